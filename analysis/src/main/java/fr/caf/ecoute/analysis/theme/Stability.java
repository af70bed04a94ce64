package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.Diffusion;
import fr.caf.ecoute.analysis.algebra.NeighbourGraph;
import fr.caf.ecoute.analysis.algebra.Workers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a theme would still be there had some people not answered.
 *
 * <p>The answers are grouped again five times, each time without another fifth of them; a theme's
 * stability is the mean, over the five, of its best Jaccard index with a group found (Hennig,
 * <i>Cluster-wise assessment of cluster stability</i>, 2007).
 */
final class Stability {
  private static final int PARTS = 5;
  private static final int FEWEST = 50;
  private static final int MOST = 5_000;

  private Stability() {}

  /**
   * The stability of each theme, from 0 to 1; null for all when there are too few answers for it to
   * mean something, or so many that themes no longer hang on a few.
   */
  static @Nullable Double[] of(
      DenseMatrix rows, Themes themes, int groups, int neighbours, Workers workers) {
    @Nullable Double[] stability = new Double[themes.count()];
    if (rows.rows() < FEWEST || rows.rows() > MOST) {
      return stability;
    }
    double[] sums = new double[themes.count()];
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      int[] kept = IntStream.range(0, rows.rows()).filter(i -> i % PARTS != left).toArray();
      List<BitSet> found = groups(rows, kept, groups, neighbours, workers);
      for (int theme = 0; theme < sums.length; theme++) {
        sums[theme] += best(themes.members().get(theme), left, found);
      }
    }
    Arrays.setAll(stability, theme -> Math.round(1000 * sums[theme] / PARTS) / 1000.0);
    return stability;
  }

  private static List<BitSet> groups(
      DenseMatrix all, int[] kept, int groups, int neighbours, Workers workers) {
    DenseMatrix rows = new DenseMatrix(kept.length, all.columns());
    for (int i = 0; i < kept.length; i++) {
      rows.addRow(i, 1, all, kept[i]);
    }
    NeighbourGraph graph = NeighbourGraph.of(rows, neighbours, workers);
    DenseMatrix diffused = Diffusion.of(rows, graph, workers);
    ThemeNumber number = new ThemeNumber.Exactly(Math.max(1, groups));
    Grouping grouping = ThemeTree.of(diffused, graph, number, workers).cut(number);
    List<BitSet> found =
        IntStream.range(0, grouping.groups()).mapToObj(any -> new BitSet()).toList();
    for (int i = 0; i < kept.length; i++) {
      found.get(grouping.of(i)).set(kept[i]);
    }
    return found;
  }

  private static double best(int[] members, int left, List<BitSet> found) {
    BitSet own = new BitSet();
    Arrays.stream(members).filter(i -> i % PARTS != left).forEach(own::set);
    double best = 0;
    for (BitSet group : found) {
      BitSet both = (BitSet) own.clone();
      both.and(group);
      double common = both.cardinality();
      best = Math.max(best, common / Math.max(1, own.cardinality() + group.cardinality() - common));
    }
    return best;
  }
}
