package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody who is given the lines of a consultation must not be able to tell. */
class ShareableTest {
  private static final StatisticalSecrecy SECRECY = StatisticalSecrecy.of(Audience.AGENTS);

  private final List<Question> asked =
      List.of(
          single("metier", 6),
          single("site", 4),
          new NumberQuestion(
              new Stem("age", "Âge").about(Stem.Subject.PROFILE), null, null, 0, "ans"),
          new MultipleChoice(
              new Stem("besoins", "Besoins"),
              List.of(new Choice("temps", "Temps"), new Choice("argent", "Argent"))),
          new LongText(new Stem("avis", "Avis"), 2_000));

  @Test
  void noCombinationOfProfileAnswersHoldsFewerThanAGroup() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<Answers> people = people(random, 10 + random.nextInt(300));
      Shareable shareable = shareable(people);
      List<List<String>> lines = shareable.lines();
      assertThat(lines).hasSize(people.size());
      Map<List<String>, Long> cells =
          lines.stream()
              .collect(
                  Collectors.groupingBy(line -> profile(shareable, line), Collectors.counting()));
      assertThat(cells.values()).as("seed %d", seed).allMatch(size -> size >= 10);
    }
  }

  @Test
  void itTellsNoTextNoExactNumberAndNoOrder() {
    List<Answers> people = people(new Random(1), 200);
    Shareable shareable = shareable(people);
    List<List<String>> lines = shareable.lines();

    assertThat(shareable.header())
        .contains("besoins__temps")
        .noneMatch(name -> name.contains("avis") || name.startsWith("_"));
    assertThat(lines.toString()).doesNotContain("Je voudrais");
    int age = shareable.header().indexOf("age");
    assertThat(lines).extracting(line -> line.get(age)).allMatch(one -> !one.matches("[0-9]+"));
    assertThat(lines).extracting(line -> line.get(age)).anyMatch(one -> one.contains("De "));
    assertThat(shareable(people).lines()).isNotEqualTo(lines).hasSize(200);
    assertThat(shareable(people.subList(0, 9)).lines()).as("too few people").isEmpty();
  }

  @Test
  void anAnswerToAQuestionOnlySomeAreAskedDoesNotSayWhoTheyAre() {
    SingleChoice trade = single("metier", 3);
    YesNo team =
        new YesNo(
            new Stem("equipe", "Votre équipe va-t-elle bien ?")
                .when(
                    new Condition.Compare("metier", Operator.EQ, List.of(new Literal.Word("c2")))));
    List<Answers> people = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      boolean leads = i < 24;
      Answer site = new Answer.OneChoice(i == 0 || i > 60 ? "c1" : "c0");
      people.add(
          Answers.of(
              Map.of(
                  "metier",
                  new Answer.OneChoice(leads ? "c2" : "c" + i % 2),
                  "site",
                  site,
                  "equipe",
                  leads
                      ? new Answer.YesOrNo(i % 2 == 0)
                      : new Answer.Missing(MissingReason.NOT_SHOWN))));
    }
    Shareable shareable = shareable(List.of(trade, single("site", 2), team), people);
    int answered = shareable.header().indexOf("equipe");
    Map<List<String>, Long> cells =
        shareable.lines().stream()
            .collect(Collectors.groupingBy(line -> line, Collectors.counting()));
    assertThat(answered).isNotNegative();
    assertThat(cells.values()).as("%s", cells).allMatch(size -> size >= 10);
  }

  private Shareable shareable(List<Answers> people) {
    return shareable(asked, people);
  }

  private static Shareable shareable(List<Question> asked, List<Answers> people) {
    List<QuestionCount> counts =
        asked.stream().flatMap(one -> QuestionCount.of(one, SECRECY).stream()).toList();
    people.forEach(person -> counts.forEach(count -> count.add(person)));
    Routing routing =
        Routing.of(
            List.of(
                new Questionnaire(
                    "Essai",
                    List.of(
                        new Section(
                            "tout", "Tout", Layout.ONE_PER_PAGE, Condition.always(), asked)))));
    Shareable shareable = Shareable.of(counts, routing, SECRECY);
    people.forEach(shareable::add);
    return shareable;
  }

  private static List<String> profile(Shareable shareable, List<String> line) {
    return IntStream.range(0, line.size())
        .filter(i -> List.of("metier", "site", "age").contains(shareable.header().get(i)))
        .mapToObj(line::get)
        .toList();
  }

  private static List<Answers> people(Random random, int size) {
    List<Answers> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      people.add(
          Answers.of(
              Map.of(
                  "metier", new Answer.OneChoice("c" + random.nextInt(1 + random.nextInt(6))),
                  "site", new Answer.OneChoice("c" + random.nextInt(1 + random.nextInt(4))),
                  "age", new Answer.Numeric(BigDecimal.valueOf(20 + random.nextInt(45))),
                  "besoins",
                      new Answer.Choices(
                          List.of(new Answer.OneChoice(random.nextBoolean() ? "temps" : "argent"))),
                  "avis", new Answer.Text("Je voudrais " + i))));
    }
    return people;
  }

  private static SingleChoice single(String code, int values) {
    return new SingleChoice(
        new Stem(code, code).about(Stem.Subject.PROFILE),
        IntStream.range(0, values).mapToObj(i -> new Choice("c" + i, "Choix " + i)).toList());
  }
}
