package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The answers that together show a theme best: each adds what the ones before it left out.
 *
 * <p>Facility location: the answers chosen are those that leave every answer of the theme nearest
 * to one of them, found greedily, which is within {@code 1 - 1/e} of the best (Nemhauser, Wolsey
 * and Fisher, 1978). Curt and endless answers weigh less.
 */
final class Typical {
  private static final int SHOWN = 5;
  private static final int CANDIDATES = 60;
  private static final int COVERED = 500;
  private static final int SHORT = 40;
  private static final int LONG = 400;

  private Typical() {}

  /**
   * Best first; answers {@code showable} refuses are left out.
   *
   * @param ranked the answers of the theme, those that show it best first
   * @param members the same, in their order
   */
  static List<Integer> of(
      List<Integer> ranked, int[] members, DenseMatrix rows, Showable showable) {
    List<Integer> candidates =
        ranked.stream().filter(showable::isShowable).limit(CANDIDATES).toList();
    int[] covered = spread(members);
    double[] nearest = new double[covered.length];
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < Math.min(SHOWN, candidates.size())) {
      int best = -1;
      double most = -1;
      for (int candidate : candidates) {
        double gain = gain(candidate, covered, nearest, rows) * ease(showable.length(candidate));
        if (gain > most && !chosen.contains(candidate)) {
          most = gain;
          best = candidate;
        }
      }
      chosen.add(best);
      for (int i = 0; i < covered.length; i++) {
        nearest[i] = Math.max(nearest[i], rows.dot(best, rows, covered[i]));
      }
    }
    return chosen;
  }

  private static double gain(int candidate, int[] covered, double[] nearest, DenseMatrix rows) {
    double gain = 0;
    for (int i = 0; i < covered.length; i++) {
      gain += Math.max(0, rows.dot(candidate, rows, covered[i]) - nearest[i]);
    }
    return gain;
  }

  /** All the members, or as many as is enough, taken evenly. */
  private static int[] spread(int[] members) {
    int count = Math.min(COVERED, members.length);
    int[] spread = new int[count];
    Arrays.setAll(spread, i -> members[(int) ((long) i * members.length / count)]);
    return spread;
  }

  static double ease(int length) {
    return length < SHORT ? 0.6 + 0.4 * length / SHORT : length > LONG ? 0.7 : 1;
  }
}
