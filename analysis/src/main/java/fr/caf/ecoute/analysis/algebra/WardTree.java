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
      int b = nearest(a, length > 1 ? chain[length - 2] : -1, losses, gone);
      if (length > 1 && b == chain[length - 2]) {
        length -= 2;
        int kept = Math.min(a, b);
        int merged = Math.max(a, b);
        found[step++] = new double[] {kept, merged, loss(losses, a, b)};
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

  private static float[][] losses(DenseMatrix rows, double[] weights, Workers workers) {
    int n = rows.rows();
    float[][] losses = new float[n][];
    double[] squares = new double[n];
    for (int i = 0; i < n; i++) {
      squares[i] = rows.dot(i, rows, i);
      losses[i] = new float[i];
    }
    workers.share(
        n,
        (from, to) ->
            BlockProduct.of(
                rows,
                from,
                to,
                rows,
                (i, first, last, products) -> {
                  for (int j = first; j < Math.min(last, i); j++) {
                    double distance = squares[i] + squares[j] - 2 * products[j - first];
                    double share = weights[i] * weights[j] / (weights[i] + weights[j]);
                    losses[i][j] = (float) (share * Math.max(0, distance));
                  }
                }));
    return losses;
  }

  private static float loss(float[][] losses, int a, int b) {
    return a > b ? losses[a][b] : losses[b][a];
  }

  private static int firstLeft(boolean[] gone) {
    int first = 0;
    while (gone[first]) {
      first++;
    }
    return first;
  }

  // On equal losses the previous group of the chain wins, so that the chain always ends.
  private static int nearest(int a, int previous, float[][] losses, boolean[] gone) {
    int best = previous;
    float least = previous < 0 ? Float.POSITIVE_INFINITY : loss(losses, a, previous);
    for (int b = 0; b < gone.length; b++) {
      if (b != a && !gone[b]) {
        float loss = loss(losses, a, b);
        if (loss < least || best < 0) {
          best = b;
          least = loss;
        }
      }
    }
    return best;
  }

  // Lance and Williams: the loss of merging a third group with the union, from the three losses.
  private static void update(
      float[][] losses, double[] size, boolean[] gone, int kept, int merged) {
    float between = loss(losses, kept, merged);
    gone[merged] = true;
    for (int other = 0; other < gone.length; other++) {
      if (other != kept && !gone[other]) {
        double total = size[kept] + size[merged] + size[other];
        double loss =
            ((size[kept] + size[other]) * loss(losses, kept, other)
                    + (size[merged] + size[other]) * loss(losses, merged, other)
                    - size[other] * between)
                / total;
        if (kept > other) {
          losses[kept][other] = (float) loss;
        } else {
          losses[other][kept] = (float) loss;
        }
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
