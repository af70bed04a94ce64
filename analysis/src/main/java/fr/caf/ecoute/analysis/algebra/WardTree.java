package fr.caf.ecoute.analysis.algebra;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The hierarchy that grows by merging, each time, the two groups whose union loses least (Ward,
 * 1963), found by the nearest-neighbour chain (Murtagh, 1983).
 *
 * <p>Cutting it is free: {@link #cut} gives the groups for any number.
 */
public final class WardTree {
  private final int leaves;

  /**
   * The two groups merged at each step, by growing loss; step {@code s} makes group {@code leaves +
   * s}.
   */
  private final int[][] merges;

  private WardTree(int leaves, int[][] merges) {
    this.leaves = leaves;
    this.merges = merges;
  }

  /**
   * The tree of weighted rows.
   *
   * @param weights how many answers each row stands for
   */
  public static WardTree of(DenseMatrix rows, double[] weights, Workers workers) {
    int n = rows.rows();
    float[][] losses = losses(rows, weights, workers);
    double[] size = weights.clone();
    boolean[] gone = new boolean[n];
    int[] chain = new int[n + 1];
    int length = 0;
    double[][] found = new double[Math.max(0, n - 1)][];
    for (int step = 0; step < n - 1; ) {
      if (length == 0) {
        chain[length++] = firstLeft(gone);
      }
      int a = chain[length - 1];
      int b = nearest(losses[a], length > 1 ? chain[length - 2] : -1);
      if (length > 1 && b == chain[length - 2]) {
        length -= 2;
        int kept = Math.min(a, b);
        int merged = Math.max(a, b);
        found[step++] = new double[] {kept, merged, losses[a][b]};
        update(losses, size, gone, kept, merged);
      } else {
        chain[length++] = b;
      }
    }
    return new WardTree(n, sorted(n, found));
  }

  /** The group of each row when there are {@code groups} of them, numbered by first row. */
  public int[] cut(int groups) {
    int[] parent = IntStream.range(0, leaves + merges.length).toArray();
    for (int step = 0; step < leaves - groups; step++) {
      parent[merges[step][0]] = leaves + step;
      parent[merges[step][1]] = leaves + step;
    }
    int[] number = new int[parent.length];
    Arrays.fill(number, -1);
    int[] cut = new int[leaves];
    int next = 0;
    for (int leaf = 0; leaf < leaves; leaf++) {
      int top = leaf;
      while (parent[top] != top) {
        top = parent[top];
      }
      if (number[top] < 0) {
        number[top] = next++;
      }
      cut[leaf] = number[top];
    }
    return cut;
  }

  /** Both halves of the table, so that a group's losses lie side by side; infinite with itself. */
  private static float[][] losses(DenseMatrix rows, double[] weights, Workers workers) {
    int n = rows.rows();
    float[][] losses = new float[n][n];
    double[] squares = new double[n];
    for (int i = 0; i < n; i++) {
      squares[i] = rows.dot(i, rows, i);
    }
    workers.each(
        BlockProduct.count(rows),
        number -> {
          BlockProduct block = BlockProduct.of(rows, number);
          int first = block.first();
          block.with(
              rows,
              0,
              n,
              (i, products) -> {
                for (int j = first; j < block.last(); j++) {
                  double distance = squares[i] + squares[j] - 2 * products[j - first];
                  double share = weights[i] * weights[j] / (weights[i] + weights[j]);
                  losses[i][j] = (float) (share * Math.max(0, distance));
                }
              });
        });
    for (int i = 0; i < n; i++) {
      losses[i][i] = Float.POSITIVE_INFINITY;
    }
    return losses;
  }

  private static int firstLeft(boolean[] gone) {
    int first = 0;
    while (gone[first]) {
      first++;
    }
    return first;
  }

  // On equal losses the previous group of the chain wins, so that the chain always ends.
  private static int nearest(float[] losses, int previous) {
    int best = previous;
    float least = previous < 0 ? Float.POSITIVE_INFINITY : losses[previous];
    for (int b = 0; b < losses.length; b++) {
      if (losses[b] < least) {
        best = b;
        least = losses[b];
      }
    }
    return best;
  }

  // Lance and Williams: the loss of merging a third group with the union, from the three losses.
  private static void update(
      float[][] losses, double[] size, boolean[] gone, int kept, int merged) {
    float[] ofKept = losses[kept];
    float[] ofMerged = losses[merged];
    float between = ofKept[merged];
    gone[merged] = true;
    ofKept[merged] = Float.POSITIVE_INFINITY;
    for (int other = 0; other < gone.length; other++) {
      if (other != kept && !gone[other]) {
        double total = size[kept] + size[merged] + size[other];
        double loss =
            ((size[kept] + size[other]) * ofKept[other]
                    + (size[merged] + size[other]) * ofMerged[other]
                    - size[other] * between)
                / total;
        ofKept[other] = (float) loss;
        losses[other][kept] = (float) loss;
        losses[other][merged] = Float.POSITIVE_INFINITY;
      }
    }
    size[kept] += size[merged];
  }

  // The chain finds merges out of order; what it names by first row becomes a group number.
  private static int[][] sorted(int n, double[][] found) {
    Arrays.sort(found, Comparator.<double[]>comparingDouble(merge -> merge[2]));
    int[] group = IntStream.range(0, n).toArray();
    int[][] merges = new int[found.length][];
    int[] parent = IntStream.range(0, n).toArray();
    for (int step = 0; step < found.length; step++) {
      int a = root(parent, (int) found[step][0]);
      int b = root(parent, (int) found[step][1]);
      merges[step] = new int[] {group[a], group[b]};
      parent[Math.max(a, b)] = Math.min(a, b);
      group[Math.min(a, b)] = n + step;
    }
    return merges;
  }

  private static int root(int[] parent, int leaf) {
    int top = leaf;
    while (parent[top] != top) {
      parent[top] = parent[parent[top]];
      top = parent[top];
    }
    return top;
  }
}
