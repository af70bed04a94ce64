package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.Hierarchy;
import fr.caf.ecoute.analysis.algebra.NeighbourGraph;
import fr.caf.ecoute.analysis.algebra.SphericalKMeans;
import fr.caf.ecoute.analysis.algebra.WardTree;
import fr.caf.ecoute.analysis.algebra.Workers;
import java.util.Arrays;

/**
 * Small groups of answers, and how they join, two by two, into fewer and broader ones: the groups
 * for any number of them cost nothing, and those of a smaller number are unions of those of a
 * larger one.
 *
 * <p>Ward's hierarchy of the answers gives the start of the small groups, spherical k-means the
 * groups; Ward's hierarchy of their weighted centres joins them. Cutting the joined groups loses
 * nothing measurable against grouping the answers anew for each number.
 */
final class ThemeTree {
  private static final int SMALL_GROUPS = 40;
  private static final int ANSWERS_PER_GROUP = 4;
  private static final int ROUNDS = 50;
  private static final int FEWEST = 4;

  private final int[] small;
  private final int most;
  private final WardTree joins;

  /** How strongly the answers of two small groups are linked in the graph of neighbours. */
  private final double[][] links;

  private ThemeTree(int[] small, int most, WardTree joins, double[][] links) {
    this.small = small;
    this.most = most;
    this.joins = joins;
    this.links = links;
  }

  /**
   * The tree of unit rows.
   *
   * @param number how many groups will be wanted: as many are possible, if the answers allow
   */
  static ThemeTree of(DenseMatrix rows, NeighbourGraph graph, ThemeNumber number, Workers workers) {
    int n = rows.rows();
    int usual = Math.clamp(n / ANSWERS_PER_GROUP, 1, SMALL_GROUPS);
    int groups =
        switch (number) {
          case ThemeNumber.Exactly(int themes) -> Math.min(n, Math.max(themes, usual));
          case ThemeNumber.Level any -> Math.min(n, usual);
        };
    int[] start = Hierarchy.of(rows, workers).cut(groups);
    int[] small = compact(SphericalKMeans.refine(rows, start, groups, ROUNDS, workers), groups);
    int most = Arrays.stream(small).max().orElse(-1) + 1;
    double[] weights = new double[most];
    for (int group : small) {
      weights[group]++;
    }
    DenseMatrix centres = new DenseMatrix(most, rows.columns());
    for (int row = 0; row < n; row++) {
      centres.addRow(small[row], 1 / weights[small[row]], rows, row);
    }
    return new ThemeTree(
        small, most, WardTree.of(centres, weights, workers), links(small, most, graph));
  }

  /** The groups for the number wanted, or as many as there can be. */
  Grouping cut(ThemeNumber number) {
    return switch (number) {
      case ThemeNumber.Exactly(int themes) -> cut(Math.min(themes, most));
      case ThemeNumber.Level level -> cut(best(resolution(level), FEWEST, SMALL_GROUPS));
    };
  }

  /** The group of each answer when there are {@code groups}, at most as many as the small ones. */
  Grouping cut(int groups) {
    int[] ofSmall = joins.cut(groups);
    return new Grouping(Arrays.stream(small).map(group -> ofSmall[group]).toArray(), groups);
  }

  private static double resolution(ThemeNumber.Level level) {
    return switch (level) {
      case OVERVIEW -> 2.0;
      case DETAILED -> 2.8;
    };
  }

  /**
   * The number of groups that best separates the graph of neighbours, the smallest on ties.
   *
   * @param resolution γ: the higher, the more groups
   */
  int best(double resolution, int fewest, int highest) {
    int best = Math.min(fewest, most);
    double quality = Double.NEGATIVE_INFINITY;
    for (int groups = best; groups <= Math.min(highest, most); groups++) {
      double own = modularity(joins.cut(groups), groups, resolution);
      if (own > quality) {
        quality = own;
        best = groups;
      }
    }
    return best;
  }

  /**
   * How much more the groups are linked inside than chance would have it: {@code Σ W_cc/m − γ
   * (d_c/m)²} (Newman and Girvan, 2004, with the resolution of Reichardt and Bornholdt, 2006).
   */
  private double modularity(int[] group, int groups, double resolution) {
    double[] inside = new double[groups];
    double[] degree = new double[groups];
    double total = 0;
    for (int a = 0; a < links.length; a++) {
      for (int b = 0; b < links.length; b++) {
        total += links[a][b];
        degree[group[a]] += links[a][b];
        if (group[a] == group[b]) {
          inside[group[a]] += links[a][b];
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

  private static double[][] links(int[] group, int groups, NeighbourGraph graph) {
    double[][] links = new double[groups][groups];
    for (int row = 0; row < graph.rows(); row++) {
      int[] neighbours = graph.neighbours(row);
      float[] weights = graph.weights(row);
      for (int i = 0; i < neighbours.length; i++) {
        links[group[row]][group[neighbours[i]]] += weights[i];
      }
    }
    return links;
  }

  /** The same groups numbered without gaps. */
  private static int[] compact(int[] group, int groups) {
    int[] number = new int[groups];
    for (int g : group) {
      number[g] = 1;
    }
    for (int g = 1; g < groups; g++) {
      number[g] += number[g - 1];
    }
    return Arrays.stream(group).map(g -> number[g] - 1).toArray();
  }
}
