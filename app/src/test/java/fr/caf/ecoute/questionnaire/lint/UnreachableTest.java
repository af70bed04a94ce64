package fr.caf.ecoute.questionnaire.lint;

import static fr.caf.ecoute.questionnaire.lint.Sample.found;
import static fr.caf.ecoute.questionnaire.lint.Sample.is;
import static fr.caf.ecoute.questionnaire.lint.Sample.number;
import static fr.caf.ecoute.questionnaire.lint.Sample.section;
import static fr.caf.ecoute.questionnaire.lint.Sample.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Translation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnreachableTest {
  @Test
  void aQuestionNobodyCanReachIsAnError() {
    Condition both = new Condition.All(List.of(is("enfant", true), is("enfant", false)));
    assertThat(sentences(yesNo("enfant"), when(yesNo("suite"), both)))
        .containsExactly("Cette question n'est jamais posée.");
    assertThat(sentences(yesNo("enfant"), when(yesNo("suite"), is("enfant", true)))).isEmpty();
  }

  @Test
  void whatDependsOnAHiddenQuestionIsHiddenToo() {
    assertThat(
            sentences(
                yesNo("enfant"),
                when(yesNo("garde"), is("enfant", true)),
                when(
                    yesNo("suite"),
                    new Condition.All(List.of(is("enfant", false), is("garde", true))))))
        .containsExactly("Cette question n'est jamais posée.");
  }

  @Test
  void numbersAreToldApartByIntervals() {
    Question age = Sample.number("age", 0, 20);
    assertThat(sentences(age, when(yesNo("suite"), number("age", Operator.GT, 20))))
        .containsExactly("Cette question n'est jamais posée.");
    assertThat(sentences(age, when(yesNo("suite"), number("age", Operator.GTE, 20)))).isEmpty();
    assertThat(
            sentences(
                age,
                when(
                    yesNo("suite"),
                    new Condition.All(
                        List.of(number("age", Operator.GT, 3), number("age", Operator.LT, 4))))))
        .containsExactly("Cette question n'est jamais posée.");
  }

  @Test
  void aConditionThatChangesNothingIsTold() {
    Condition either =
        new Condition.Any(List.of(is("enfant", true), new Condition.Not(is("enfant", true))));
    assertThat(sentences(yesNo("enfant"), when(yesNo("suite"), either)))
        .containsExactly("La condition de cette question est toujours vraie.");
    Condition saidOrNot = new Condition.Any(List.of(is("enfant", true), is("enfant", false)));
    assertThat(sentences(yesNo("enfant"), when(yesNo("suite"), saidOrNot)))
        .as("one may also say nothing")
        .isEmpty();
  }

  @Test
  void aConditionAlreadyThatOfItsSectionIsTold() {
    Questionnaire twice =
        new Questionnaire(
            "Deux fois",
            List.of(
                section("un", yesNo("enfant")),
                section(
                    "deux",
                    is("enfant", true),
                    when(yesNo("suite"), is("enfant", true)),
                    yesNo("fin"))));
    assertThat(found(new Routes(), twice))
        .extracting(Finding::sentence)
        .containsExactly("Dans cette partie, la condition de cette question est toujours vraie.");
  }

  @Test
  void aSectionWhoseQuestionsAllStayHiddenIsTold() {
    Questionnaire hidden =
        new Questionnaire(
            "Caché",
            List.of(
                section("un", yesNo("enfant")),
                section(
                    "deux",
                    is("enfant", true),
                    when(yesNo("a"), is("enfant", false)),
                    when(yesNo("b"), is("enfant", false)))));
    assertThat(found(new Routes(), hidden))
        .filteredOn(one -> one.place().address().equals("questionnaire/parties/deux"))
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).contains("restent cachées"));
    Questionnaire never =
        new Questionnaire(
            "Jamais",
            List.of(
                section("un", yesNo("enfant")),
                section(
                    "deux",
                    new Condition.All(List.of(is("enfant", true), is("enfant", false))),
                    yesNo("a"))));
    assertThat(found(new Routes(), never))
        .extracting(Finding::sentence)
        .containsExactly("La partie « Partie » n'est jamais montrée.");
  }

  @Test
  void aChoiceNobodyIsOfferedIsAnError() {
    Choice never =
        new Choice("creche", "La crèche")
            .when(new Condition.All(List.of(is("enfant", true), is("enfant", false))));
    Choice sometimes = new Choice("creche", "La crèche").when(is("enfant", true));
    Stem stem = new Stem("garde", "Qui garde ?");
    assertThat(
            sentences(
                yesNo("enfant"), new SingleChoice(stem, List.of(never, new Choice("moi", "Moi")))))
        .containsExactly("Le choix « La crèche » n'est jamais proposé.");
    assertThat(
            sentences(
                yesNo("enfant"),
                new SingleChoice(stem, List.of(sometimes, new Choice("moi", "Moi")))))
        .isEmpty();
  }

  @Test
  void boxesThatCannotBeTickedTogetherAreKnown() {
    List<Choice> boxes =
        List.of(
            new Choice("a", "A"),
            new Choice("b", "B"),
            new Choice("aucun", "Aucun", Choice.Trait.EXCLUSIVE));
    Question ticks = new MultipleChoice(new Stem("cases", "Lesquels ?"), boxes, 0, 2);
    Condition impossible = new Condition.All(List.of(contains("a"), contains("aucun")));
    Condition possible = new Condition.All(List.of(contains("a"), contains("b")));
    assertThat(sentences(ticks, when(yesNo("suite"), impossible))).hasSize(1);
    assertThat(sentences(ticks, when(yesNo("suite"), possible))).isEmpty();
    Condition notOnly =
        new Condition.All(
            List.of(
                new Condition.Not(contains("a")),
                new Condition.Not(contains("aucun")),
                new Condition.Compare("cases", Operator.ANSWERED, List.of())));
    assertThat(sentences(ticks, when(yesNo("suite"), notOnly))).as("B alone").isEmpty();
  }

  @Test
  void anExitThatNeverOrAlwaysHappensIsTold() {
    assertThat(sentences(exiting(number("age", Operator.LT, 0))))
        .containsExactly("La fin anticipée « Merci » n'arrive jamais.");
    assertThat(sentences(exiting(number("age", Operator.LT, 5)))).isEmpty();
    assertThat(
            sentences(
                exiting(
                    new Condition.Not(
                        new Condition.All(
                            List.of(
                                number("age", Operator.LT, 5), number("age", Operator.GT, 5)))))))
        .containsExactly("La fin anticipée « Merci » arrive à tout le monde.");
  }

  @Test
  void aCheckThatNeverOrAlwaysFiresIsTold() {
    assertThat(sentences(checking(number("age", Operator.GT, 20), Check.Severity.WARN)))
        .containsExactly("Le contrôle « Vraiment ? » ne se déclenche jamais.");
    assertThat(sentences(checking(number("age", Operator.GT, 19), Check.Severity.WARN))).isEmpty();
    Questionnaire always =
        Sample.of(checking(number("age", Operator.GTE, 0), Check.Severity.ERROR));
    assertThat(found(new Routes(), always))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.severity()).isEqualTo(Severity.ERROR);
              assertThat(one.sentence()).contains("pour toutes les réponses");
            });
  }

  @Test
  void aLanguageThatIsNotAnnouncedNeverHappens() {
    Condition english =
        new Condition.Fact(Facts.Name.LANGUAGE, Operator.EQ, List.of(new Literal.Word("en")));
    Questionnaire questionnaire = Sample.of(when(yesNo("suite"), english));
    assertThat(found(new Routes(), questionnaire)).hasSize(1);
    assertThat(
            found(new Routes(), questionnaire.translated(new Language("en"), Translation.empty())))
        .isEmpty();
    Condition kiosk =
        new Condition.Fact(
            Facts.Name.CHANNEL, Operator.EQ, List.of(new Literal.Word(Channel.KIOSK.word())));
    assertThat(sentences(when(yesNo("suite"), kiosk))).isEmpty();
  }

  @Test
  void nothingIsClaimedWhereThereAreTooManyWorlds() {
    Question[] questions = new Question[25];
    Condition all = is("q0", true);
    for (int i = 0; i < 24; i++) {
      questions[i] = yesNo("q" + i);
      all = new Condition.All(List.of(all, is("q" + i, true)));
    }
    questions[24] = when(yesNo("suite"), new Condition.All(List.of(all, is("q23", false))));
    assertThat(sentences(questions)).isEmpty();
  }

  @Test
  void aReusedAnswerThatMayBeMissingNeedsOtherWords() {
    Question first = Sample.number("age", 0, 20);
    assertThat(found(new ReusedAnswers(), first, named("suite", "À {age} ans, que faisiez-vous ?")))
        .hasSize(1);
    assertThat(found(new ReusedAnswers(), first, named("suite", "À {age|cet âge}, que faire ?")))
        .isEmpty();
    Question said =
        when(
            named("suite", "À {age} ans, que faisiez-vous ?"),
            new Condition.Compare("age", Operator.ANSWERED, List.of()));
    assertThat(found(new ReusedAnswers(), first, said)).isEmpty();
  }

  @Test
  void aLongTextCannotBeRepeated() {
    assertThat(
            found(
                new ReusedAnswers(),
                Sample.text("recit"),
                named("suite", "Vous disiez {recit|cela} : pourquoi ?")))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void missingAndStaleTranslationsAreCounted() {
    Questionnaire questionnaire = Sample.of(yesNo("enfant"));
    Map<String, Translation.Phrase> all = new LinkedHashMap<>();
    questionnaire.texts().forEach((key, text) -> all.put(key, new Translation.Phrase(text, "en")));
    Language english = new Language("en");
    Translation whole = new Translation(all);
    assertThat(found(new Translations(), questionnaire.translated(english, whole))).isEmpty();
    assertThat(
            found(
                new Translations(),
                questionnaire.translated(english, whole.without("title").without("enfant.label"))))
        .singleElement()
        .satisfies(one -> assertThat(one.sentence()).isEqualTo("En anglais, il manque 2 textes."));
    assertThat(
            found(
                new Translations(), questionnaire.translated(english, whole).called("Autre titre")))
        .singleElement()
        .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.WARN));
  }

  private static Question exiting(Condition when) {
    Question age = Sample.number("age", 0, 20);
    return age.with(age.stem().exiting(List.of(new Exit(when, "Merci", Exit.Ending.LEAVE))));
  }

  private static Question checking(Condition when, Check.Severity severity) {
    Question age = Sample.number("age", 0, 20);
    return age.with(age.stem().checking(List.of(new Check(when, severity, "Vraiment ?"))));
  }

  private static Condition contains(String choice) {
    return new Condition.Compare("cases", Operator.CONTAINS, List.of(new Literal.Word(choice)));
  }

  private static Question named(String code, String label) {
    return yesNo(new Stem(code, label));
  }

  private static Question when(Question question, Condition condition) {
    return question.with(question.stem().when(condition));
  }

  private static List<String> sentences(Question... questions) {
    return found(new Routes(), questions).stream().map(Finding::sentence).toList();
  }
}
