package fr.caf.ecoute.analysis.algebra;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rows gathered in cells of like rows, so that a row is only compared with those of its own cell
 * and of the cells nearest to it (the inverted file of Jégou, Douze and Schmid, <i>Product
 * quantization for nearest neighbor search</i>, 2011).
 */
final class Cells {
  private static final int LOOKED_AT = 32;
  private static final int LEARNT_FROM = 100_000;
  private static final int ROUNDS = 5;

  /** The rows, cell after cell, in growing order within each. */
  private final int[] order;

  /** Where each cell begins in that order, and after the last. */
  private final int[] starts;

  /** For each cell, the cells before it, or itself, that it is compared with. */
  private final BitSet[] near;

  private Cells(int[] order, int[] starts, BitSet[] near) {
    this.order = order;
    this.starts = starts;
    this.near = near;
  }

  /** As many cells as rows in each, when all are of one size. */
  static Cells of(DenseMatrix rows, Workers workers) {
    int n = rows.rows();
    int count = (int) Math.ceil(Math.sqrt(n));
    DenseMatrix centres = centres(rows, count, workers);
    int[] cell = SphericalKMeans.nearest(rows, centres, workers);
    int[] starts = new int[count + 1];
    for (int own : cell) {
      starts[own + 1]++;
    }
    for (int own = 0; own < count; own++) {
      starts[own + 1] += starts[own];
    }
    int[] filled = starts.clone();
    int[] order = new int[n];
    for (int row = 0; row < n; row++) {
      order[filled[cell[row]]++] = row;
    }
    return new Cells(order, starts, near(centres, workers));
  }

  int count() {
    return near.length;
  }

  int[] order() {
    return order;
  }

  int[] starts() {
    return starts;
  }

  BitSet[] near() {
    return near;
  }

  private static DenseMatrix centres(DenseMatrix rows, int count, Workers workers) {
    int learnt = Math.min(rows.rows(), LEARNT_FROM);
    DenseMatrix sample = rows.pick(spread(rows.rows(), learnt));
    int[] start = SphericalKMeans.nearest(sample, sample.pick(spread(learnt, count)), workers);
    int[] cell = SphericalKMeans.refine(sample, start, count, ROUNDS, workers);
    return SphericalKMeans.centres(sample, cell, count, new DenseMatrix(count, sample.columns()));
  }

  private static int[] spread(int from, int wanted) {
    int[] spread = new int[wanted];
    Arrays.setAll(spread, i -> (int) ((long) i * from / wanted));
    return spread;
  }

  /** Near one another when either counts the other among its nearest. */
  private static BitSet[] near(DenseMatrix centres, Workers workers) {
    int count = centres.rows();
    int[][] nearest = new int[count][];
    workers.each(count, cell -> nearest[cell] = nearest(cell, centres));
    BitSet[] near = new BitSet[count];
    Arrays.setAll(near, any -> new BitSet());
    for (int cell = 0; cell < count; cell++) {
      near[cell].set(cell);
      for (int other : nearest[cell]) {
        near[Math.max(cell, other)].set(Math.min(cell, other));
      }
    }
    return near;
  }

  private static int[] nearest(int cell, DenseMatrix centres) {
    double[] cosines = new double[centres.rows()];
    Arrays.setAll(cosines, other -> centres.dot(cell, centres, other));
    return IntStream.range(0, cosines.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(other -> -cosines[other])
                .thenComparing(other -> other))
        .limit(LOOKED_AT)
        .mapToInt(other -> other)
        .toArray();
  }
}
