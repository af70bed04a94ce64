package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tallies against figures worked out by hand; the public's smallest group is 5. */
class QuestionCountTest {
  private static final Answer YES = new Answer.YesOrNo(true);
  private static final Answer NO = new Answer.YesOrNo(false);

  private final YesNo yesNo = new YesNo(new Stem("parent", "Êtes-vous parent ?"));
  private final SingleChoice single =
      new SingleChoice(
          new Stem("motif", "Pourquoi ?"),
          List.of(new Choice("a", "Argent"), new Choice("b", "Temps"), new Choice("c", "Santé")));
  private final MultipleChoice several =
      new MultipleChoice(new Stem("aides", "Quelles aides ?"), single.choices());
  private final Scale scale =
      new Scale(new Stem("note", "Note"), 1, 3, "Mal", "Bien", Scale.DontKnow.OFFERED);
  private final NumberQuestion number =
      new NumberQuestion(new Stem("age", "Âge"), null, null, 0, "ans");

  @Test
  void sharesAreOfThoseWhoAnswered() {
    Tally tally = tally(yesNo, times(15, YES), times(5, NO), missing(6, MissingReason.SKIPPED));

    assertThat(tally.rows())
        .extracting(TallyRow::code, TallyRow::count, TallyRow::share)
        .containsExactly(tuple("oui", 15L, 0.75), tuple("non", 5L, 0.25));
    assertThat(tally.answered()).isEqualTo(20);
    assertThat(tally.asked()).isEqualTo(26);
  }

  @Test
  void thoseWhoWereNotAskedAreNoPartOfTheBase() {
    Tally tally =
        tally(
            yesNo,
            times(10, YES),
            times(10, NO),
            missing(30, MissingReason.NOT_SHOWN),
            missing(7, MissingReason.NOT_COLLECTED));

    assertThat(tally.asked()).isEqualTo(20);
    assertThat(tally.unanswered()).extracting(Tally.Unanswered::count).containsExactly(30L, 7L);
  }

  @Test
  void aFewWhoWereNotAskedAreNotGivenAwayByDifference() {
    Tally tally = tally(yesNo, times(50, YES), times(47, NO), missing(3, MissingReason.NOT_SHOWN));

    assertThat(tally.isWithheld()).isTrue();
    assertThat(tally.answered()).isNull();
    assertThat(tally.asked()).isNull();
  }

  @Test
  void aFewWhoDoNotKnowAreNotGivenAwayByTheBase() {
    Tally tally = tally(yesNo, times(50, YES), times(47, NO), missing(3, MissingReason.DONT_KNOW));

    assertThat(tally.answered()).isEqualTo(97);
    assertThat(tally.asked()).isNull();
    assertThat(tally.unanswered()).isEmpty();
  }

  @Test
  void aRareChoiceIsKeptBackWithTheNextSmallest() {
    Tally tally =
        tally(
            single,
            times(40, new Answer.OneChoice("a")),
            times(2, new Answer.OneChoice("b")),
            times(8, new Answer.OneChoice("c")));

    assertThat(tally.rows())
        .extracting(TallyRow::label, TallyRow::count, TallyRow::share)
        .containsExactly(
            tuple("Argent", 40L, 0.8), tuple("Temps", null, null), tuple("Santé", null, null));
  }

  @Test
  void tickedChoicesAreSharesOfPeopleAndAddUpToMore() {
    Tally tally =
        tally(
            several,
            times(10, choices("a", "b")),
            times(6, choices("a")),
            times(4, choices("b", "c")),
            times(5, choices("c")));

    assertThat(tally.rows())
        .extracting(TallyRow::code, TallyRow::count, TallyRow::share)
        .containsExactly(tuple("a", 16L, 0.64), tuple("b", 14L, 0.56), tuple("c", 9L, 0.36));
    assertThat(tally.severalAnswers()).isTrue();
  }

  @Test
  void aScaleHasItsMeanWhenNothingIsKeptBack() {
    Tally tally =
        tally(
            scale,
            times(5, new Answer.ScaleValue(1)),
            times(5, new Answer.ScaleValue(2)),
            times(10, new Answer.ScaleValue(3)));

    assertThat(Objects.requireNonNull(tally.summary()).mean()).isEqualTo(2.25);
    assertThat(BarChart.of(tally).title()).contains("2,3").contains("3 – Bien");
  }

  @Test
  void aMeanThatWouldGiveAMarkAwayIsNotSaid() {
    Tally tally =
        tally(
            scale,
            times(50, new Answer.ScaleValue(1)),
            times(2, new Answer.ScaleValue(2)),
            times(10, new Answer.ScaleValue(3)));

    assertThat(tally.summary()).isNull();
  }

  @Test
  void numbersHaveTheirQuartilesAndBracketsLargeEnough() {
    Tally tally = tally(number, numbers(1, 20));

    Tally.Summary summary = Objects.requireNonNull(tally.summary());
    assertThat(summary.median()).isEqualTo(10.5);
    assertThat(summary.lowerQuartile()).isEqualTo(5.5);
    assertThat(summary.upperQuartile()).isEqualTo(15.5);
    assertThat(summary.least()).isNull();
    assertThat(summary.greatest()).isNull();
    assertThat(tally.rows())
        .extracting(TallyRow::label, TallyRow::count)
        .containsExactly(tuple("9 ou moins", 9L), tuple("De 10 à 14", 5L), tuple("15 ou plus", 6L));
  }

  @Test
  void anEndThatEnoughPeopleGaveIsTold() {
    Tally tally = tally(number, numbers(4, 4, 4, 4, 4, 9, 9, 9, 9, 9));

    Tally.Summary summary = Objects.requireNonNull(tally.summary());
    assertThat(summary.least()).isEqualTo(4);
    assertThat(summary.greatest()).isEqualTo(9);
    assertThat(summary.median()).isEqualTo(6.5);
    assertThat(summary.lowerQuartile()).isNull();
  }

  @Test
  void fewerNumbersThanAGroupShowNothing() {
    Tally tally = tally(number, numbers(3, 30, 300));

    assertThat(tally.isWithheld()).isTrue();
    assertThat(tally.summary()).isNull();
    assertThat(BarChart.of(tally).title())
        .isEqualTo("Trop peu de réponses pour montrer un résultat");
  }

  @Test
  void anAnswerOfAnotherKindIsNotCounted() {
    Tally tally = tally(yesNo, times(6, YES), times(6, NO), times(9, new Answer.Text("oui")));

    assertThat(tally.answered()).isEqualTo(12);
    assertThat(tally.unanswered()).extracting(Tally.Unanswered::count).containsExactly(9L);
  }

  @Test
  void noAnswerAtAllIsATallyToo() {
    for (Question question : List.of(yesNo, single, several, scale, number)) {
      Tally tally = tally(question);
      assertThat(tally.isWithheld()).isTrue();
      assertThat(tally.answered()).isNull();
      assertThat(BarChart.of(tally).base()).isEmpty();
    }
  }

  @SafeVarargs
  private static Tally tally(Question question, List<Answer>... answers) {
    QuestionCount count = new QuestionCount(question, StatisticalSecrecy.of(Audience.PUBLIC));
    for (List<Answer> some : answers) {
      some.forEach(count::add);
    }
    return count.tally();
  }

  private static List<Answer> times(int times, Answer answer) {
    return java.util.Collections.nCopies(times, answer);
  }

  private static List<Answer> missing(int times, MissingReason reason) {
    return times(times, new Answer.Missing(reason));
  }

  private static Answer choices(String... codes) {
    return new Answer.Choices(List.of(codes).stream().map(Answer.OneChoice::new).toList());
  }

  /** Every number from the first to the last when there are two, else the numbers themselves. */
  private static List<Answer> numbers(int... numbers) {
    var all =
        numbers.length == 2
            ? java.util.stream.IntStream.rangeClosed(numbers[0], numbers[1])
            : java.util.Arrays.stream(numbers);
    return all.<Answer>mapToObj(n -> new Answer.Numeric(BigDecimal.valueOf(n))).toList();
  }
}
