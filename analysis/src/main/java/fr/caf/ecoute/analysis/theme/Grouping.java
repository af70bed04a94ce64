package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.Hierarchy;
import fr.caf.ecoute.analysis.algebra.NeighbourGraph;
import fr.caf.ecoute.analysis.algebra.SphericalKMeans;
import fr.caf.ecoute.analysis.algebra.Workers;

/**
 * The answers shared out between groups, each to become a theme.
 *
 * <p>Ward's hierarchy gives the start, spherical k-means the groups.
 */
final class Grouping {
  private static final int ROUNDS = 50;
  private static final int FEWEST = 4;
  private static final int MOST = 30;
  private static final int ANSWERS_PER_THEME = 4;

  private final int[] group;
  private final int groups;

  private Grouping(int[] group, int groups) {
    this.group = group;
    this.groups = groups;
  }

  static Grouping of(DenseMatrix rows, NeighbourGraph graph, ThemeNumber wanted, Workers workers) {
    int n = rows.rows();
    if (n == 0) {
      return new Grouping(new int[0], 0);
    }
    Hierarchy hierarchy = Hierarchy.of(rows, workers);
    int groups =
        switch (wanted) {
          case ThemeNumber.Exactly(int themes) -> Math.min(themes, n);
          case ThemeNumber.Level level -> choose(hierarchy, graph, n, resolution(level));
        };
    int[] start = hierarchy.cut(groups);
    return new Grouping(SphericalKMeans.refine(rows, start, groups, ROUNDS, workers), groups);
  }

  int groups() {
    return groups;
  }

  int of(int answer) {
    return group[answer];
  }

  int[] ofAll() {
    return group.clone();
  }

  private static double resolution(ThemeNumber.Level level) {
    return switch (level) {
      case OVERVIEW -> 1.4;
      case DETAILED -> 2.4;
    };
  }

  /** The number of groups that best separates the graph of neighbours, the smallest on ties. */
  private static int choose(
      Hierarchy hierarchy, NeighbourGraph graph, int answers, double resolution) {
    int most = Math.max(1, Math.min(MOST, answers / ANSWERS_PER_THEME));
    int best = Math.min(FEWEST, most);
    double highest = Double.NEGATIVE_INFINITY;
    for (int groups = best; groups <= most; groups++) {
      double quality = modularity(graph, hierarchy.cut(groups), groups, resolution);
      if (quality > highest) {
        highest = quality;
        best = groups;
      }
    }
    return best;
  }

  /**
   * How much more the groups are linked inside than chance would have it: {@code Σ W_cc/m − γ
   * (d_c/m)²} (Newman and Girvan, 2004, with the resolution of Reichardt and Bornholdt, 2006).
   */
  private static double modularity(
      NeighbourGraph graph, int[] group, int groups, double resolution) {
    double[] inside = new double[groups];
    double[] degree = new double[groups];
    double total = 0;
    for (int row = 0; row < graph.rows(); row++) {
      int[] neighbours = graph.neighbours(row);
      float[] weights = graph.weights(row);
      for (int i = 0; i < neighbours.length; i++) {
        total += weights[i];
        degree[group[row]] += weights[i];
        if (group[neighbours[i]] == group[row]) {
          inside[group[row]] += weights[i];
        }
      }
    }
    double scale = total > 0 ? total : 1;
    double quality = 0;
    for (int g = 0; g < groups; g++) {
      quality += inside[g] / scale - resolution * (degree[g] / scale) * (degree[g] / scale);
    }
    return quality;
  }
}
