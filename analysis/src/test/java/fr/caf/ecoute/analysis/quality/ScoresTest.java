package fr.caf.ecoute.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static List<LabelledAnswer> coded(String... labels) {
    List<LabelledAnswer> answers = new ArrayList<>();
    for (String own : labels) {
      answers.add(new LabelledAnswer("a" + answers.size(), List.of(own.split("\\|"))));
    }
    return answers;
  }

  @Test
  void aPerfectCodingScoresOneWhateverTheNames() {
    Scores scores = Scores.of(coded("a", "a", "b", "b", "a|b"), coded("x", "x", "y", "y", "y|x"));
    assertThat(scores.ami()).isCloseTo(1, within(1e-9));
    assertThat(scores.ari()).isCloseTo(1, within(1e-9));
    assertThat(scores.matchedF1()).isCloseTo(1, within(1e-9));
    assertThat(scores.weightedF1()).isCloseTo(1, within(1e-9));
    assertThat(scores.bCubed()).isCloseTo(1, within(1e-9));
    assertThat(scores.perAnswer()).isCloseTo(1.2, within(1e-9));
  }

  @Test
  void agreementAdjustedForChanceHasItsKnownValues() {
    // Worked by hand: sizes 3 and 3 against 2, 2 and 2, cells 2-1-0 and 0-1-2.
    Contingency table = new Contingency(new int[] {0, 0, 0, 1, 1, 1}, new int[] {0, 0, 1, 1, 2, 2});
    assertThat(table.adjustedRand()).isCloseTo(0.242424, within(1e-5));
    assertThat(table.adjustedMutualInformation()).isCloseTo(0.298792, within(1e-4));
  }

  @Test
  void oneThemeForAllScoresNothing() {
    Scores scores = Scores.of(coded("a", "a", "b", "b"), coded("x", "x", "x", "x"));
    assertThat(scores.ami()).isCloseTo(0, within(1e-9));
    assertThat(scores.ari()).isCloseTo(0, within(1e-9));
    assertThat(scores.matchedF1()).isCloseTo(1.0 / 3, within(1e-9));
  }

  @Test
  void aThemeFoundIsMatchedOnceOnly() {
    Scores scores = Scores.of(coded("a", "a", "b", "b"), coded("x", "x", "x", "y"));
    assertThat(scores.matchedF1()).isCloseTo((0.8 + 2.0 / 3) / 2, within(1e-9));
  }

  @Test
  void f1OfSeveralThemesHasTheValuesOthersCompute() {
    // By scikit-learn 1.9, on themes of the same names.
    PairedCodings pair =
        new PairedCodings(
            coded("a", "a|b", "b", "c", "a|c", "b"), coded("a", "a", "b|c", "c", "c", "a|b"));
    ThemeOverlap overlap = pair.overlap(Contingency.ones(6));
    int[] same = pair.namesakes();
    assertThat(overlap.microF1(same)).isCloseTo(0.75, within(1e-9));
    assertThat(overlap.macroF1(same)).isCloseTo(0.755555556, within(1e-9));
    assertThat(overlap.weightedF1(same)).isCloseTo(0.75, within(1e-9));
    assertThat(pair.samplesF1(same)).isCloseTo(0.777777778, within(1e-9));
  }

  @Test
  void aResidualBoxIsAGroupAndNoTheme() {
    Scores scores = Scores.of(coded("a", "a", "b", "b"), coded("x", "_indecis", "y", "y"));
    assertThat(scores.ami()).isBetween(0.1, 0.9);
    assertThat(scores.themedAmi()).isCloseTo(1, within(1e-9));
    assertThat(scores.coverage()).isEqualTo(0.75);
  }

  @Test
  void whoPutsNothingInAThemeAgreesWithNobody() {
    Scores scores = Scores.of(coded("a", "b"), coded("_indecis", "_indecis"));
    assertThat(scores.themedAmi()).isZero();
    assertThat(scores.coverage()).isZero();
    assertThat(scores.weightedF1()).isZero();
  }

  @Test
  void extendedBCubedIsComputedByHand() {
    Scores scores = Scores.of(coded("a", "a", "b", "b"), coded("x", "x", "x", "y"));
    double precision = (2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 1) / 4;
    double recall = (1 + 1 + 0.5 + 0.5) / 4;
    assertThat(scores.bCubed())
        .isCloseTo(2 * precision * recall / (precision + recall), within(1e-9));
  }

  @Test
  void residualBoxesAreNoThemes() {
    Scores scores = Scores.of(coded("a", "a"), coded("_indecis", "x"));
    assertThat(scores.found()).isEqualTo(1);
    assertThat(scores.perAnswer()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void theBestMatchingMayGiveUpTheBestPair() {
    double[][] gains = {{9, 8, 0}, {8, 1, 0}};
    assertThat(Matching.best(gains)).containsExactly(1, 0);
    assertThat(Matching.best(new double[][] {{1}, {3}, {2}})).containsExactly(-1, 0, -1);
    assertThat(Matching.best(new double[0][0])).isEmpty();
  }

  @Test
  void copiesAndTinyLabelsDoNotCount() {
    List<GoldAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      answers.add(
          new GoldAnswer("a" + i, "texte numéro " + i, List.of(i < 10 ? "grand" : "petit")));
    }
    answers.add(new GoldAnswer("b", "Texte numéro 3 !", List.of("grand")));
    answers.add(new GoldAnswer("c", "autre chose", List.of("_hors_sujet")));
    assertThat(new GoldQuestion("?", answers).usable())
        .hasSize(10)
        .allSatisfy(answer -> assertThat(answer.labels()).containsExactly("grand"));
  }

  @Test
  void trivialCodingsAreTheSameEveryTime() {
    List<Verbatim> answers = List.of(new Verbatim("a", "un"), new Verbatim("b", "deux"));
    for (TrivialCoding trivial : TrivialCoding.values()) {
      Coded again = trivial.code("?", answers, 3);
      assertThat(again.answers()).hasSize(2);
      assertThat(trivial.code("?", answers, 3)).isEqualTo(again);
    }
  }
}
