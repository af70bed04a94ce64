package fr.caf.ecoute.response;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerFieldsTest {
  private static final Answer SKIPPED = new Answer.Missing(MissingReason.SKIPPED);
  private static final Answer UNREADABLE = new Answer.Missing(MissingReason.UNREADABLE);
  private static final Stem STEM = new Stem("q", "Une question ?");
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("a", "Le dossier"),
          new Choice("b", "L’attente"),
          new Choice("autre", "Autre", Choice.Trait.SPECIFY));
  private static final Question TEXT = new LongText(STEM, 2_000);
  private static final Question NUMBER = new NumberQuestion(STEM, null, null, 2, "ans");
  private static final Question YES_NO = new YesNo(STEM);
  private static final Question SINGLE = new SingleChoice(STEM, CHOICES);
  private static final Question MULTIPLE = new MultipleChoice(STEM, CHOICES);
  private static final Question SCALE =
      new Scale(STEM, 1, 5, "Pas du tout", "Tout à fait", Scale.DontKnow.OFFERED);

  static List<Question> oneOfEachKind() {
    List<Question> all =
        List.of(TEXT, new ShortText(STEM, 200), NUMBER, YES_NO, SINGLE, MULTIPLE, SCALE);
    assertThat(all).extracting(Question::kind).containsExactlyInAnyOrder(Question.Kind.values());
    return all;
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void nothingSentIsSkippedAndBlanksAreNothing(Question question) {
    assertThat(AnswerFields.read(question, RawFields.none()).answer()).isEqualTo(SKIPPED);
    assertThat(read(question, " ", "\u00A0\n").answer()).isEqualTo(SKIPPED);
    assertThat(read(question, " ").isAccepted()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void severalDifferentValuesAreAnAnswerOnlyToAMultipleChoice(Question question) {
    AnswerReading reading = read(question, "a", "b");
    if (question instanceof MultipleChoice) {
      assertThat(reading.answer()).isEqualTo(ticked("a", "b"));
    } else {
      assertThat(reading.answer()).isEqualTo(UNREADABLE);
      assertThat(reading.blocking()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void whatWasTypedIsKeptAsItWas(Question question) {
    RawFields sent = new RawFields(Map.of("q", List.of("<script>\0 12 z"), "autre", List.of("x")));
    AnswerReading reading = AnswerFields.read(question, sent);
    assertThat(reading.raw().all("q")).containsExactly("<script>\0 12 z");
    assertThat(reading.raw().values()).doesNotContainKey("autre");
    assertThat(reading.isAccepted())
        .isEqualTo(
            EnumSet.of(Question.Kind.LONG_TEXT, Question.Kind.SHORT_TEXT)
                .contains(question.kind()));
  }

  @Test
  void everyAnswerFillsTheFormSoThatItIsReadBackAsItWas() {
    for (int seed = 0; seed < 3_000; seed++) {
      RandomQuestionnaires chance = new RandomQuestionnaires(seed);
      for (Question question : chance.questionnaire().questions()) {
        Answer answer = chance.answerTo(question);
        AnswerReading read = AnswerFields.read(question, AnswerFields.write(question, answer));
        if (answer.isGiven()) {
          assertThat(read.answer()).as("seed %d, %s", seed, question).isEqualTo(answer);
        } else {
          assertThat(read.answer().isGiven()).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"1 234,5\", 1234.5",
        "\"1\u00A0234,5\", 1234.5",
        "\"1\u202F234\", 1234",
        "1234.50, 1234.5",
        "-3, -3",
        "\u22123, -3",
        "+3, 3",
        "3 ans, 3",
        "\"3,5ans\", 3.5",
        "007, 7",
        "\" 4 \", 4"
      })
  void aNumberIsReadAsFrenchPeopleTypeIt(String typed, BigDecimal expected) {
    assertThat(read(NUMBER, typed).answer()).isEqualTo(new Answer.Numeric(expected));
    assertThat(read(NUMBER, typed).isAccepted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "trois",
        "\"1.234,5\"",
        "1 23",
        "12 34",
        "1e5",
        "0x10",
        "\"3,\"",
        "\",5\"",
        "--3",
        "3 4",
        "1234567890123456",
        "3 enfants",
        "٣",
        "NaN",
        "ans"
      })
  void whatIsNoNumberIsNotGuessed(String typed) {
    AnswerReading reading = read(NUMBER, typed);
    assertThat(reading.answer()).isEqualTo(UNREADABLE);
    assertThat(reading.problems()).containsExactly(new Problem("q", Problem.Kind.NOT_A_NUMBER));
  }

  @Test
  void aVeryLongNumberIsRefusedQuickly() {
    assertThat(read(NUMBER, "1".repeat(1_000_000)).answer()).isEqualTo(UNREADABLE);
    assertThat(read(NUMBER, "1 " + "234 ".repeat(100_000)).answer()).isEqualTo(UNREADABLE);
  }

  @Test
  void ouiAndNonAreRead() {
    assertThat(read(YES_NO, "oui").answer()).isEqualTo(new Answer.YesOrNo(true));
    assertThat(read(YES_NO, "Non").answer()).isEqualTo(new Answer.YesOrNo(false));
    assertThat(kinds(read(YES_NO, "true"))).containsExactly(Problem.Kind.UNKNOWN_CHOICE);
  }

  @Test
  void autreComesWithItsWords() {
    RawFields other = RawFields.ofCells(Map.of("q", "autre", "q__autre__texte", "La route"));
    assertThat(AnswerFields.read(SINGLE, other).answer())
        .isEqualTo(new Answer.OneChoice("autre", "La route"));
    assertThat(read(SINGLE, "autre").answer()).isEqualTo(new Answer.OneChoice("autre"));
  }

  @Test
  void wordsBesideAnotherChoiceAreNotTheAnswerButAreNotLost() {
    RawFields both = RawFields.ofCells(Map.of("q", "a", "q__autre__texte", "La route"));
    AnswerReading reading = AnswerFields.read(SINGLE, both);
    assertThat(reading.answer()).isEqualTo(new Answer.OneChoice("a"));
    assertThat(reading.raw().first("q__autre__texte")).isEqualTo("La route");
  }

  @Test
  void writingBesideAutreWithoutTickingItIsAnsweringAutre() {
    RawFields words = RawFields.ofCells(Map.of("q__autre__texte", "La route"));
    assertThat(AnswerFields.read(SINGLE, words).answer())
        .isEqualTo(new Answer.OneChoice("autre", "La route"));
  }

  @Test
  void aChoiceNotOfferedIsRefused() {
    assertThat(kinds(read(SINGLE, "z"))).containsExactly(Problem.Kind.UNKNOWN_CHOICE);
    assertThat(kinds(read(SINGLE, "A; drop table"))).containsExactly(Problem.Kind.UNKNOWN_CHOICE);
    assertThat(kinds(read(MULTIPLE, "a", "z"))).containsExactly(Problem.Kind.UNKNOWN_CHOICE);
    assertThat(kinds(read(SINGLE, "a", "b"))).containsExactly(Problem.Kind.TOO_MANY_CHOICES);
  }

  @Test
  void tickedChoicesAreInTheOrderOfTheQuestionnaireAndOnlyOnce() {
    assertThat(read(MULTIPLE, "b", "a", "b").answer()).isEqualTo(ticked("a", "b"));
  }

  @Test
  void notKnowingIsAnAnswerWhereItIsOffered() {
    assertThat(read(SCALE, "nsp").answer()).isEqualTo(new Answer.Missing(MissingReason.DONT_KNOW));
    assertThat(read(SCALE, "nsp").isAccepted()).isTrue();
    Question without = new Scale(STEM, 1, 5, "Non", "Oui", Scale.DontKnow.NOT_OFFERED);
    assertThat(kinds(read(without, "nsp"))).containsExactly(Problem.Kind.OUT_OF_SCALE);
    assertThat(kinds(read(SCALE, "6"))).containsExactly(Problem.Kind.OUT_OF_SCALE);
    assertThat(kinds(read(SCALE, "99999999999"))).containsExactly(Problem.Kind.OUT_OF_SCALE);
  }

  @Test
  void aSoftQuestionLeftEmptyRemindsWithoutBlocking() {
    AnswerReading reading = read(new YesNo(STEM.required(Requirement.SOFT)), "");
    assertThat(kinds(reading)).containsExactly(Problem.Kind.REMINDER);
    assertThat(reading.blocking()).isEmpty();
    assertThat(reading.isAccepted()).isFalse();
  }

  @Test
  void aTextTooLongIsReadWholeAndRefused() {
    AnswerReading reading = read(TEXT, "x".repeat(2_001));
    assertThat(reading.answer()).isEqualTo(new Answer.Text("x".repeat(2_001)));
    assertThat(reading.problems())
        .containsExactly(new Problem("q", Problem.Kind.TOO_LONG, 2_001, 2_000));
  }

  @Test
  void whateverIsSentIsReadWithoutFailing() {
    Random random = new Random(3);
    List<String> odd =
        List.of("a", "autre", "oui", "3", "-1e9", "\0", "\uD800", "\u202E", "nsp", " ", "<script>");
    for (int i = 0; i < 5_000; i++) {
      for (Question question : oneOfEachKind()) {
        String[] sent =
            random.ints(random.nextInt(4), 0, odd.size()).mapToObj(odd::get).toArray(String[]::new);
        AnswerReading reading = read(question, sent);
        boolean fits = question.check(reading.answer()).isEmpty();
        assertThat(reading.isAccepted() && !fits).isFalse();
        assertThat(reading.answer().equals(UNREADABLE) && reading.isAccepted()).isFalse();
      }
    }
  }

  @Test
  void fieldsOfAQuestionWhoseCodeBeginsAlikeAreNotItsOwn() {
    RawFields fields = RawFields.ofCells(Map.of("q", "oui", "q_2", "non", "qq", "non"));
    assertThat(fields.of("q").values().keySet()).isEqualTo(Set.of("q"));
  }

  private static AnswerReading read(Question question, String... sent) {
    return AnswerFields.read(question, new RawFields(Map.of("q", List.of(sent))));
  }

  private static Answer ticked(String... codes) {
    return new Answer.Choices(Arrays.stream(codes).map(Answer.OneChoice::new).toList());
  }

  private static List<Problem.Kind> kinds(AnswerReading reading) {
    return reading.problems().stream().map(Problem::kind).toList();
  }
}
