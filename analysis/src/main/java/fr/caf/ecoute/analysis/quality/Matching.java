package fr.caf.ecoute.analysis.quality;

import java.util.Arrays;

/** The one-to-one matching of rows with columns that gains most (Kuhn, 1955; Munkres, 1957). */
final class Matching {
  private Matching() {}

  /**
   * Matches each row with at most one column.
   *
   * @return the column of each row, -1 when there are not enough columns
   */
  static int[] best(double[][] gains) {
    int height = gains.length;
    int width = height == 0 ? 0 : gains[0].length;
    int n = Math.max(height, width);
    // Shortest augmenting paths on costs; rows and columns are numbered from 1.
    double[] rowPrice = new double[n + 1];
    double[] columnPrice = new double[n + 1];
    int[] rowOf = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      augment(row, gains, n, rowPrice, columnPrice, rowOf);
    }
    int[] columnOf = new int[height];
    Arrays.fill(columnOf, -1);
    for (int column = 1; column <= width; column++) {
      if (rowOf[column] >= 1 && rowOf[column] <= height) {
        columnOf[rowOf[column] - 1] = column - 1;
      }
    }
    return columnOf;
  }

  private static void augment(
      int start, double[][] gains, int n, double[] rowPrice, double[] columnPrice, int[] rowOf) {
    double[] slack = new double[n + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    boolean[] used = new boolean[n + 1];
    int[] from = new int[n + 1];
    rowOf[0] = start;
    int column = 0;
    do {
      used[column] = true;
      int row = rowOf[column];
      double least = Double.POSITIVE_INFINITY;
      int next = 0;
      for (int j = 1; j <= n; j++) {
        if (!used[j]) {
          double reduced = cost(gains, row, j) - rowPrice[row] - columnPrice[j];
          if (reduced < slack[j]) {
            slack[j] = reduced;
            from[j] = column;
          }
          if (slack[j] < least) {
            least = slack[j];
            next = j;
          }
        }
      }
      for (int j = 0; j <= n; j++) {
        if (used[j]) {
          rowPrice[rowOf[j]] += least;
          columnPrice[j] -= least;
        } else {
          slack[j] -= least;
        }
      }
      column = next;
    } while (rowOf[column] != 0);
    while (column != 0) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
  }

  private static double cost(double[][] gains, int row, int column) {
    return row <= gains.length && column <= gains[0].length ? -gains[row - 1][column - 1] : 0;
  }
}
