package fr.caf.ecoute.analysis.algebra;

import java.util.Arrays;

/**
 * Rows in groups within groups, for any number of groups.
 *
 * <p>Up to 5,000 rows, the Ward tree of the rows themselves. Above, the Ward tree of 600 small
 * groups of near rows, weighted by their size, since comparing all pairs would not fit in memory.
 */
public final class Hierarchy {
  private static final int ROWS_COMPARED = 5_000;
  private static final int SMALL_GROUPS = 600;
  private static final int SMALL_GROUP_ROUNDS = 6;

  private final WardTree tree;

  /** The leaf of the tree each row belongs to. */
  private final int[] leaves;

  private Hierarchy(WardTree tree, int[] leaves) {
    this.tree = tree;
    this.leaves = leaves;
  }

  public static Hierarchy of(DenseMatrix rows, Workers workers) {
    int n = rows.rows();
    if (n <= ROWS_COMPARED) {
      double[] ones = new double[n];
      Arrays.fill(ones, 1);
      int[] own = new int[n];
      Arrays.setAll(own, i -> i);
      return new Hierarchy(WardTree.of(rows, ones, workers), own);
    }
    return ofSmallGroups(rows, workers);
  }

  /** The group of each row when there are {@code groups}, at most as many as rows. */
  public int[] cut(int groups) {
    int[] ofLeaf = tree.cut(groups);
    int[] ofRow = new int[leaves.length];
    Arrays.setAll(ofRow, row -> ofLeaf[leaves[row]]);
    return ofRow;
  }

  private static Hierarchy ofSmallGroups(DenseMatrix rows, Workers workers) {
    int n = rows.rows();
    DenseMatrix seeds = new DenseMatrix(SMALL_GROUPS, rows.columns());
    for (int i = 0; i < SMALL_GROUPS; i++) {
      seeds.addRow(i, 1, rows, (int) ((long) i * n / SMALL_GROUPS));
    }
    int[] start = SphericalKMeans.nearest(rows, seeds, workers);
    int[] group =
        compact(SphericalKMeans.refine(rows, start, SMALL_GROUPS, SMALL_GROUP_ROUNDS, workers));
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    double[] weights = new double[groups];
    DenseMatrix means = new DenseMatrix(groups, rows.columns());
    for (int row = 0; row < n; row++) {
      weights[group[row]]++;
    }
    for (int row = 0; row < n; row++) {
      means.addRow(group[row], 1 / weights[group[row]], rows, row);
    }
    return new Hierarchy(WardTree.of(means, weights, workers), group);
  }

  /** The same groups numbered without gaps. */
  private static int[] compact(int[] group) {
    int[] number = new int[SMALL_GROUPS];
    for (int g : group) {
      number[g] = 1;
    }
    for (int g = 1; g < number.length; g++) {
      number[g] += number[g - 1];
    }
    return Arrays.stream(group).map(g -> number[g] - 1).toArray();
  }
}
