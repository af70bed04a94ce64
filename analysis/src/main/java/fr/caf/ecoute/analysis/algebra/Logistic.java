package fr.caf.ecoute.analysis.algebra;

import java.util.Arrays;

/**
 * Logistic regression of a few variables, by Newton's method, kept near given weights: minimises
 * {@code Σ −ln P(y_i | x_i) + ridge/2 · ‖w − w₀‖²}. The last weight is the constant.
 */
public final class Logistic {
  private static final int ROUNDS = 50;
  private static final double SETTLED = 1e-9;

  private final double[] weights;

  private Logistic(double[] weights) {
    this.weights = weights;
  }

  /**
   * Learns.
   *
   * @param rows the variables, one row per observation
   * @param yes what was observed
   * @param start w₀, one longer than a row
   */
  public static Logistic of(double[][] rows, boolean[] yes, double[] start, double ridge) {
    int size = start.length;
    double[] weights = start.clone();
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[size];
      double[][] curve = new double[size][size];
      for (int i = 0; i < size; i++) {
        slope[i] = ridge * (weights[i] - start[i]);
        curve[i][i] = ridge;
      }
      for (int r = 0; r < rows.length; r++) {
        double p = chance(weights, rows[r]);
        double error = p - (yes[r] ? 1 : 0);
        double spread = p * (1 - p);
        for (int i = 0; i < size; i++) {
          double x = i + 1 < size ? rows[r][i] : 1;
          slope[i] += error * x;
          for (int j = 0; j <= i; j++) {
            curve[i][j] += spread * x * (j + 1 < size ? rows[r][j] : 1);
          }
        }
      }
      double[] step = solve(curve, slope);
      double longest = 0;
      for (int i = 0; i < size; i++) {
        double bounded = Math.max(-2, Math.min(2, step[i]));
        weights[i] -= bounded;
        longest = Math.max(longest, Math.abs(bounded));
      }
      if (longest < SETTLED) {
        break;
      }
    }
    return new Logistic(weights);
  }

  /** A regression whose weights are known; the last one is the constant. */
  public static Logistic known(double[] weights) {
    return new Logistic(weights.clone());
  }

  public double chance(double[] row) {
    return chance(weights, row);
  }

  public double[] weights() {
    return weights.clone();
  }

  private static double chance(double[] weights, double[] row) {
    double sum = weights[weights.length - 1];
    for (int i = 0; i + 1 < weights.length; i++) {
      sum += weights[i] * row[i];
    }
    return 1 / (1 + StrictMath.exp(-Math.max(-30, Math.min(30, sum))));
  }

  /** Solves for a symmetric positive definite matrix of which the lower half is given. */
  private static double[] solve(double[][] lower, double[] right) {
    int n = right.length;
    double[] x = Arrays.copyOf(right, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = lower[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j][j];
      }
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }
}
