package fr.caf.ecoute.analysis.algebra;

/**
 * Least squares kept small, from how alike the examples are: for each target {@code t}, the {@code
 * α = G t}, {@code G = (K + λI)⁻¹}, that predicts {@code f(x) = Σ α_i k(x, x_i)}, and what it would
 * have predicted had it not seen example {@code i}: {@code f(x) − Σ_j k(x, x_j) G_ji · α_i / G_ii}
 * (Rifkin and Lippert, <i>Notes on regularized least squares</i>, 2007).
 */
public final class KernelRidge {
  private final double[][] weights;
  private final double[][] inverse;

  private KernelRidge(double[][] weights, double[][] inverse) {
    this.weights = weights;
    this.inverse = inverse;
  }

  /**
   * Learns.
   *
   * @param kernel how alike examples are, symmetric, n × n; overwritten
   * @param targets n rows
   * @param ridge λ, above 0
   */
  public static KernelRidge of(double[][] kernel, double[][] targets, double ridge) {
    int n = kernel.length;
    for (int i = 0; i < n; i++) {
      kernel[i][i] += ridge;
    }
    invert(kernel);
    double[][] weights = new double[n][];
    for (int i = 0; i < n; i++) {
      int columns = targets[i].length;
      weights[i] = new double[columns];
      for (int j = 0; j < n; j++) {
        for (int t = 0; t < columns; t++) {
          weights[i][t] += kernel[i][j] * targets[j][t];
        }
      }
    }
    return new KernelRidge(weights, kernel);
  }

  /** α: one number per target. */
  public double[] weights(int example) {
    return weights[example].clone();
  }

  /**
   * What the examples but one predict: one number per target.
   *
   * @param without the example that is not to be known
   * @param likeness how alike what is predicted and each example are
   */
  public double[] leavingOut(int without, double[] likeness) {
    double along = 0;
    double[] sum = new double[weights[without].length];
    for (int j = 0; j < likeness.length; j++) {
      along += likeness[j] * inverse[j][without];
      for (int t = 0; t < sum.length; t++) {
        sum[t] += likeness[j] * weights[j][t];
      }
    }
    for (int t = 0; t < sum.length; t++) {
      sum[t] -= along * weights[without][t] / inverse[without][without];
    }
    return sum;
  }

  /** The inverse of a symmetric positive definite matrix, in place, by Gauss and Jordan. */
  private static void invert(double[][] matrix) {
    int n = matrix.length;
    for (int pivot = 0; pivot < n; pivot++) {
      double[] own = matrix[pivot];
      double inverse = 1 / own[pivot];
      own[pivot] = 1;
      for (int j = 0; j < n; j++) {
        own[j] *= inverse;
      }
      for (int i = 0; i < n; i++) {
        if (i != pivot) {
          double[] row = matrix[i];
          double factor = row[pivot];
          row[pivot] = 0;
          for (int j = 0; j < n; j++) {
            row[j] -= factor * own[j];
          }
        }
      }
    }
  }
}
