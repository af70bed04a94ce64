package fr.caf.ecoute.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way of answering a question, among those a route tells apart. */
public sealed interface Said {
  /** What it lets a condition know. */
  Knowledge knowledge();

  /** Oui ou non. */
  record Truth(boolean yes) implements Said {
    @Override
    public Knowledge knowledge() {
      return Knowledge.exactly(Set.of(new Literal.Truth(yes)));
    }
  }

  /** This choice and no other. */
  record Picked(String code, String label) implements Said {
    @Override
    public Knowledge knowledge() {
      return Knowledge.exactly(Set.of(new Literal.Word(code)));
    }
  }

  /** A place no condition names; this one stands for all of them. */
  record Elsewhere(String code) implements Said {
    @Override
    public Knowledge knowledge() {
      return Knowledge.exactly(Set.of(new Literal.Word(code)));
    }
  }

  /** This choice, perhaps with others. */
  record Ticked(String code, String label) implements Said {
    @Override
    public Knowledge knowledge() {
      return new Knowledge.AtLeast(Set.of(new Literal.Word(code)), Certainty.YES);
    }
  }

  /** A number between two others, both left out; just one number when they are the same. */
  record Between(@Nullable BigDecimal above, @Nullable BigDecimal below) implements Said {
    public boolean isOneNumber() {
      return above != null && below != null && above.compareTo(below) == 0;
    }

    @Override
    public Knowledge knowledge() {
      return Knowledge.exactly(Set.of(new Literal.Numeric(sample())));
    }

    private BigDecimal sample() {
      if (above != null && below != null) {
        return above.add(below).divide(BigDecimal.TWO);
      }
      return above != null
          ? above.add(BigDecimal.ONE)
          : below != null ? below.subtract(BigDecimal.ONE) : BigDecimal.ZERO;
    }
  }

  /** Any answer at all. */
  record Something() implements Said {
    @Override
    public Knowledge knowledge() {
      return new Knowledge.AtLeast(Set.of(), Certainty.YES);
    }
  }

  /** No answer, or « je ne sais pas ». */
  record Nothing() implements Said {
    @Override
    public Knowledge knowledge() {
      return Knowledge.nothingSaid();
    }
  }

  /** The ways to tell apart; silence, where it is allowed, is the last. */
  static List<Said> waysOf(Question question, Questionnaire questionnaire) {
    List<Said> ways = new ArrayList<>();
    switch (question) {
      case YesNo _, Consent _ -> ways.addAll(List.of(new Truth(true), new Truth(false)));
      case SingleChoice single ->
          single.choices().forEach(one -> ways.add(new Picked(one.code(), one.label())));
      case MultipleChoice multiple ->
          multiple.choices().forEach(one -> ways.add(new Ticked(one.code(), one.label())));
      case Scale scale ->
          IntStream.rangeClosed(scale.from(), scale.to())
              .mapToObj(BigDecimal::valueOf)
              .forEach(mark -> ways.add(new Between(mark, mark)));
      case NumberQuestion number -> ways.addAll(around(thresholds(number.code(), questionnaire)));
      case Ranking ranking ->
          ranking.choices().forEach(one -> ways.add(new Ticked(one.code(), one.label())));
      case Territory territory -> ways.addAll(places(territory, questionnaire));
      case ShortText _, LongText _, DateQuestion _, RatingGrid _ -> ways.add(new Something());
      case Statement _ -> {
        // Read, and gone on from.
      }
    }
    if (question.required() != Requirement.HARD || question instanceof Scale) {
      ways.add(new Nothing());
    }
    return List.copyOf(ways);
  }

  private static List<Said> around(SortedSet<BigDecimal> thresholds) {
    if (thresholds.isEmpty()) {
      return List.of(new Something());
    }
    List<Said> ways = new ArrayList<>();
    BigDecimal last = null;
    for (BigDecimal one : thresholds) {
      ways.add(new Between(last, one));
      ways.add(new Between(one, one));
      last = one;
    }
    ways.add(new Between(last, null));
    return ways;
  }

  /** Those that conditions name, then all the others at once. */
  private static List<Said> places(Territory territory, Questionnaire questionnaire) {
    Set<Literal> named = named(territory.code(), questionnaire);
    List<Said> ways = new ArrayList<>();
    List<Territories.Place> others = new ArrayList<>();
    for (Territories.Place place : territory.places().places()) {
      if (named.contains(new Literal.Word(place.code()))) {
        ways.add(new Picked(place.code(), place.name()));
      } else {
        others.add(place);
      }
    }
    if (!others.isEmpty()) {
      ways.add(new Elsewhere(others.getFirst().code()));
    }
    return ways;
  }

  /** The numbers the conditions compare this question with. */
  private static SortedSet<BigDecimal> thresholds(String code, Questionnaire questionnaire) {
    SortedSet<BigDecimal> found = new TreeSet<>();
    for (Literal value : named(code, questionnaire)) {
      if (value instanceof Literal.Numeric(BigDecimal number)) {
        found.add(number);
      }
    }
    return found;
  }

  /** The values the conditions compare this question with. */
  private static Set<Literal> named(String code, Questionnaire questionnaire) {
    return questionnaire.sections().stream()
        .flatMap(
            section ->
                Stream.concat(
                    Stream.of(section.when()),
                    section.questions().stream().flatMap(Said::conditions)))
        .flatMap(Said::comparisons)
        .filter(compare -> compare.question().equals(code))
        .flatMap(compare -> compare.values().stream())
        .collect(Collectors.toSet());
  }

  private static Stream<Condition> conditions(Question question) {
    return Stream.of(
            Stream.of(question.when()),
            question.offered().stream().map(Choice::when),
            question.stem().afterwards())
        .flatMap(all -> all);
  }

  private static Stream<Condition.Compare> comparisons(Condition condition) {
    return switch (condition) {
      case Condition.Always _, Condition.Fact _ -> Stream.empty();
      case Condition.All(List<Condition> parts) -> parts.stream().flatMap(Said::comparisons);
      case Condition.Any(List<Condition> parts) -> parts.stream().flatMap(Said::comparisons);
      case Condition.Not(Condition part) -> comparisons(part);
      case Condition.Compare compare -> Stream.of(compare);
    };
  }
}
