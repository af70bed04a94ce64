package fr.caf.ecoute.questionnaire.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.lint.Expected.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The estimate, against crowds drawn at random. */
class ExposureTest {
  @Test
  void theEstimateIsWhatCrowdsDrawnAtRandomCountOnAverage() {
    Exposure estimate =
        Exposure.of(asking(profile("metier", 12), profile("site", 8)), new Expected(400, 10));
    long alone = 0;
    long exposed = 0;
    Random random = new Random(1_121);
    for (int crowd = 0; crowd < 200; crowd++) {
      Map<Integer, Integer> cells = new HashMap<>();
      for (int person = 0; person < 400; person++) {
        cells.merge(12 * drawn(random, 8) + drawn(random, 12), 1, Integer::sum);
      }
      alone += cells.values().stream().filter(size -> size == 1).count();
      exposed += cells.values().stream().filter(size -> size < 10).mapToInt(size -> size).sum();
    }
    assertThat(estimate.alone()).isCloseTo(alone / 200, within(3L));
    assertThat(estimate.exposed()).isCloseTo(exposed / 200, within(6L));
  }

  @Test
  void aQuestionWhoseGroupsAreKnownCountsWithTheirTrueSizes() {
    SingleChoice site = profile("site", 3);
    List<Group> groups =
        List.of(new Group("Choix 0", 397), new Group("choix 1", 2), new Group(" CHOIX 2", 1));
    Exposure exposure = Exposure.of(asking(site), new Expected(400, 10, groups));

    assertThat(exposure.sized()).containsExactly(site);
    assertThat(exposure.exposed()).isEqualTo(3);
    assertThat(Exposure.of(asking(site), new Expected(400, 10)).exposed()).isZero();
    List<Group> others = List.of(new Group("Choix 0", 390), new Group("Ailleurs", 10));
    assertThat(Exposure.of(asking(site), new Expected(400, 10, others)).sized()).isEmpty();
  }

  /** Worked out by hand: each group is laid out by itself, and everybody answers. */
  @Test
  void aGroupOfOneIsAloneAndAGroupOfTenIsNot() {
    SingleChoice site = profile("site", 4);
    List<Group> groups =
        List.of(
            new Group("Choix 0", 120),
            new Group("Choix 1", 10),
            new Group("Choix 2", 9),
            new Group("Choix 3", 1));
    Exposure exposure = Exposure.of(asking(site), new Expected(140, 10, groups));
    assertThat(exposure.alone()).isEqualTo(1);
    assertThat(exposure.exposed()).isEqualTo(10);
    assertThat(exposure.without().getFirst()).isEqualTo(new Exposure.Level(0, 0));
    assertThat(exposure.merged().getFirst()).as("121 and 19").hasValue(new Exposure.Level(0, 0));
  }

  @Test
  void fewerPeopleThanAGroupAreAllExposedWhateverIsAsked() {
    for (int people : new int[] {1, 2, 9}) {
      Exposure exposure = Exposure.of(asking(profile("site", 2)), new Expected(people, 10));
      assertThat(exposure.exposed()).isEqualTo(people);
      assertThat(exposure.without().getFirst().exposed()).isEqualTo(people);
    }
    assertThat(Exposure.of(asking(profile("site", 2)), new Expected(1, 10)).alone()).isEqualTo(1);
    Exposure ten = Exposure.of(asking(profile("site", 2)), new Expected(10, 10));
    assertThat(ten.without().getFirst().exposed()).as("ten without it are a group").isZero();
  }

  /** 2/3 and 1/3 of 15: 15·(2/3)·P(B(14, 2/3) ≤ 8) + 15·(1/3)·P(B(14, 1/3) ≤ 8) = 8,01. */
  @Test
  void aSmallCrowdIsCountedExactly() {
    Exposure exposure = Exposure.of(asking(profile("site", 2)), new Expected(15, 10));
    assertThat(exposure.exposed()).isEqualTo(8);
    assertThat(exposure.alone()).isZero();
  }

  @Test
  void aWholeCountryIsCountedInAMoment() {
    Exposure exposure =
        Exposure.of(asking(profile("a", 100), profile("b", 20)), new Expected(9_999_999, 5));
    assertThat(exposure.exposed()).isZero();
  }

  @Test
  void anAnswerInOnesOwnWordsIsToldApart() {
    Question words = new ShortText(new Stem("mot", "Métier").about(Stem.Subject.PROFILE), 100);
    Exposure exposure = Exposure.of(asking(words), new Expected(400, 10));
    assertThat(exposure.inOwnWords()).containsExactly(words);
    assertThat(exposure.questions()).isEmpty();
    assertThat(new Singularity(new Expected(400, 10)).findings(asking(words))).hasSize(1);
  }

  @Test
  void aDayOfBirthTellsMoreThanItsYear() {
    Expected expected = new Expected(1_000, 10);
    assertThat(Exposure.of(asking(born(Precision.DAY)), expected).alone())
        .isGreaterThan(2 * Exposure.of(asking(born(Precision.YEAR)), expected).alone() + 100);
  }

  private static Question born(Precision precision) {
    return new DateQuestion(
        new Stem("naissance", "Né le").about(Stem.Subject.PROFILE), precision, null, null);
  }

  @Test
  void askingLessOrGatheringAnswersExposesFewer() {
    Exposure exposure =
        Exposure.of(
            asking(profile("a", 20), profile("b", 10), profile("c", 2)), new Expected(500, 10));
    for (int i = 0; i < 3; i++) {
      assertThat(exposure.without().get(i).exposed()).isLessThan(exposure.exposed());
    }
    assertThat(exposure.without().getFirst().exposed())
        .as("the question with most answers does most")
        .isLessThan(exposure.without().getLast().exposed());
    assertThat(exposure.merged().getFirst().orElseThrow().alone()).isLessThan(exposure.alone());
    assertThat(exposure.merged().getLast()).as("two answers cannot be gathered").isEmpty();
  }

  @Test
  void manyQuestionsSingleNearlyEverybodyOutInAMoment() {
    Question[] many =
        IntStream.range(0, 12).mapToObj(i -> profile("q" + i, 15)).toArray(Question[]::new);
    Exposure exposure = Exposure.of(asking(many), new Expected(1_000, 10));
    assertThat(exposure.alone()).isBetween(950L, 1_000L);
    assertThat(Exposure.of(asking(), new Expected(5, 10)).exposed()).as("no question").isZero();
  }

  /** The k-th commonest has a share in 1/k. */
  private static int drawn(Random random, int values) {
    double total = IntStream.rangeClosed(1, values).mapToDouble(k -> 1.0 / k).sum();
    double left = random.nextDouble() * total;
    int value = 0;
    while (value < values - 1 && left >= 1.0 / (value + 1)) {
      left -= 1.0 / ++value;
    }
    return value;
  }

  private static SingleChoice profile(String code, int values) {
    return new SingleChoice(
        new Stem(code, code).about(Stem.Subject.PROFILE),
        IntStream.range(0, values).mapToObj(i -> new Choice("c" + i, "Choix " + i)).toList());
  }

  private static Questionnaire asking(Question... questions) {
    return new Questionnaire(
        "Essai",
        List.of(
            new Section(
                "tout", "Tout", Layout.ONE_PER_PAGE, Condition.always(), List.of(questions))));
  }
}
