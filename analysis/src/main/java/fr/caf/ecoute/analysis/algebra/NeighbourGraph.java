package fr.caf.ecoute.analysis.algebra;

import java.util.Arrays;

/**
 * Each row linked to the rows most like it, both ways: {@code A = max(A, Aᵀ)} where {@code A} holds
 * the cosines of the {@code k} nearest neighbours, found exactly.
 *
 * <p>All pairs are compared ({@link BlockProduct}): nothing is missed.
 */
public final class NeighbourGraph {
  private final int[][] neighbours;
  private final float[][] weights;

  private NeighbourGraph(int[][] neighbours, float[][] weights) {
    this.neighbours = neighbours;
    this.weights = weights;
  }

  /** Links unit rows to their {@code k} nearest; on equal cosines the first rows win. */
  public static NeighbourGraph of(DenseMatrix rows, int k, Workers workers) {
    int n = rows.rows();
    int[][] nearest = new int[n][];
    float[][] cosines = new float[n][];
    workers.share(n, (from, to) -> search(rows, k, from, to, nearest, cosines));
    return symmetric(nearest, cosines);
  }

  public int rows() {
    return neighbours.length;
  }

  /** The rows linked to this one, in growing order. */
  public int[] neighbours(int row) {
    return neighbours[row];
  }

  /** How strongly, in the same order; above 0. */
  public float[] weights(int row) {
    return weights[row];
  }

  private static void search(
      DenseMatrix rows, int k, int from, int to, int[][] nearest, float[][] cosines) {
    Nearest[] best = new Nearest[to - from];
    Arrays.setAll(best, i -> new Nearest(k));
    BlockProduct.of(
        rows,
        from,
        to,
        rows,
        (row, first, last, products) -> best[row - from].offer(products, first, last, row));
    for (int row = from; row < to; row++) {
      nearest[row] = best[row - from].rows();
      cosines[row] = best[row - from].cosines();
    }
  }

  private static final class Nearest {
    private final int[] rows;
    private final float[] cosines;
    private int size;

    Nearest(int k) {
      rows = new int[k];
      cosines = new float[k];
    }

    void offer(float[] sums, int first, int last, int self) {
      for (int row = first; row < last; row++) {
        float cosine = sums[row - first];
        if (cosine > 0 && row != self && (size < rows.length || cosine > cosines[size - 1])) {
          insert(row, cosine);
        }
      }
    }

    private void insert(int row, float cosine) {
      int at = size < rows.length ? size++ : size - 1;
      while (at > 0 && cosines[at - 1] < cosine) {
        cosines[at] = cosines[at - 1];
        rows[at] = rows[at - 1];
        at--;
      }
      cosines[at] = cosine;
      rows[at] = row;
    }

    int[] rows() {
      return Arrays.copyOf(rows, size);
    }

    float[] cosines() {
      return Arrays.copyOf(cosines, size);
    }
  }

  private static NeighbourGraph symmetric(int[][] nearest, float[][] cosines) {
    int n = nearest.length;
    int[] degrees = new int[n];
    for (int row = 0; row < n; row++) {
      degrees[row] += nearest[row].length;
      for (int other : nearest[row]) {
        degrees[other]++;
      }
    }
    int[][] links = new int[n][];
    float[][] weights = new float[n][];
    for (int row = 0; row < n; row++) {
      links[row] = new int[degrees[row]];
      weights[row] = new float[degrees[row]];
    }
    int[] filled = new int[n];
    // Going through the rows in order leaves each row's links from lower rows already sorted.
    for (int row = 0; row < n; row++) {
      for (int i = 0; i < nearest[row].length; i++) {
        int other = nearest[row][i];
        links[other][filled[other]] = row;
        weights[other][filled[other]++] = cosines[row][i];
        links[row][filled[row]] = other;
        weights[row][filled[row]++] = cosines[row][i];
      }
    }
    for (int row = 0; row < n; row++) {
      merge(row, links, weights);
    }
    return new NeighbourGraph(links, weights);
  }

  private static void merge(int row, int[][] links, float[][] weights) {
    int[] all = links[row];
    float[] cosines = weights[row];
    long[] order = new long[all.length];
    for (int i = 0; i < all.length; i++) {
      order[i] = ((long) all[i] << 32) | i;
    }
    Arrays.sort(order);
    int[] kept = new int[all.length];
    float[] strongest = new float[all.length];
    int size = 0;
    for (long entry : order) {
      int other = (int) (entry >> 32);
      float cosine = cosines[(int) entry];
      if (size > 0 && kept[size - 1] == other) {
        strongest[size - 1] = Math.max(strongest[size - 1], cosine);
      } else {
        kept[size] = other;
        strongest[size++] = cosine;
      }
    }
    links[row] = Arrays.copyOf(kept, size);
    weights[row] = Arrays.copyOf(strongest, size);
  }
}
