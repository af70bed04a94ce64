package fr.caf.ecoute.analysis.quality;

import java.util.Arrays;

/** How two partitions of the same things cross, and two measures of how far they agree. */
final class Contingency {
  private final int[][] cells;
  private final int[] rows;
  private final int[] columns;
  private final int total;

  Contingency(int[] a, int[] b) {
    int height = Arrays.stream(a).max().orElse(-1) + 1;
    int width = Arrays.stream(b).max().orElse(-1) + 1;
    cells = new int[height][width];
    rows = new int[height];
    columns = new int[width];
    total = a.length;
    for (int i = 0; i < a.length; i++) {
      cells[a[i]][b[i]]++;
      rows[a[i]]++;
      columns[b[i]]++;
    }
  }

  /** Adjusted Rand index (Hubert and Arabie, 1985). */
  double adjustedRand() {
    double together = 0;
    for (int[] row : cells) {
      together += pairs(row);
    }
    double left = pairs(rows);
    double right = pairs(columns);
    double expected = left * right / Math.max(1, pairs(new int[] {total}));
    double most = (left + right) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  /**
   * Mutual information adjusted for chance, over the mean of the entropies (Vinh, Epps and Bailey,
   * 2010).
   */
  double adjustedMutualInformation() {
    double mean = (entropy(rows) + entropy(columns)) / 2;
    double expected = expectedInformation();
    double most = mean - expected;
    return Math.abs(most) < 1e-12 ? 1 : (information() - expected) / most;
  }

  private static double pairs(int[] sizes) {
    double pairs = 0;
    for (int size : sizes) {
      pairs += size * (size - 1.0) / 2;
    }
    return pairs;
  }

  private double entropy(int[] sizes) {
    double entropy = 0;
    for (int size : sizes) {
      if (size > 0) {
        double share = (double) size / total;
        entropy -= share * StrictMath.log(share);
      }
    }
    return entropy;
  }

  private double information() {
    double information = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        information += term(cells[i][j], rows[i], columns[j]);
      }
    }
    return information;
  }

  private double term(int both, int row, int column) {
    double ratio = (double) total * both / ((double) row * column);
    return both == 0 ? 0 : (double) both / total * StrictMath.log(ratio);
  }

  // The mean over all tables of the same margins: hypergeometric in each cell.
  private double expectedInformation() {
    double[] logFactorial = new double[total + 1];
    for (int i = 2; i <= total; i++) {
      logFactorial[i] = logFactorial[i - 1] + StrictMath.log(i);
    }
    double expected = 0;
    for (int row : rows) {
      for (int column : columns) {
        double fixed =
            logFactorial[row]
                + logFactorial[column]
                + logFactorial[total - row]
                + logFactorial[total - column]
                - logFactorial[total];
        for (int both = Math.max(1, row + column - total); both <= Math.min(row, column); both++) {
          double chance =
              fixed
                  - logFactorial[both]
                  - logFactorial[row - both]
                  - logFactorial[column - both]
                  - logFactorial[total - row - column + both];
          expected += term(both, row, column) * StrictMath.exp(chance);
        }
      }
    }
    return expected;
  }
}
