package fr.caf.ecoute.analysis.background;

import java.util.Arrays;

/**
 * How much a term tells about the words beside it: the divergence (Kullback and Leibler, 1951) of
 * its neighbours' distribution from that of all words, in nats, less what any term used as often
 * has (Herbelot and Ganesalingam, <i>Measuring semantic content in distributional vectors</i>,
 * 2013).
 *
 * <p>High for « laïcité » or « cyclable », low for « surtout » or « permettre », which go with
 * everything.
 */
final class Informativeness {
  private final PairCounts pairs;
  private final long[] keys;
  private final double[] sums;
  private final double all;

  /**
   * @param sums how often each term has a neighbour
   */
  Informativeness(PairCounts pairs, long[] keys, double[] sums) {
    this.pairs = pairs;
    this.keys = keys;
    this.sums = sums;
    this.all = Arrays.stream(sums).sum();
  }

  /** For each term, in nats; 0 is what is expected of a term used {@code counts} times. */
  double[] of(int[] counts) {
    double[] divergences = divergences();
    double[] expected = quadratic(counts, divergences);
    double[] above = new double[counts.length];
    for (int term = 0; term < counts.length; term++) {
      double x = StrictMath.log(counts[term]);
      above[term] = divergences[term] - (expected[0] + expected[1] * x + expected[2] * x * x);
    }
    return above;
  }

  private double[] divergences() {
    double[] divergences = new double[sums.length];
    for (long key : keys) {
      int low = (int) (key >> 32);
      int high = (int) key;
      int count = pairs.count(key);
      double ratio = StrictMath.log(count * all / (sums[low] * sums[high]));
      divergences[low] += count / sums[low] * ratio;
      if (low != high) {
        divergences[high] += count / sums[high] * ratio;
      }
    }
    return divergences;
  }

  /** Least squares: rare terms diverge by chance alone, the more so the rarer. */
  private static double[] quadratic(int[] counts, double[] values) {
    double[][] system = new double[3][4];
    for (int term = 0; term < counts.length; term++) {
      double x = StrictMath.log(counts[term]);
      double[] powers = {1, x, x * x};
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          system[i][j] += powers[i] * powers[j];
        }
        system[i][3] += powers[i] * values[term];
      }
    }
    return solved(system);
  }

  /** Gauss and Jordan; a direction the terms say nothing of gets 0. */
  private static double[] solved(double[][] system) {
    double[] solution = new double[3];
    for (int i = 0; i < 3; i++) {
      if (Math.abs(system[i][i]) > 1e-9) {
        for (int other = 0; other < 3; other++) {
          double factor = other == i ? 0 : system[other][i] / system[i][i];
          for (int j = 0; j < 4; j++) {
            system[other][j] -= factor * system[i][j];
          }
        }
      }
    }
    for (int i = 0; i < 3; i++) {
      solution[i] = Math.abs(system[i][i]) > 1e-9 ? system[i][3] / system[i][i] : 0;
    }
    return solution;
  }
}
