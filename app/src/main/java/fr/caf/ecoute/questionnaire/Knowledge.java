package fr.caf.ecoute.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What may have been said to a question, when not everything about it is known. */
sealed interface Knowledge {
  Certainty of(Condition.Compare compare);

  /** Knowing besides that this comparison holds. */
  Knowledge having(Condition.Compare compare);

  static Knowledge nothingSaid() {
    return exactly(Set.of());
  }

  static Knowledge exactly(Set<Literal> said) {
    return new OneOf(List.of(said));
  }

  /** Anything that can be said to it, or nothing. */
  static Knowledge before(Question question) {
    return switch (question) {
      case YesNo _, Consent _ -> oneOf(List.of(new Literal.Truth(true), new Literal.Truth(false)));
      case SingleChoice single -> oneOf(words(single.choices()));
      case Scale scale ->
          oneOf(
              IntStream.rangeClosed(scale.from(), scale.to())
                  .<Literal>mapToObj(mark -> new Literal.Numeric(BigDecimal.valueOf(mark)))
                  .toList());
      case Territory territory ->
          oneOf(
              territory.places().places().stream()
                  .<Literal>map(place -> new Literal.Word(place.code()))
                  .toList());
      case Statement _ -> nothingSaid();
      case ShortText _,
          LongText _,
          NumberQuestion _,
          DateQuestion _,
          MultipleChoice _,
          Ranking _,
          RatingGrid _ ->
          new AtLeast(Set.of(), Certainty.MAYBE);
    };
  }

  private static List<Literal> words(List<Choice> choices) {
    return choices.stream().<Literal>map(choice -> new Literal.Word(choice.code())).toList();
  }

  private static Knowledge oneOf(List<? extends Literal> values) {
    List<Set<Literal>> worlds = new ArrayList<>();
    values.forEach(value -> worlds.add(Set.of(value)));
    worlds.add(Set.of());
    return new OneOf(worlds);
  }

  /** One of these, each being all that was said. */
  record OneOf(List<Set<Literal>> worlds) implements Knowledge {
    public OneOf {
      worlds = List.copyOf(worlds);
    }

    @Override
    public Certainty of(Condition.Compare compare) {
      long holding = worlds.stream().filter(said -> holds(compare, said)).count();
      return holding == worlds.size()
          ? Certainty.YES
          : holding == 0 ? Certainty.NO : Certainty.MAYBE;
    }

    @Override
    public Knowledge having(Condition.Compare compare) {
      List<Set<Literal>> left = worlds.stream().filter(said -> holds(compare, said)).toList();
      return left.isEmpty() ? this : new OneOf(left);
    }

    private static boolean holds(Condition.Compare compare, Set<Literal> said) {
      return compare.operator().holds(said, compare.values());
    }
  }

  /** These and perhaps more; {@code given} tells whether anything was said at all. */
  record AtLeast(Set<Literal> said, Certainty given) implements Knowledge {
    public AtLeast {
      said = Set.copyOf(said);
    }

    @Override
    public Certainty of(Condition.Compare compare) {
      if (compare.row() != null) {
        return Certainty.MAYBE;
      }
      return switch (compare.operator()) {
        case ANSWERED -> given;
        case NOT_ANSWERED -> given.opposite();
        case CONTAINS, IN ->
            compare.values().stream().anyMatch(said::contains) ? Certainty.YES : Certainty.MAYBE;
        case NOT_CONTAINS ->
            said.contains(compare.values().getFirst()) ? Certainty.NO : Certainty.MAYBE;
        case EQ, NE, LT, LTE, GT, GTE -> Certainty.MAYBE;
      };
    }

    @Override
    public Knowledge having(Condition.Compare compare) {
      if (compare.row() != null) {
        return this;
      }
      return switch (compare.operator()) {
        case ANSWERED -> new AtLeast(said, Certainty.YES);
        case NOT_ANSWERED -> nothingSaid();
        case CONTAINS -> new AtLeast(Set.copyOf(compare.values()), Certainty.YES);
        case EQ, IN, LT, LTE, GT, GTE -> new AtLeast(said, Certainty.YES);
        case NE, NOT_CONTAINS -> this;
      };
    }
  }
}
