package fr.caf.ecoute.analysis.peer;

import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.algebra.TruncatedSvd;

/**
 * Non-negative matrix factorisation {@code X ≈ W·H}, least squares: NNDSVD start (Boutsidis and
 * Gallopoulos, 2008), cyclic coordinate descent (Cichocki and Phan, 2009).
 */
final class Nmf {
  private static final int ROUNDS = 200;
  private static final double ENOUGH = 1e-4;

  private final double[][] weights;
  private final double[][] parts;

  private Nmf(double[][] weights, double[][] parts) {
    this.weights = weights;
    this.parts = parts;
  }

  /** W: of each component, its weight in each row. */
  double[][] weights() {
    return weights;
  }

  /** H: of each component, its value in each column. */
  double[][] parts() {
    return parts;
  }

  static Nmf of(SparseMatrix rows, int rank) {
    Nmf nmf = start(rows, rank);
    double first = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double moved = descend(nmf.weights, nmf.parts, times(rows, nmf.parts));
      moved += descend(nmf.parts, nmf.weights, transposedTimes(rows, nmf.weights));
      first = round == 0 ? moved : first;
      if (moved <= ENOUGH * first) {
        break;
      }
    }
    return nmf;
  }

  // Both factors are kept with one row a component.
  private static Nmf start(SparseMatrix rows, int rank) {
    TruncatedSvd svd = TruncatedSvd.of(rows, rank);
    double[][] weights = new double[svd.rank()][rows.rows()];
    double[][] parts = new double[svd.rank()][rows.columns()];
    for (int k = 0; k < svd.rank(); k++) {
      double[] plus = norms(svd, k, 1);
      double[] minus = norms(svd, k, -1);
      boolean positive = plus[0] * plus[1] >= minus[0] * minus[1];
      double[] kept = positive ? plus : minus;
      int sign = positive ? 1 : -1;
      double scale = Math.sqrt(svd.value(k) * kept[0] * kept[1]);
      for (int i = 0; i < weights[k].length; i++) {
        weights[k][i] = scale * Math.max(0, sign * svd.left()[i][k]) / Math.max(1e-12, kept[0]);
      }
      for (int i = 0; i < parts[k].length; i++) {
        parts[k][i] = scale * Math.max(0, sign * svd.right()[i][k]) / Math.max(1e-12, kept[1]);
      }
    }
    return new Nmf(weights, parts);
  }

  private static double[] norms(TruncatedSvd svd, int k, int sign) {
    return new double[] {norm(svd.left(), k, sign), norm(svd.right(), k, sign)};
  }

  private static double norm(double[][] vectors, int k, int sign) {
    double sum = 0;
    for (double[] vector : vectors) {
      double value = Math.max(0, sign * vector[k]);
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  private static double descend(double[][] moving, double[][] fixed, double[][] target) {
    int rank = moving.length;
    double[][] gram = new double[rank][rank];
    for (int a = 0; a < rank; a++) {
      for (int b = 0; b <= a; b++) {
        gram[a][b] = gram[b][a] = dot(fixed[a], fixed[b]);
      }
    }
    double moved = 0;
    int columns = rank == 0 ? 0 : moving[0].length;
    for (int k = 0; k < rank; k++) {
      for (int i = 0; i < columns; i++) {
        double slope = -target[k][i];
        for (int other = 0; other < rank; other++) {
          slope += gram[k][other] * moving[other][i];
        }
        moved += Math.abs(moving[k][i] == 0 ? Math.min(0, slope) : slope);
        if (gram[k][k] > 0) {
          moving[k][i] = Math.max(0, moving[k][i] - slope / gram[k][k]);
        }
      }
    }
    return moved;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[][] times(SparseMatrix rows, double[][] parts) {
    double[][] product = new double[parts.length][rows.rows()];
    for (int k = 0; k < parts.length; k++) {
      rows.times(parts[k], product[k]);
    }
    return product;
  }

  private static double[][] transposedTimes(SparseMatrix rows, double[][] weights) {
    double[][] product = new double[weights.length][rows.columns()];
    for (int k = 0; k < weights.length; k++) {
      rows.transposedTimes(weights[k], product[k]);
    }
    return product;
  }
}
