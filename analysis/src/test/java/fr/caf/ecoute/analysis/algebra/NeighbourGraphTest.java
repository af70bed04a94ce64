package fr.caf.ecoute.analysis.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighbourGraphTest {
  private static final int ROWS = 4_000;
  private static final int K = 10;

  /** Rows around 40 centres. */
  private static DenseMatrix rows() {
    Random random = new Random(3);
    DenseMatrix centres = new DenseMatrix(40, 16);
    DenseMatrix rows = new DenseMatrix(ROWS, 16);
    for (int i = 0; i < 40 * 16; i++) {
      centres.set(i / 16, i % 16, random.nextGaussian());
    }
    for (int row = 0; row < ROWS; row++) {
      int centre = random.nextInt(40);
      for (int i = 0; i < 16; i++) {
        rows.set(row, i, centres.get(centre, i) + random.nextGaussian());
      }
    }
    return rows.normaliseRows();
  }

  @Test
  void nearlyAllNeighboursAreFoundWithinTheNearestCells() {
    DenseMatrix rows = rows();
    try (Workers workers = Workers.of(2)) {
      NeighbourGraph all = NeighbourGraph.of(rows, K, workers);
      NeighbourGraph found = NeighbourGraph.within(rows, K, workers);
      long links = 0;
      long kept = 0;
      for (int row = 0; row < ROWS; row++) {
        for (int i = 0; i < all.neighbours(row).length; i++) {
          int at = Arrays.binarySearch(found.neighbours(row), all.neighbours(row)[i]);
          links++;
          if (at >= 0) {
            kept++;
            assertThat(found.weights(row)[at]).isEqualTo(all.weights(row)[i]);
          }
        }
      }
      assertThat((double) kept / links).isBetween(0.9, 1.0);
    }
  }

  @Test
  void theCellsGiveTheSameNeighboursWhateverTheNumberOfThreads() {
    DenseMatrix rows = rows();
    try (Workers one = Workers.of(1);
        Workers three = Workers.of(3)) {
      NeighbourGraph alone = NeighbourGraph.within(rows, K, one);
      NeighbourGraph together = NeighbourGraph.within(rows, K, three);
      for (int row = 0; row < ROWS; row++) {
        assertThat(together.neighbours(row)).isEqualTo(alone.neighbours(row));
        assertThat(together.weights(row)).isEqualTo(alone.weights(row));
      }
    }
  }

  @Test
  void linksGoBothWays() {
    DenseMatrix rows = rows();
    try (Workers workers = Workers.of(2)) {
      NeighbourGraph found = NeighbourGraph.within(rows, K, workers);
      for (int row = 0; row < ROWS; row++) {
        for (int other : found.neighbours(row)) {
          assertThat(Arrays.binarySearch(found.neighbours(other), row)).isNotNegative();
        }
      }
    }
  }
}
