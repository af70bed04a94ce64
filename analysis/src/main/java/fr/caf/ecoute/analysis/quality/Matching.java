package fr.caf.ecoute.analysis.quality;

import java.util.Arrays;

/** The one-to-one matching of rows with columns that gains most (Kuhn, 1955; Munkres, 1957). */
final class Matching {
  private final double[][] gains;
  private final int width;
  // Shortest augmenting paths on costs; rows and columns are numbered from 1.
  private final double[] rowPrice;
  private final double[] columnPrice;
  private final int[] rowOf;

  private Matching(double[][] gains) {
    this.gains = gains;
    this.width = gains[0].length;
    this.rowPrice = new double[gains.length + 1];
    this.columnPrice = new double[width + 1];
    this.rowOf = new int[width + 1];
  }

  /**
   * Matches each row with at most one column.
   *
   * @return the column of each row, -1 when there are not enough columns
   */
  static int[] best(double[][] gains) {
    int[] columnOf = new int[gains.length];
    Arrays.fill(columnOf, -1);
    if (gains.length == 0 || gains[0].length == 0) {
      return columnOf;
    }
    if (gains.length > gains[0].length) {
      int[] rowOf = best(transposed(gains));
      for (int column = 0; column < rowOf.length; column++) {
        columnOf[rowOf[column]] = column;
      }
      return columnOf;
    }
    Matching matching = new Matching(gains);
    for (int row = 1; row <= gains.length; row++) {
      matching.augment(row);
    }
    for (int column = 1; column <= matching.width; column++) {
      if (matching.rowOf[column] > 0) {
        columnOf[matching.rowOf[column] - 1] = column - 1;
      }
    }
    return columnOf;
  }

  private static double[][] transposed(double[][] gains) {
    double[][] transposed = new double[gains[0].length][gains.length];
    for (int row = 0; row < gains.length; row++) {
      for (int column = 0; column < transposed.length; column++) {
        transposed[column][row] = gains[row][column];
      }
    }
    return transposed;
  }

  private void augment(int start) {
    double[] slack = new double[width + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    boolean[] used = new boolean[width + 1];
    int[] from = new int[width + 1];
    rowOf[0] = start;
    int column = 0;
    do {
      used[column] = true;
      column = step(column, slack, used, from);
    } while (rowOf[column] != 0);
    while (column != 0) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
  }

  private int step(int column, double[] slack, boolean[] used, int[] from) {
    int row = rowOf[column];
    double least = Double.POSITIVE_INFINITY;
    int next = 0;
    for (int j = 1; j <= width; j++) {
      if (!used[j]) {
        double reduced = -gains[row - 1][j - 1] - rowPrice[row] - columnPrice[j];
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
    for (int j = 0; j <= width; j++) {
      if (used[j]) {
        rowPrice[rowOf[j]] += least;
        columnPrice[j] -= least;
      } else {
        slack[j] -= least;
      }
    }
    return next;
  }
}
