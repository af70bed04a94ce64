package fr.caf.ecoute.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
        Question question = question("q" + s + "_" + q, condition(asked, 2));
        asked.add(question);
        questions.add(question);
      }
      sections.add(new Section("s" + s, "Partie " + s, oneOf(Layout.values()), when, questions));
    }
    return new Questionnaire("Au hasard", sections);
  }

  public Facts facts() {
    return new Facts(oneOf("web", "borne"), oneOf("fr", "ar"), oneOf("public", "agents"));
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
    };
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
    Stem stem = new Stem(code, "Question " + code + " ?", help, oneOf(Requirement.values()), when);
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
    };
  }

  private BigDecimal bound() {
    return BigDecimal.valueOf(100 + random.nextInt(100));
  }

  private List<Choice> choices(Choice.Trait lastOne) {
    int count = 2 + random.nextInt(4);
    return IntStream.range(0, count)
        .mapToObj(
            i -> new Choice("c" + i, "Choix " + i, i == count - 1 ? Set.of(lastOne) : Set.of()))
        .toList();
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
