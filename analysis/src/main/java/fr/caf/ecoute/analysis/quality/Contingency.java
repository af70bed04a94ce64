package fr.caf.ecoute.analysis.quality;

import java.util.Arrays;

/** How two partitions of the same things cross, and two measures of how far they agree. */
final class Contingency {
  // What rarer counts add to an expectation is below the precision of a double.
  private static final double NEGLIGIBLE = 1e-20;

  private final int[][] cells;
  private final int[] rows;
  private final int[] columns;
  private final int total;
  private final LogTable logs;

  Contingency(int[] a, int[] b) {
    this(a, b, ones(a.length), new LogTable(a.length));
  }

  /**
   * Crosses two partitions.
   *
   * @param a the group of each thing, from 0; below 0 the thing does not count
   * @param b the same, in the other partition
   * @param times how many times each thing counts
   * @param logs at least up to the sum of {@code times}
   */
  Contingency(int[] a, int[] b, int[] times, LogTable logs) {
    cells = new int[size(a)][size(b)];
    rows = new int[cells.length];
    columns = new int[size(b)];
    int counted = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i] >= 0 && b[i] >= 0) {
        cells[a[i]][b[i]] += times[i];
        rows[a[i]] += times[i];
        columns[b[i]] += times[i];
        counted += times[i];
      }
    }
    total = counted;
    this.logs = logs;
  }

  private static int size(int[] groups) {
    return Arrays.stream(groups).max().orElse(-1) + 1;
  }

  static int[] ones(int length) {
    int[] ones = new int[length];
    Arrays.fill(ones, 1);
    return ones;
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
    if (total == 0) {
      return 0;
    }
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
    if (total == 0) {
      return 0;
    }
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
        entropy -= (double) size / total * (logs.log(size) - logs.log(total));
      }
    }
    return entropy;
  }

  private double information() {
    double information = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        if (cells[i][j] > 0) {
          information += term(cells[i][j], rows[i], columns[j]);
        }
      }
    }
    return information;
  }

  private double term(int both, int row, int column) {
    double ratio = logs.log(total) + logs.log(both) - logs.log(row) - logs.log(column);
    return (double) both / total * ratio;
  }

  // The mean over all tables of the same margins: hypergeometric in each cell.
  private double expectedInformation() {
    double expected = 0;
    for (int row : rows) {
      for (int column : columns) {
        if (row > 0 && column > 0) {
          expected += expected(row, column);
        }
      }
    }
    return expected;
  }

  // From the likeliest count both ways, each chance out of the one before.
  private double expected(int row, int column) {
    int least = Math.max(1, row + column - total);
    int most = Math.min(row, column);
    int likeliest = (int) ((row + 1.0) * (column + 1.0) / (total + 2.0));
    int start = Math.clamp(likeliest, least, most);
    double atStart = chance(start, row, column);
    double expected = 0;
    double chance = atStart;
    for (int both = start; both <= most && chance > NEGLIGIBLE; both++) {
      expected += chance * term(both, row, column);
      chance *=
          (double) (row - both)
              * (column - both)
              / ((both + 1.0) * (total - row - column + both + 1.0));
    }
    chance = atStart;
    for (int both = start; both > least && chance > NEGLIGIBLE; both--) {
      chance *=
          (double) both
              * (total - row - column + both)
              / ((row - both + 1.0) * (column - both + 1.0));
      expected += chance * term(both - 1, row, column);
    }
    return expected;
  }

  private double chance(int both, int row, int column) {
    return StrictMath.exp(
        logs.logFactorial(row)
            + logs.logFactorial(column)
            + logs.logFactorial(total - row)
            + logs.logFactorial(total - column)
            - logs.logFactorial(total)
            - logs.logFactorial(both)
            - logs.logFactorial(row - both)
            - logs.logFactorial(column - both)
            - logs.logFactorial(total - row - column + both));
  }
}
