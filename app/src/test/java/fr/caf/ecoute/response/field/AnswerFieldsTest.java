package fr.caf.ecoute.response.field;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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

  /** What is sent under their own name is none of theirs. */
  private static final Set<Question.Kind> IN_PARTS =
      EnumSet.of(Question.Kind.RATING_GRID, Question.Kind.RANKING, Question.Kind.STATEMENT);

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
  private static final Question DATE = new DateQuestion(STEM, Precision.DAY, null, null);
  private static final Question GRID =
      new RatingGrid(
          STEM,
          List.of(new Choice("accueil", "L’accueil"), new Choice("delais", "Les délais")),
          List.of(new Choice("bien", "Bien"), new Choice("mal", "Mal")),
          Scale.DontKnow.OFFERED);
  private static final Question RANKING =
      new Ranking(
          STEM,
          List.of(
              new Choice("a", "Le dossier"), new Choice("b", "L’attente"), new Choice("c", "Tout")),
          2);
  private static final Question PLACE =
      new Territory(STEM, Territories.Level.DEPARTEMENT, Territories.LATEST);

  static List<Question> oneOfEachKind() {
    List<Question> all =
        List.of(
            TEXT,
            new ShortText(STEM, 200),
            NUMBER,
            YES_NO,
            SINGLE,
            MULTIPLE,
            SCALE,
            DATE,
            GRID,
            RANKING,
            PLACE,
            new Statement(STEM),
            new Consent(STEM));
    assertThat(all).extracting(Question::kind).containsExactlyInAnyOrder(Question.Kind.values());
    return all;
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void nothingSentIsSkippedAndBlanksAreNothing(Question question) {
    Answer nothing = question instanceof Statement ? Statement.READ : SKIPPED;
    assertThat(AnswerFields.read(question, RawFields.none()).answer()).isEqualTo(nothing);
    assertThat(read(question, " ", "\u00A0\n").answer()).isEqualTo(nothing);
    assertThat(read(question, " ").isAccepted()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void severalDifferentValuesAreAnAnswerOnlyToAMultipleChoice(Question question) {
    AnswerReading reading = read(question, "a", "b");
    if (question instanceof MultipleChoice) {
      assertThat(reading.answer()).isEqualTo(ticked("a", "b"));
    } else if (IN_PARTS.contains(question.kind())) {
      assertThat(reading.answer().isGiven()).isFalse();
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
            EnumSet.of(Question.Kind.LONG_TEXT, Question.Kind.SHORT_TEXT).contains(question.kind())
                || IN_PARTS.contains(question.kind()));
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

  @ParameterizedTest
  @CsvSource({"27,3,2026", "27,mars,2026", "27,03,2026", " 27 ,MARS, 2026"})
  void aDateIsReadFromItsThreeFields(String day, String month, String year) {
    assertThat(date(day, month, year).answer())
        .isEqualTo(new Answer.Dated(CalendarDate.of(LocalDate.of(2026, 3, 27))));
  }

  @ParameterizedTest
  @CsvSource({
    "30,2,2026",
    "29,2,2025",
    "0,1,2026",
    "'',1,2026",
    "1,'',2026",
    "1,1,''",
    "1,13,2026",
    "1,1,26",
    "1,1,99999999999999999999",
    "-1,1,2026",
    "1,mardi,2026"
  })
  void whatIsNoDateIsNotGuessed(String day, String month, String year) {
    assertThat(date(day, month, year).answer()).isEqualTo(UNREADABLE);
    assertThat(kinds(date(day, month, year))).containsExactly(Problem.Kind.NOT_A_DATE);
  }

  @Test
  void aRowIsRatedWithOneColumnOfItsGrid() {
    RawFields rated = RawFields.ofCells(Map.of("q__accueil", "bien", "q__delais", "nsp"));
    Map<String, Answer> byRow = new LinkedHashMap<>();
    byRow.put("accueil", new Answer.OneChoice("bien"));
    byRow.put("delais", new Answer.Missing(MissingReason.DONT_KNOW));
    assertThat(AnswerFields.read(GRID, rated).answer()).isEqualTo(new Answer.Ratings(byRow));
    for (String forged : List.of("accueil", "oui", "BIEN", "bien\nmal")) {
      RawFields sent = RawFields.ofCells(Map.of("q__accueil", forged));
      assertThat(AnswerFields.read(GRID, sent).blocking()).as(forged).isNotEmpty();
    }
    RawFields noRow = RawFields.ofCells(Map.of("q__prix", "bien"));
    assertThat(AnswerFields.read(GRID, noRow).answer()).isEqualTo(SKIPPED);
  }

  @Test
  void aRankLeftEmptyIsClosedUpAndNoneIsGivenTwice() {
    assertThat(ranked("", "b").answer()).isEqualTo(new Answer.Ranked(List.of("b")));
    assertThat(ranked("b", "a").answer()).isEqualTo(new Answer.Ranked(List.of("b", "a")));
    assertThat(ranked("a", "a").problems())
        .containsExactly(new Problem("q", Problem.Kind.RANKED_TWICE, "Le dossier"));
    assertThat(kinds(ranked("a", "z"))).containsExactly(Problem.Kind.UNKNOWN_CHOICE);
    RawFields third = RawFields.ofCells(Map.of("q__1", "a", "q__2", "b", "q__3", "c", "q__0", "c"));
    assertThat(AnswerFields.read(RANKING, third).answer())
        .as("a rank beyond the most is nobody's")
        .isEqualTo(new Answer.Ranked(List.of("a", "b")));
  }

  @Test
  void aPlaceIsOneOfItsList() {
    assertThat(read(PLACE, "2A").answer()).isEqualTo(new Answer.Located("2A"));
    assertThat(kinds(read(PLACE, "20"))).containsExactly(Problem.Kind.UNKNOWN_CHOICE);
    assertThat(kinds(read(PLACE, "64-pau"))).containsExactly(Problem.Kind.UNKNOWN_CHOICE);
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

  private static AnswerReading date(String day, String month, String year) {
    return AnswerFields.read(
        DATE, RawFields.ofCells(Map.of("q__jour", day, "q__mois", month, "q__annee", year)));
  }

  private static AnswerReading ranked(String first, String second) {
    return AnswerFields.read(RANKING, RawFields.ofCells(Map.of("q__1", first, "q__2", second)));
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
