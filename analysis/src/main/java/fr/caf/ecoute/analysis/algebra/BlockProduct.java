package fr.caf.ecoute.analysis.algebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A block of rows laid out column by column, and its products with other rows.
 *
 * <p>Plain loops over whole arrays, which the compiler turns into vector instructions without
 * changing the order of any sum: the same bits everywhere. One array a column and no offset inside
 * the loops, or it would not.
 */
final class BlockProduct {
  private static final int ROWS = 512;
  private static final int LANES = 16;
  private static final int AT_ONCE = 4;

  /** Receives the products of {@code row} with the rows of the block, in their order. */
  @FunctionalInterface
  interface Receiver {
    void take(int row, float[] products);
  }

  private final int first;
  private final int last;
  private final float[][] columns;

  private BlockProduct(int first, int last, float[][] columns) {
    this.first = first;
    this.last = last;
    this.columns = columns;
  }

  /** How many blocks of nearly equal size, fit for the processor's cache, make up a matrix. */
  static int count(DenseMatrix rows) {
    return (rows.rows() + ROWS - 1) / ROWS;
  }

  /** One of the {@link #count} blocks. */
  static BlockProduct of(DenseMatrix rows, int block) {
    int blocks = count(rows);
    int first = (int) ((long) block * rows.rows() / blocks);
    int last = (int) ((long) (block + 1) * rows.rows() / blocks);
    return transposed(rows, first, last);
  }

  /** Blocks that make up the rows {@code from} to {@code to}. */
  static List<BlockProduct> of(DenseMatrix rows, int from, int to) {
    List<BlockProduct> blocks = new ArrayList<>();
    for (int first = from; first < to; first += ROWS) {
      blocks.add(transposed(rows, first, Math.min(to, first + ROWS)));
    }
    return blocks;
  }

  private static BlockProduct transposed(DenseMatrix rows, int first, int last) {
    int width = (last - first + LANES - 1) / LANES * LANES;
    int padded = (rows.columns() + AT_ONCE - 1) / AT_ONCE * AT_ONCE;
    float[][] columns = new float[padded][width];
    rows.copyTransposed(first, last, columns);
    return new BlockProduct(first, last, columns);
  }

  /** The first row of the block. */
  int first() {
    return first;
  }

  /** The row after the last of the block. */
  int last() {
    return last;
  }

  /** How many products there are at once: the rows of the block, and some more that are null. */
  int width() {
    return columns.length == 0 ? last - first : columns[0].length;
  }

  /** Multiplies the rows {@code from} to {@code to} of a matrix with those of the block. */
  void with(DenseMatrix rows, int from, int to, Receiver receiver) {
    float[] one = new float[width()];
    float[] two = new float[width()];
    float[] factors = new float[2 * columns.length];
    for (int row = from; row < to; row += 2) {
      int next = Math.min(row + 1, to - 1);
      rows.copyRow(row, factors, 0);
      rows.copyRow(next, factors, columns.length);
      multiply(factors, one, two);
      receiver.take(row, one);
      if (next > row) {
        receiver.take(next, two);
      }
    }
  }

  // Two rows and four columns at once: each number of the block is read once for two products, and
  // each sum once for four.
  private void multiply(float[] factors, float[] one, float[] two) {
    Arrays.fill(one, 0);
    Arrays.fill(two, 0);
    for (int c = 0, d = columns.length; c < columns.length; c += AT_ONCE, d += AT_ONCE) {
      add(
          one,
          two,
          columns[c],
          columns[c + 1],
          columns[c + 2],
          columns[c + 3],
          factors[c],
          factors[c + 1],
          factors[c + 2],
          factors[c + 3],
          factors[d],
          factors[d + 1],
          factors[d + 2],
          factors[d + 3]);
    }
  }

  private static void add(
      float[] one,
      float[] two,
      float[] columnA,
      float[] columnB,
      float[] columnC,
      float[] columnD,
      float oneA,
      float oneB,
      float oneC,
      float oneD,
      float twoA,
      float twoB,
      float twoC,
      float twoD) {
    for (int i = 0; i < one.length; i++) {
      float a = columnA[i];
      float b = columnB[i];
      float c = columnC[i];
      float d = columnD[i];
      one[i] = one[i] + oneA * a + oneB * b + oneC * c + oneD * d;
      two[i] = two[i] + twoA * a + twoB * b + twoC * c + twoD * d;
    }
  }
}
