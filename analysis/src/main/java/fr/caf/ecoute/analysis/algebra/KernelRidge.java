package fr.caf.ecoute.analysis.algebra;

/**
 * Least squares kept small, from how alike the examples are: for each target {@code t}, the {@code
 * α = (K + λI)⁻¹ t} that predicts {@code Σ α_i k(x, x_i)}, and what it would have predicted for
 * each example had it not seen it: {@code t_i − α_i / (K + λI)⁻¹_ii} (Rifkin and Lippert, <i>Notes
 * on regularized least squares</i>, 2007).
 */
public final class KernelRidge {
  private final double[][] weights;
  private final double[][] leftOut;

  private KernelRidge(double[][] weights, double[][] leftOut) {
    this.weights = weights;
    this.leftOut = leftOut;
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
    double[][] leftOut = new double[n][];
    for (int i = 0; i < n; i++) {
      int columns = targets[i].length;
      weights[i] = new double[columns];
      for (int j = 0; j < n; j++) {
        for (int t = 0; t < columns; t++) {
          weights[i][t] += kernel[i][j] * targets[j][t];
        }
      }
      leftOut[i] = new double[columns];
      for (int t = 0; t < columns; t++) {
        leftOut[i][t] = targets[i][t] - weights[i][t] / kernel[i][i];
      }
    }
    return new KernelRidge(weights, leftOut);
  }

  /** α: one number per target. */
  public double[] weights(int example) {
    return weights[example].clone();
  }

  /** What all the other examples predict for this one: one number per target. */
  public double[] leftOut(int example) {
    return leftOut[example].clone();
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
