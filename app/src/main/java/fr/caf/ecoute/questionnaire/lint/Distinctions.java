package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers that the conditions of a questionnaire can tell apart: every value they name, one
 * just below and just above, and one they do not name. Two answers without a value named between
 * them are the same to every condition, so these stand for all.
 */
final class Distinctions {
  /** Sets of ticked boxes grow like powers of two. */
  private static final int MOST_TICKED = 10;

  /** As facts name them. */
  private static final List<String> AUDIENCES = List.of("public", "agents");

  private final Questionnaire questionnaire;
  private final Map<String, Set<Literal>> named = new HashMap<>();
  private final Map<String, Set<String>> rows = new HashMap<>();
  private final Set<Facts.Name> facts = EnumSet.noneOf(Facts.Name.class);

  Distinctions(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    Conditions.of(questionnaire)
        .flatMap(Conditions::leaves)
        .forEach(
            leaf -> {
              if (leaf instanceof Condition.Compare compare) {
                note(compare);
              } else if (leaf instanceof Condition.Fact fact) {
                facts.add(fact.name());
              }
            });
  }

  private void note(Condition.Compare compare) {
    named.computeIfAbsent(compare.question(), _ -> new HashSet<>()).addAll(compare.values());
    String row = compare.row();
    if (row != null) {
      rows.computeIfAbsent(compare.question(), _ -> new HashSet<>()).add(row);
    }
  }

  /** What can be known beforehand, where a condition looks at it at all. */
  List<Facts> facts() {
    List<Facts> every = new ArrayList<>();
    for (Channel channel : looked(Facts.Name.CHANNEL, List.of(Channel.values()))) {
      for (Language language : looked(Facts.Name.LANGUAGE, languages())) {
        for (String audience : looked(Facts.Name.AUDIENCE, AUDIENCES)) {
          every.add(new Facts(channel, language, audience));
        }
      }
    }
    return every;
  }

  private List<Language> languages() {
    List<Language> languages = new ArrayList<>(List.of(Language.FRENCH));
    languages.addAll(questionnaire.translations().keySet());
    return languages;
  }

  private <T> List<T> looked(Facts.Name name, List<T> all) {
    return facts.contains(name) ? all : all.subList(0, 1);
  }

  /** Whether the answers to it are too many to tell apart in reasonable time. */
  boolean areTooMany(Question question) {
    Set<Literal> literals = named.getOrDefault(question.code(), Set.of());
    return switch (question) {
      case MultipleChoice several -> telling(several.choices(), literals).size() > MOST_TICKED;
      case Ranking ranking -> telling(ranking.choices(), literals).size() > MOST_TICKED;
      case RatingGrid grid ->
          Math.pow(grid.columns().size() + 1, telling(grid).size()) > 1 << MOST_TICKED;
      case ShortText _,
          LongText _,
          NumberQuestion _,
          DateQuestion _,
          YesNo _,
          SingleChoice _,
          Scale _,
          Territory _,
          Statement _,
          Consent _ ->
          false;
    };
  }

  /** The given answers worth telling apart; that nothing was said is one more. */
  List<Answer> answers(Question question) {
    Set<Literal> literals = named.getOrDefault(question.code(), Set.of());
    Stream<Answer> all =
        switch (question) {
          case ShortText _, LongText _ -> texts(literals);
          case NumberQuestion number -> numbers(number, literals);
          case DateQuestion date -> dates(date, literals);
          case YesNo _, Consent _ -> Stream.of(new Answer.YesOrNo(true), new Answer.YesOrNo(false));
          case SingleChoice single ->
              distinct(single.choices(), literals).map(choice -> new Answer.OneChoice(choice));
          case MultipleChoice several ->
              sets(several.choices(), literals, several.max()).map(Distinctions::ticked);
          case Scale scale ->
              IntStream.rangeClosed(scale.from(), scale.to()).mapToObj(Answer.ScaleValue::new);
          case RatingGrid grid -> ratings(grid);
          case Ranking ranking ->
              sets(ranking.choices(), literals, ranking.most()).map(Answer.Ranked::new);
          case Territory territory -> places(territory, literals);
          case Statement _ -> Stream.empty();
        };
    // A grid that insists on every row is left to say less: more worlds, never fewer.
    return all.filter(answer -> question instanceof RatingGrid || fits(question, answer)).toList();
  }

  private static boolean fits(Question question, Answer answer) {
    return question.check(answer).stream()
        .filter(Problem::isBlocking)
        .allMatch(problem -> problem.kind() == Problem.Kind.SPECIFY_MISSING);
  }

  private static Stream<Answer> texts(Set<Literal> literals) {
    String other = "…";
    while (literals.contains(new Literal.Word(other))) {
      other += "…";
    }
    return Stream.concat(words(literals), Stream.of(other)).map(Answer.Text::new);
  }

  private static Stream<String> words(Set<Literal> literals) {
    return literals.stream()
        .filter(Literal.Word.class::isInstance)
        .map(one -> ((Literal.Word) one).value())
        .filter(word -> !word.isBlank());
  }

  private static Stream<Answer> numbers(NumberQuestion number, Set<Literal> literals) {
    Set<BigDecimal> values = new TreeSet<>();
    Stream.concat(
            literals.stream()
                .filter(Literal.Numeric.class::isInstance)
                .map(one -> ((Literal.Numeric) one).value()),
            Stream.of(number.min(), number.max(), BigDecimal.ZERO)
                .flatMap(one -> Optional.ofNullable(one).stream()))
        .forEach(
            value -> {
              BigDecimal step = BigDecimal.ONE.movePointLeft(number.decimals());
              BigDecimal below = value.setScale(number.decimals(), RoundingMode.FLOOR);
              BigDecimal above = value.setScale(number.decimals(), RoundingMode.CEILING);
              values.addAll(List.of(below, above, below.subtract(step), above.add(step)));
            });
    return values.stream().filter(Literal.Numeric::isReasonable).map(Answer.Numeric::new);
  }

  private static Stream<Answer> dates(DateQuestion question, Set<Literal> literals) {
    Set<CalendarDate> dates = new TreeSet<>();
    Stream.concat(
            literals.stream()
                .filter(Literal.Day.class::isInstance)
                .map(one -> ((Literal.Day) one).date()),
            Stream.of(question.earliest(), question.latest(), CalendarDate.of(2026))
                .flatMap(one -> Optional.ofNullable(one).stream()))
        .map(CalendarDate::first)
        .flatMap(day -> around(question, day))
        .forEach(day -> as(question, day).ifPresent(dates::add));
    return dates.stream().map(Answer.Dated::new);
  }

  private static Stream<LocalDate> around(DateQuestion question, LocalDate day) {
    return switch (question.precision()) {
      case YEAR -> Stream.of(day.minusYears(1), day, day.plusYears(1));
      case MONTH -> Stream.of(day.minusMonths(1), day, day.plusMonths(1));
      case DAY -> Stream.of(day.minusDays(1), day, day.plusDays(1));
    };
  }

  private static Optional<CalendarDate> as(DateQuestion question, LocalDate day) {
    return CalendarDate.of(
        question.precision(), day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** The choices named, those that come and go, and one of the others. */
  private static Stream<String> distinct(List<Choice> choices, Set<Literal> literals) {
    List<String> telling = telling(choices, literals);
    Stream<String> other =
        choices.stream().map(Choice::code).filter(code -> !telling.contains(code)).limit(1);
    return Stream.concat(telling.stream(), other);
  }

  private static List<String> telling(List<Choice> choices, Set<Literal> literals) {
    return choices.stream()
        .filter(
            choice ->
                literals.contains(new Literal.Word(choice.code())) || !choice.isAlwaysOffered())
        .map(Choice::code)
        .toList();
  }

  /**
   * Every set of the telling choices, alone and with one more other at a time: which others, and
   * how many, no condition can tell.
   */
  private static Stream<List<String>> sets(List<Choice> choices, Set<Literal> literals, int most) {
    List<String> telling = telling(choices, literals);
    List<String> others =
        choices.stream()
            .filter(choice -> !telling.contains(choice.code()))
            .sorted(Comparator.comparing(Choice::isExclusive))
            .map(Choice::code)
            .toList();
    return IntStream.range(0, 1 << telling.size())
        .mapToObj(
            bits ->
                IntStream.range(0, telling.size())
                    .filter(bit -> ((bits >> bit) & 1) == 1)
                    .mapToObj(telling::get)
                    .toList())
        .flatMap(
            set ->
                IntStream.rangeClosed(0, others.size())
                    .mapToObj(more -> join(set, others.subList(0, more))))
        .filter(set -> !set.isEmpty() && set.size() <= most);
  }

  private static List<String> join(List<String> set, List<String> more) {
    return Stream.concat(set.stream(), more.stream()).toList();
  }

  private static Answer ticked(List<String> codes) {
    return new Answer.Choices(codes.stream().map(Answer.OneChoice::new).toList());
  }

  /** Every rating of the rows that are looked at; the others say nothing, or only the first. */
  private Stream<Answer> ratings(RatingGrid grid) {
    List<String> telling = telling(grid);
    List<Map<String, Answer>> all = new ArrayList<>(List.of(Map.of()));
    for (String row : telling) {
      all = rated(all, row, grid.columns());
    }
    String other =
        grid.rows().stream()
            .map(Choice::code)
            .filter(code -> !telling.contains(code))
            .findFirst()
            .orElse(null);
    return all.stream()
        .flatMap(said -> Stream.concat(Stream.of(said), withOther(said, other, grid)))
        .filter(said -> !said.isEmpty())
        .map(Answer.Ratings::new);
  }

  private List<String> telling(RatingGrid grid) {
    Set<String> looked = rows.getOrDefault(grid.code(), Set.of());
    return grid.rows().stream()
        .filter(row -> looked.contains(row.code()) || !row.isAlwaysOffered())
        .map(Choice::code)
        .toList();
  }

  private static Stream<Map<String, Answer>> withOther(
      Map<String, Answer> said, @Nullable String other, RatingGrid grid) {
    return other == null ? Stream.empty() : Stream.of(with(said, other, grid.columns().getFirst()));
  }

  private static List<Map<String, Answer>> rated(
      List<Map<String, Answer>> all, String row, List<Choice> columns) {
    List<Map<String, Answer>> more = new ArrayList<>(all);
    for (Map<String, Answer> said : all) {
      columns.forEach(column -> more.add(with(said, row, column)));
    }
    return more;
  }

  private static Map<String, Answer> with(Map<String, Answer> said, String row, Choice column) {
    Map<String, Answer> more = new LinkedHashMap<>(said);
    more.put(row, new Answer.OneChoice(column.code()));
    return more;
  }

  private static Stream<Answer> places(Territory territory, Set<Literal> literals) {
    Set<String> words = new HashSet<>(words(literals).toList());
    List<String> all = territory.places().places().stream().map(Territories.Place::code).toList();
    return Stream.concat(
            all.stream().filter(words::contains),
            all.stream().filter(code -> !words.contains(code)).limit(1))
        .map(Answer.Located::new);
  }
}
