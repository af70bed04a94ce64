package fr.caf.ecoute.results;

import static fr.caf.ecoute.questionnaire.MissingReason.DONT_KNOW;
import static fr.caf.ecoute.questionnaire.MissingReason.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  void whetherAFewDoNotKnowIsNotToldByThoseWhoSkipped() {
    List<Tally.Unanswered> few =
        tally(scale, marks(), missing(18, SKIPPED), missing(2, DONT_KNOW)).unanswered();
    List<Tally.Unanswered> nobody = tally(scale, marks(), missing(20, SKIPPED)).unanswered();

    assertThat(few).isEqualTo(nobody).extracting(Tally.Unanswered::count).containsExactly(20L);
    assertThat(tally(scale, marks(), missing(18, SKIPPED), missing(7, DONT_KNOW)).unanswered())
        .extracting(Tally.Unanswered::count)
        .containsExactly(18L, 7L);
    assertThat(tally(scale, marks(), missing(2, SKIPPED), missing(7, DONT_KNOW)).unanswered())
        .extracting(Tally.Unanswered::count)
        .containsExactly(9L);
  }

  @Test
  void whoTickedNeitherAChoiceNorTheOneThatExcludesItIsNotTold() {
    MultipleChoice excluding =
        new MultipleChoice(
            new Stem("aides", "Quelles aides ?"),
            List.of(
                new Choice("a", "Argent"),
                new Choice("b", "Temps"),
                new Choice("rien", "Rien", Set.of(Choice.Trait.EXCLUSIVE), Condition.always())));
    Tally tally =
        tally(
            excluding,
            times(30, choices("a", "b")),
            times(57, choices("a")),
            times(3, choices("b")),
            times(10, choices("rien")));

    assertThat(tally.rows())
        .as("100 less 87 and 10 would be the three who ticked time alone")
        .filteredOn(row -> row.code().equals("a"))
        .extracting(TallyRow::count)
        .containsOnlyNulls();
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

    assertThat(Objects.requireNonNull(tally.summary()).mean()).isEqualTo(2.3);
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
    assertThat(tally.rows())
        .extracting(TallyRow::label, TallyRow::count)
        .containsExactly(
            tuple("5 ou moins", 5L),
            tuple("De 6 à 10", 5L),
            tuple("De 11 à 15", 5L),
            tuple("16 ou plus", 5L));
    assertThat(summary.median()).isEqualTo(10);
    assertThat(summary.lowerQuartile()).as("it may be anywhere under 6").isNull();
    assertThat(summary.upperQuartile()).isNull();
  }

  @Test
  void theMiddleOfTheNumbersTellsNoMoreThanTheirBrackets() {
    List<Answer> some = new ArrayList<>(numbers(1, 20));
    Tally.Summary told = tally(number, some).summary();
    some.remove(new Answer.Numeric(BigDecimal.valueOf(9)));
    some.add(new Answer.Numeric(BigDecimal.valueOf(7)));
    some.remove(new Answer.Numeric(BigDecimal.valueOf(20)));
    some.add(new Answer.Numeric(BigDecimal.valueOf(9_000)));

    Tally other = tally(number, some);
    assertThat(other.summary()).isEqualTo(told);
    assertThat(other.rows()).isEqualTo(tally(number, numbers(1, 20)).rows());
  }

  @Test
  void quartilesAreToldWhereTheirBracketsHaveTwoEnds() {
    List<Answer> hours = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      hours.addAll(numbers(1, 12));
    }
    Tally tally = tally(number, hours);
    Tally.Summary summary = Objects.requireNonNull(tally.summary());
    assertThat(summary.median()).isEqualTo(6);
    assertThat(summary.lowerQuartile()).isEqualTo(3);
    assertThat(summary.upperQuartile()).isEqualTo(9);
    assertThat(BarChart.of(tally).title())
        .contains("environ 6 ans ou moins", "d’environ 3 à 9 ans");
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

  @Test
  void yearsAreGatheredInBracketsAndWrittenAsYears() {
    DateQuestion date = new DateQuestion(new Stem("fin", "Quand ?"), Precision.DAY, null, null);
    Tally tally =
        tally(
            date,
            times(6, new Answer.Dated(CalendarDate.of(LocalDate.of(2009, 5, 3)))),
            times(1, new Answer.Dated(CalendarDate.of(LocalDate.of(2010, 1, 1)))),
            times(7, new Answer.Dated(CalendarDate.of(LocalDate.of(2012, 12, 31)))),
            times(8, new Answer.Dated(CalendarDate.of(LocalDate.of(2013, 1, 1)))));

    assertThat(tally.rows())
        .extracting(TallyRow::label, TallyRow::count)
        .containsExactly(
            tuple("2009 ou avant", 6L), tuple("De 2010 à 2012", 8L), tuple("2013 ou après", 8L));
  }

  @Test
  void eachRowOfAGridHasItsOwnTallyAndItsOwnSecrecy() {
    RatingGrid grid =
        new RatingGrid(
            new Stem("avis", "Votre avis"),
            List.of(new Choice("accueil", "L’accueil"), new Choice("delais", "Les délais")),
            List.of(new Choice("bien", "Bien"), new Choice("mal", "Mal")),
            Scale.DontKnow.OFFERED);
    List<Tally> rows =
        tallies(
            grid,
            times(10, ratings("bien", "bien")),
            times(6, ratings("mal", "bien")),
            times(2, ratings("mal", "mal")),
            missing(5, MissingReason.NOT_SHOWN));

    assertThat(rows)
        .extracting(tally -> tally.part().label())
        .containsExactly("L’accueil", "Les délais");
    assertThat(rows.getFirst().rows())
        .extracting(TallyRow::code, TallyRow::count)
        .containsExactly(tuple("bien", 10L), tuple("mal", 8L));
    assertThat(rows.getLast().isWithheld()).isTrue();
    Result result = Result.of(rows).getFirst();
    assertThat(Objects.requireNonNull(result.table()).lines())
        .extracting(Result.Line::shares)
        .containsExactly(List.of("56\u00a0%", "44\u00a0%"), List.of("—", "—"));
  }

  @Test
  void aRowThatWasNotShownToAFewIsWithheld() {
    RatingGrid grid =
        new RatingGrid(
            new Stem("avis", "Votre avis"),
            List.of(new Choice("accueil", "L’accueil"), new Choice("delais", "Les délais")),
            List.of(new Choice("bien", "Bien"), new Choice("mal", "Mal")),
            Scale.DontKnow.OFFERED);
    Answer.Ratings without =
        new Answer.Ratings(
            Map.of(
                "accueil",
                new Answer.OneChoice("bien"),
                "delais",
                new Answer.Missing(MissingReason.NOT_SHOWN)));
    List<Tally> rows =
        tallies(
            grid,
            times(10, ratings("bien", "bien")),
            times(10, ratings("mal", "mal")),
            times(2, without));
    assertThat(rows.getFirst().isWithheld()).isFalse();
    assertThat(rows.getLast().isWithheld()).isTrue();
  }

  @Test
  void aRankingIsCountedInFirstPlaceAndAnywhere() {
    Ranking ranking = new Ranking(new Stem("ordre", "D’abord ?"), single.choices(), 2);
    List<Tally> both =
        tallies(
            ranking,
            times(12, new Answer.Ranked(List.of("a", "b"))),
            times(8, new Answer.Ranked(List.of("b", "c"))),
            times(5, new Answer.Ranked(List.of("c"))));

    assertThat(both.getFirst().rows())
        .extracting(TallyRow::code, TallyRow::count)
        .containsExactly(tuple("a", 12L), tuple("b", 8L), tuple("c", 5L));
    assertThat(both.getLast().rows())
        .extracting(TallyRow::code, TallyRow::count, TallyRow::share)
        .containsExactly(tuple("a", 12L, 0.48), tuple("b", 20L, 0.8), tuple("c", 13L, 0.52));
    assertThat(both.getFirst().severalAnswers()).isFalse();
    assertThat(both.getLast().severalAnswers()).isTrue();
    assertThat(BarChart.of(both.getFirst()).title())
        .contains("vient le plus souvent en première place")
        .contains("48\u00a0%");
  }

  @Test
  void placesStandTheLargestFirstAndTheSmallOnesTogether() {
    Territory place =
        new Territory(new Stem("ou", "Où ?"), Territories.Level.DEPARTEMENT, Territories.LATEST);
    Tally tally =
        tally(
            place,
            times(7, new Answer.Located("01")),
            times(20, new Answer.Located("44")),
            times(3, new Answer.Located("13")),
            times(4, new Answer.Located("59")));

    assertThat(tally.rows())
        .extracting(TallyRow::label, TallyRow::count)
        .containsExactly(
            tuple("Loire-Atlantique", 20L), tuple("Ain", 7L), tuple("Tous les autres", 7L));
    assertThat(BarChart.of(tally).title()).contains("Loire-Atlantique");
  }

  @Test
  void oneSmallPlaceTakesAnotherWithItAndIsNeverNamed() {
    Territory place =
        new Territory(new Stem("ou", "Où ?"), Territories.Level.DEPARTEMENT, Territories.LATEST);
    Tally tally =
        tally(
            place,
            times(20, new Answer.Located("44")),
            times(7, new Answer.Located("01")),
            times(3, new Answer.Located("13")));

    assertThat(tally.rows())
        .extracting(TallyRow::label, TallyRow::count)
        .containsExactly(tuple("Loire-Atlantique", 20L), tuple("Tous les autres", 10L));
  }

  @Test
  void consentIsCountedInItsOwnWords() {
    Tally tally =
        tally(new Consent(new Stem("accord", "D’accord ?")), times(15, YES), times(5, NO));

    assertThat(tally.rows())
        .extracting(TallyRow::label, TallyRow::share)
        .containsExactly(tuple("J’accepte", 0.75), tuple("Je n’accepte pas", 0.25));
    assertThat(BarChart.of(tally).title()).startsWith("75\u00a0%");
  }

  private static List<Answer> marks() {
    List<Answer> marks = new ArrayList<>();
    for (int mark = 1; mark <= 3; mark++) {
      marks.addAll(times(10, new Answer.ScaleValue(mark)));
    }
    return marks;
  }

  private static Answer ratings(String welcome, String delays) {
    Map<String, Answer> rows = new LinkedHashMap<>();
    rows.put("accueil", new Answer.OneChoice(welcome));
    rows.put("delais", new Answer.OneChoice(delays));
    return new Answer.Ratings(rows);
  }

  @SafeVarargs
  private static Tally tally(Question question, List<Answer>... answers) {
    List<Tally> all = tallies(question, answers);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @SafeVarargs
  private static List<Tally> tallies(Question question, List<Answer>... answers) {
    List<QuestionCount> counts = QuestionCount.of(question, StatisticalSecrecy.of(Audience.PUBLIC));
    for (List<Answer> some : answers) {
      some.forEach(answer -> counts.forEach(count -> count.add(answer)));
    }
    return counts.stream().map(QuestionCount::tally).toList();
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
