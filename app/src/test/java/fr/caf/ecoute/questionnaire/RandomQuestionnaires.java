package fr.caf.ecoute.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Invents questionnaires with conditions, facts, and answers that fit; the same for the same seed.
 */
public final class RandomQuestionnaires {
  private static final List<String> WORDS =
      List.of(
          "oui, mais", "l’attente\nau guichet", "أهلا", "🙂", "« rien »", "a\tb", "\\\"{}", "é");

  private final Random random;
  private List<Question> sofar = List.of();

  public RandomQuestionnaires(long seed) {
    this.random = new Random(seed);
  }

  public Questionnaire questionnaire() {
    List<Question> asked = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int s = 0; s < count; s++) {
      Condition when = condition(asked, 3);
      List<Question> questions = new ArrayList<>();
      int size = 1 + random.nextInt(5);
      for (int q = 0; q < size; q++) {
        sofar = asked;
        Question plain = question("q" + s + "_" + q, condition(asked, 2));
        asked.add(plain);
        Question question = plain.with(plain.stem().checking(checks(asked)).exiting(exits(asked)));
        asked.set(asked.size() - 1, question);
        questions.add(question);
      }
      sections.add(new Section("s" + s, "Partie " + s, oneOf(Layout.values()), when, questions));
    }
    return new Questionnaire("Au hasard", sections);
  }

  /** With some of its texts in one or two other languages. */
  public Questionnaire translated(Questionnaire questionnaire) {
    Questionnaire translated = questionnaire;
    for (String tag : List.of("ar", "fr-x-falc")) {
      Translation translation = Translation.empty();
      for (var text : questionnaire.texts().entrySet()) {
        if (once(2)) {
          translation =
              translation.with(
                  text.getKey(), new Translation.Phrase(text.getValue(), oneOf(WORDS)));
        }
      }
      translated = once(2) ? translated : translated.translated(new Language(tag), translation);
    }
    return translated;
  }

  public Facts facts() {
    return new Facts(
        oneOf(Channel.WEB, Channel.KIOSK),
        oneOf(Language.FRENCH, new Language("ar")),
        oneOf("public", "agents"));
  }

  /** Fits the question, or leaves it out with a reason when it may be left out. */
  public Answer answerTo(Question question) {
    while (true) {
      Answer answer = random.nextInt(4) == 0 ? missing() : given(question);
      if (question.check(answer).stream().noneMatch(Problem::isBlocking)) {
        return answer;
      }
    }
  }

  public boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  public <T> T oneOf(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  @SafeVarargs
  private <T> T oneOf(T... things) {
    return things[random.nextInt(things.length)];
  }

  private Answer missing() {
    return new Answer.Missing(oneOf(MissingReason.SKIPPED, MissingReason.DONT_KNOW));
  }

  private Answer given(Question question) {
    return switch (question) {
      case ShortText _, LongText _ -> new Answer.Text(oneOf(WORDS));
      case NumberQuestion number ->
          new Answer.Numeric(BigDecimal.valueOf(random.nextInt(100), number.decimals()));
      case YesNo _ -> new Answer.YesOrNo(random.nextBoolean());
      case SingleChoice single -> picked(oneOf(single.choices()));
      case MultipleChoice multiple -> picked(multiple.choices());
      case Scale scale ->
          new Answer.ScaleValue(scale.from() + random.nextInt(scale.to() - scale.from() + 1));
      case DateQuestion _ -> new Answer.Dated(CalendarDate.of(2000 + random.nextInt(30)));
      case RatingGrid grid -> rated(grid);
      case Ranking ranking -> ranked(ranking);
      case Territory territory -> new Answer.Located(oneOf(territory.places().places()).code());
      case Statement _ -> Statement.READ;
      case Consent _ -> new Answer.YesOrNo(random.nextBoolean());
    };
  }

  private Answer rated(RatingGrid grid) {
    Map<String, Answer> byRow = new LinkedHashMap<>();
    for (Choice row : grid.rows()) {
      if (grid.required() == Requirement.HARD || random.nextBoolean()) {
        byRow.put(
            row.code(),
            grid.offersDontKnow() && once(4)
                ? new Answer.Missing(MissingReason.DONT_KNOW)
                : picked(oneOf(grid.columns())));
      }
    }
    return byRow.isEmpty() ? missing() : new Answer.Ratings(byRow);
  }

  private Answer ranked(Ranking ranking) {
    List<String> codes = new ArrayList<>(ranking.choices().stream().map(Choice::code).toList());
    Collections.shuffle(codes, random);
    return new Answer.Ranked(codes.subList(0, 1 + random.nextInt(ranking.most())));
  }

  private Answer picked(List<Choice> choices) {
    List<Answer.OneChoice> picked =
        choices.stream().filter(_ -> random.nextBoolean()).map(this::picked).toList();
    return picked.isEmpty() ? missing() : new Answer.Choices(picked);
  }

  private Answer.OneChoice picked(Choice choice) {
    return choice.asksToSpecify()
        ? new Answer.OneChoice(choice.code(), oneOf(WORDS))
        : new Answer.OneChoice(choice.code());
  }

  private Question question(String code, Condition when) {
    String help = random.nextBoolean() ? "Une aide" : null;
    Stem stem =
        new Stem(code, "Question " + code + " ?", help, oneOf(Requirement.values()), when)
            .about(oneOf(Stem.Subject.values()));
    return switch (oneOf(Question.Kind.values())) {
      case SHORT_TEXT -> new ShortText(stem, 100);
      case LONG_TEXT -> new LongText(stem, 1_000);
      case NUMBER ->
          new NumberQuestion(stem, BigDecimal.ZERO, bound(), random.nextInt(3), oneOf("ans", "€"));
      case YES_NO -> new YesNo(stem);
      case SINGLE_CHOICE -> new SingleChoice(stem, choices(Choice.Trait.SPECIFY));
      case MULTIPLE_CHOICE -> {
        List<Choice> choices = choices(oneOf(Choice.Trait.values()));
        yield new MultipleChoice(
            stem, choices, random.nextInt(2), 1 + random.nextInt(choices.size()));
      }
      case SCALE ->
          new Scale(
              stem,
              1,
              2 + random.nextInt(9),
              "Pas du tout",
              "Tout à fait",
              oneOf(Scale.DontKnow.values()));
      case DATE ->
          new DateQuestion(
              stem, Precision.YEAR, CalendarDate.of(1900), once(2) ? null : CalendarDate.of(2100));
      case RATING_GRID ->
          new RatingGrid(stem, choices(), columns(), oneOf(Scale.DontKnow.values()));
      case RANKING -> {
        List<Choice> choices = choices();
        yield new Ranking(stem, choices, 1 + random.nextInt(choices.size()));
      }
      case TERRITORY -> new Territory(stem, oneOf(Territories.Level.values()), Territories.LATEST);
      case STATEMENT -> new Statement(stem.required(Requirement.NONE));
      case CONSENT -> new Consent(stem);
    };
  }

  /** One that must be mended only looks at its own question: there is always a way out. */
  private List<Check> checks(List<Question> asked) {
    if (!once(4)) {
      return List.of();
    }
    Question last = asked.getLast();
    Condition odd = last instanceof Statement ? fact() : comparison(last);
    return List.of(
        once(2)
            ? new Check(odd, Check.Severity.ERROR, "Ce n’est pas possible")
            : new Check(
                needed(asked), oneOf(Check.Severity.INFO, Check.Severity.WARN), "C’est rare"));
  }

  private List<Exit> exits(List<Question> asked) {
    return once(6)
        ? List.of(new Exit(needed(asked), "C’est fini", oneOf(Exit.Ending.values())))
        : List.of();
  }

  private Condition needed(List<Question> asked) {
    Condition condition = condition(asked, 1);
    return condition instanceof Condition.Always ? comparison(asked.getLast()) : condition;
  }

  private static Condition fact() {
    return new Condition.Fact(Facts.Name.AUDIENCE, Operator.EQ, List.of(word("public")));
  }

  private BigDecimal bound() {
    return BigDecimal.valueOf(100 + random.nextInt(100));
  }

  private List<Choice> choices(Choice.Trait... lastOne) {
    int count = 2 + random.nextInt(4);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Choice("c" + i, "Choix " + i, i == count - 1 ? Set.of(lastOne) : Set.of())
                    .when(once(6) ? condition(sofar, 1) : Condition.always()))
        .toList();
  }

  private List<Choice> columns() {
    return choices().stream().map(column -> column.when(Condition.always())).toList();
  }

  private Condition condition(List<Question> asked, int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 5)) {
      case 0, 1, 2 -> asked.isEmpty() ? Condition.always() : comparison(oneOf(asked));
      case 3 ->
          new Condition.Fact(
              Facts.Name.CHANNEL,
              oneOf(Operator.EQ, Operator.NE, Operator.IN),
              List.of(new Literal.Word("web")));
      case 4, 5, 6 -> Condition.always();
      case 7 -> new Condition.All(parts(asked, depth));
      case 8 -> new Condition.Any(parts(asked, depth));
      default -> new Condition.Not(part(asked, depth));
    };
  }

  private List<Condition> parts(List<Question> asked, int depth) {
    return List.of(part(asked, depth), part(asked, depth));
  }

  /** Always is written by leaving it out, which a part of a condition cannot do. */
  private Condition part(List<Question> asked, int depth) {
    Condition part = condition(asked, depth - 1);
    return part instanceof Condition.Always
        ? new Condition.Fact(Facts.Name.LANGUAGE, Operator.EQ, List.of(new Literal.Word("fr")))
        : part;
  }

  private Condition comparison(Question question) {
    Operator presence = oneOf(Operator.ANSWERED, Operator.NOT_ANSWERED);
    Operator equality = oneOf(Operator.EQ, Operator.NE);
    return switch (question) {
      case ShortText _, LongText _ -> compare(question, presence, List.of());
      case YesNo _ -> compare(question, equality, List.of(new Literal.Truth(random.nextBoolean())));
      case SingleChoice _ ->
          random.nextBoolean()
              ? compare(question, Operator.IN, List.of(word("c0"), word("c1")))
              : compare(question, equality, List.of(word("c1")));
      case MultipleChoice _ ->
          compare(
              question,
              oneOf(Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.IN),
              List.of(word("c0")));
      case NumberQuestion _ -> compare(question, ordering(), List.of(number(random.nextInt(100))));
      case Scale _ -> compare(question, ordering(), List.of(number(2)));
      case Consent _ ->
          compare(question, equality, List.of(new Literal.Truth(random.nextBoolean())));
      case DateQuestion _ ->
          compare(question, ordering(), List.of(new Literal.Day(CalendarDate.of(2015))));
      case Ranking _ ->
          compare(
              question,
              oneOf(Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.IN),
              List.of(word("c0")));
      case RatingGrid grid ->
          once(3)
              ? compare(question, presence, List.of())
              : new Condition.Compare(
                  question.code(), oneOf(grid.rows()).code(), equality, List.of(word("c0")));
      case Territory _ -> compare(question, equality, List.of(word("13")));
      case Statement _ -> fact();
    };
  }

  private Operator ordering() {
    return oneOf(Operator.LT, Operator.LTE, Operator.GT, Operator.GTE, Operator.EQ, Operator.NE);
  }

  private static Condition compare(Question question, Operator operator, List<Literal> values) {
    return new Condition.Compare(question.code(), operator, values);
  }

  private static Literal word(String code) {
    return new Literal.Word(code);
  }

  private static Literal number(int value) {
    return new Literal.Numeric(BigDecimal.valueOf(value));
  }
}
