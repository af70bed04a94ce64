package fr.caf.ecoute.analysis.peer;

import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import java.util.Arrays;
import java.util.Random;

/** Lloyd's k-means, the best of ten starts by k-means++ (Arthur and Vassilvitskii, 2007). */
final class KMeans {
  private static final int STARTS = 10;
  private static final int ROUNDS = 300;
  private static final long SEED = 0;

  private final SparseMatrix rows;
  private final int groups;
  private final Random random = new Random(SEED);
  private double[][] centres;
  private double[] lengths;
  private int[] group;

  private KMeans(SparseMatrix rows, int groups) {
    this.rows = rows;
    this.groups = Math.min(groups, rows.rows());
    this.centres = new double[this.groups][rows.columns()];
    this.lengths = new double[this.groups];
    this.group = new int[rows.rows()];
  }

  /** The group of each row, from 0. */
  static int[] of(SparseMatrix rows, int groups) {
    KMeans kMeans = new KMeans(rows, groups);
    int[] best = new int[rows.rows()];
    double least = Double.POSITIVE_INFINITY;
    for (int start = 0; start < STARTS && rows.rows() > 0; start++) {
      double spread = kMeans.once();
      if (spread < least) {
        least = spread;
        best = kMeans.group.clone();
      }
    }
    return best;
  }

  private double once() {
    start();
    double spread = assign();
    for (int round = 0; round < ROUNDS; round++) {
      int[] before = group.clone();
      moveCentres();
      spread = assign();
      if (Arrays.equals(before, group)) {
        break;
      }
    }
    return spread;
  }

  private void start() {
    centre(0, random.nextInt(rows.rows()));
    double[] nearest = new double[rows.rows()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int next = 1; next < groups; next++) {
      double sum = 0;
      for (int row = 0; row < rows.rows(); row++) {
        nearest[row] = Math.min(nearest[row], distance(row, next - 1));
        sum += nearest[row];
      }
      double at = random.nextDouble() * sum;
      int chosen = 0;
      while (chosen < rows.rows() - 1 && (at -= nearest[chosen]) > 0) {
        chosen++;
      }
      centre(next, chosen);
    }
  }

  private double assign() {
    double spread = 0;
    for (int row = 0; row < rows.rows(); row++) {
      double least = Double.POSITIVE_INFINITY;
      for (int g = 0; g < groups; g++) {
        double distance = distance(row, g);
        if (distance < least) {
          least = distance;
          group[row] = g;
        }
      }
      spread += least;
    }
    return spread;
  }

  private void centre(int g, int row) {
    Arrays.fill(centres[g], 0);
    for (int cell = rows.start(row); cell < rows.end(row); cell++) {
      centres[g][rows.column(cell)] = rows.value(cell);
    }
    lengths[g] = square(centres[g]);
  }

  // An empty group keeps its centre.
  private void moveCentres() {
    double[][] sums = new double[groups][rows.columns()];
    int[] sizes = new int[groups];
    for (int row = 0; row < rows.rows(); row++) {
      sizes[group[row]]++;
      for (int cell = rows.start(row); cell < rows.end(row); cell++) {
        sums[group[row]][rows.column(cell)] += rows.value(cell);
      }
    }
    for (int g = 0; g < groups; g++) {
      if (sizes[g] > 0) {
        for (int i = 0; i < sums[g].length; i++) {
          centres[g][i] = sums[g][i] / sizes[g];
        }
        lengths[g] = square(centres[g]);
      }
    }
  }

  private double distance(int row, int g) {
    double along = 0;
    double own = 0;
    for (int cell = rows.start(row); cell < rows.end(row); cell++) {
      along += rows.value(cell) * centres[g][rows.column(cell)];
      own += (double) rows.value(cell) * rows.value(cell);
    }
    return Math.max(0, own - 2 * along + lengths[g]);
  }

  private static double square(double[] vector) {
    double sum = 0;
    for (double value : vector) {
      sum += value * value;
    }
    return sum;
  }
}
