package fr.caf.ecoute.analysis.codebook;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** How likely a theme must be for an answer to be given it. */
final class Threshold {
  private static final double LOWEST = 0.1;
  private static final double HIGHEST = 0.7;

  private Threshold() {}

  /**
   * The likelihood from which codings are worth giving: the one that promises the highest F1 over
   * all the answers, {@code 2 · Σ given likely / (number given + Σ likely)} (Lipton, Elkan and
   * Naryanaswamy, <i>Optimal thresholding of classifiers to maximize F1 measure</i>, 2014).
   */
  static double of(double[][] likely) {
    double[] falling =
        Arrays.stream(likely).flatMapToDouble(DoubleStream::of).map(p -> -p).sorted().toArray();
    double wanted = -Arrays.stream(falling).sum();
    double right = 0;
    double best = 0;
    double enough = HIGHEST;
    for (int given = 1; given <= falling.length; given++) {
      double likelihood = -falling[given - 1];
      right += likelihood;
      double f1 = 2 * right / (given + wanted);
      if (f1 > best) {
        best = f1;
        enough = likelihood;
      }
    }
    return Math.max(LOWEST, Math.min(HIGHEST, enough));
  }
}
