package fr.caf.ecoute.analysis.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values computed by an independent implementation (scikit-learn 1.9, arithmetic mean). */
class ContingencyTest {
  private static final int[] GOLD = {0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3};
  private static final int[] FOUND = {0, 0, 1, 0, 1, 1, 2, 2, 2, 3, 2, 0, 3, 3, 1};

  @Test
  void agreementHasTheValuesOthersCompute() {
    Contingency table = new Contingency(GOLD, FOUND);
    assertThat(table.adjustedMutualInformation()).isCloseTo(0.254479013212486, within(1e-9));
    assertThat(table.adjustedRand()).isCloseTo(0.210526315789474, within(1e-9));
    Contingency four = new Contingency(new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 2});
    assertThat(four.adjustedRand()).isCloseTo(0.571428571, within(1e-9));
    assertThat(four.adjustedMutualInformation()).isCloseTo(0.571428571, within(1e-9));
  }

  @Test
  void agreementKeepsItsPrecisionOnLargeGroups() {
    int[] a = IntStream.range(0, 6000).map(i -> i % 2).toArray();
    int[] b = IntStream.range(0, 6000).map(i -> i % 5 == 0 ? i % 2 : 0).toArray();
    Contingency table = new Contingency(a, b);
    assertThat(table.adjustedMutualInformation()).isCloseTo(0.146942443581912, within(1e-9));
    assertThat(table.adjustedRand()).isCloseTo(0.039942386949410, within(1e-9));
  }

  @Test
  void anAnswerCountedTwiceIsTwoAnswers() {
    int[] times = IntStream.range(0, GOLD.length).map(i -> i % 3).toArray();
    Contingency counted = new Contingency(GOLD, FOUND, times, new LogTable(GOLD.length));
    Contingency written = new Contingency(repeated(GOLD, times), repeated(FOUND, times));
    assertThat(counted.adjustedMutualInformation())
        .isCloseTo(written.adjustedMutualInformation(), within(1e-12));
    assertThat(counted.adjustedRand()).isCloseTo(written.adjustedRand(), within(1e-12));
  }

  private static int[] repeated(int[] values, int[] times) {
    return IntStream.range(0, values.length)
        .flatMap(i -> IntStream.generate(() -> values[i]).limit(times[i]))
        .toArray();
  }

  @Test
  void whatIsLeftOutOfOnePartitionDoesNotCount() {
    int[] found = FOUND.clone();
    Arrays.fill(found, 0, 5, -1);
    Contingency counted =
        new Contingency(GOLD, found, Contingency.ones(GOLD.length), new LogTable(GOLD.length));
    Contingency rest =
        new Contingency(
            Arrays.copyOfRange(GOLD, 5, GOLD.length), Arrays.copyOfRange(FOUND, 5, FOUND.length));
    assertThat(counted.adjustedMutualInformation())
        .isCloseTo(rest.adjustedMutualInformation(), within(1e-12));
  }

  @Test
  void nothingToCompareIsNoAgreement() {
    Contingency none = new Contingency(new int[] {-1, -1}, new int[] {0, 1});
    assertThat(none.adjustedMutualInformation()).isZero();
    assertThat(none.adjustedRand()).isZero();
  }
}
