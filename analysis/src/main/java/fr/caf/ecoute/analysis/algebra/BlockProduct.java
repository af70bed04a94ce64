package fr.caf.ecoute.analysis.algebra;

import java.util.Arrays;

/**
 * Products of rows with the rows of another matrix, by blocks that stay in the processor's cache.
 *
 * <p>Plain loops that the compiler turns into vector instructions without changing the order of any
 * sum: the same bits everywhere.
 */
final class BlockProduct {
  private static final int BLOCK = 256;
  private static final int AT_ONCE = 4;

  /** Receives the products of {@code row} with the other rows {@code first} to {@code last}. */
  @FunctionalInterface
  interface Receiver {
    void take(int row, int first, int last, float[] products);
  }

  private BlockProduct() {}

  /** Multiplies the rows {@code from} to {@code to} with all the others, block after block. */
  static void of(DenseMatrix rows, int from, int to, DenseMatrix others, Receiver receiver) {
    int n = others.rows();
    int width = Math.min(BLOCK, n);
    float[] block = new float[others.columns() * width];
    float[][] sums = new float[AT_ONCE][width];
    for (int first = 0; first < n; first += width) {
      int last = Math.min(n, first + width);
      others.copyTransposed(first, last, block, width);
      for (int row = from; row < to; row += AT_ONCE) {
        multiply(rows, row, to, block, sums);
        for (int i = 0; i < AT_ONCE && row + i < to; i++) {
          receiver.take(row + i, first, last, sums[i]);
        }
      }
    }
  }

  // Four rows at once, so that each number of the block is read once for four products.
  private static void multiply(DenseMatrix rows, int row, int to, float[] block, float[][] sums) {
    float[] a = sums[0];
    float[] b = sums[1];
    float[] c = sums[2];
    float[] d = sums[3];
    for (float[] sum : sums) {
      Arrays.fill(sum, 0);
    }
    int width = a.length;
    int rowB = Math.min(row + 1, to - 1);
    int rowC = Math.min(row + 2, to - 1);
    int rowD = Math.min(row + 3, to - 1);
    for (int column = 0; column < rows.columns(); column++) {
      float factorA = rows.get(row, column);
      float factorB = rows.get(rowB, column);
      float factorC = rows.get(rowC, column);
      float factorD = rows.get(rowD, column);
      int at = column * width;
      for (int j = 0; j < width; j++) {
        float value = block[at + j];
        a[j] += factorA * value;
        b[j] += factorB * value;
        c[j] += factorC * value;
        d[j] += factorD * value;
      }
    }
  }
}
