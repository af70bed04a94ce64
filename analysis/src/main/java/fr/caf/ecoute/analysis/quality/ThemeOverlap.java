package fr.caf.ecoute.analysis.quality;

/**
 * How many answers each gold theme shares with each theme found, and the F1 this makes once each
 * gold theme is given at most one theme found: its counterpart.
 */
final class ThemeOverlap {
  private final int[][] both;
  private final int[] goldSizes;
  private final int[] foundSizes;

  ThemeOverlap(int[][] gold, int[][] found, int goldThemes, int foundThemes, int[] times) {
    both = new int[goldThemes][foundThemes];
    goldSizes = new int[goldThemes];
    foundSizes = new int[foundThemes];
    for (int answer = 0; answer < gold.length; answer++) {
      for (int g : gold[answer]) {
        goldSizes[g] += times[answer];
        for (int f : found[answer]) {
          both[g][f] += times[answer];
        }
      }
      for (int f : found[answer]) {
        foundSizes[f] += times[answer];
      }
    }
  }

  /** The counterparts that give the best mean F1; -1 where there is none. */
  int[] counterparts() {
    return Matching.best(gains(false));
  }

  /** The counterparts that give the best mean F1 when each gold theme weighs its size. */
  int[] weightedCounterparts() {
    return Matching.best(gains(true));
  }

  private double[][] gains(boolean weighted) {
    double[][] gains = new double[both.length][foundSizes.length];
    for (int g = 0; g < both.length; g++) {
      for (int f = 0; f < foundSizes.length; f++) {
        gains[g][f] = f1(g, f) * (weighted ? goldSizes[g] : 1);
      }
    }
    return gains;
  }

  private double f1(int g, int f) {
    return f < 0 ? 0 : 2.0 * both[g][f] / Math.max(1, goldSizes[g] + foundSizes[f]);
  }

  /** Mean F1 of the gold themes that have answers. */
  double macroF1(int[] counterparts) {
    double sum = 0;
    int present = 0;
    for (int g = 0; g < both.length; g++) {
      sum += f1(g, counterparts[g]);
      present += goldSizes[g] > 0 ? 1 : 0;
    }
    return sum / Math.max(1, present);
  }

  /** The same, each theme weighing its size. */
  double weightedF1(int[] counterparts) {
    double sum = 0;
    double weights = 0;
    for (int g = 0; g < both.length; g++) {
      sum += goldSizes[g] * f1(g, counterparts[g]);
      weights += goldSizes[g];
    }
    return sum / Math.max(1, weights);
  }

  /** F1 over all pairs of an answer and a theme. */
  double microF1(int[] counterparts) {
    double right = 0;
    double pairs = 0;
    for (int g = 0; g < both.length; g++) {
      right += counterparts[g] < 0 ? 0 : both[g][counterparts[g]];
      pairs += goldSizes[g];
    }
    for (int size : foundSizes) {
      pairs += size;
    }
    return 2 * right / Math.max(1, pairs);
  }
}
