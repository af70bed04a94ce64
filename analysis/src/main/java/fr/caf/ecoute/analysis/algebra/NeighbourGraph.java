package fr.caf.ecoute.analysis.algebra;

import java.util.Arrays;

/**
 * Each row linked to the rows most like it, both ways: {@code A = max(A, Aᵀ)} where {@code A} holds
 * the cosines of the {@code k} nearest neighbours.
 *
 * <p>Up to 200,000 rows all pairs are compared ({@link BlockProduct}): nothing is missed. Above, a
 * row is compared with those of the {@link Cells} nearest to its own: decision 18 says what that
 * loses.
 */
public final class NeighbourGraph {
  private static final int MOST_COMPARED = 200_000;

  private final int[][] neighbours;
  private final float[][] weights;

  private NeighbourGraph(int[][] neighbours, float[][] weights) {
    this.neighbours = neighbours;
    this.weights = weights;
  }

  /** Links unit rows to their {@code k} nearest; on equal cosines the first rows win. */
  public static NeighbourGraph of(DenseMatrix rows, int k, Workers workers) {
    return rows.rows() <= MOST_COMPARED ? exact(rows, k, workers) : within(rows, k, workers);
  }

  private static NeighbourGraph exact(DenseMatrix rows, int k, Workers workers) {
    Nearest nearest = new Nearest(rows.rows(), k);
    int blocks = BlockProduct.count(rows);
    // Each pair is compared once: a block with the rows before its own.
    workers.each(
        blocks,
        piece -> {
          BlockProduct block = BlockProduct.of(rows, piece);
          compare(block, rows, 0, block.last(), nearest);
        });
    return symmetric(rows.rows(), nearest);
  }

  /** The neighbours found in the cells near to each row's own. */
  static NeighbourGraph within(DenseMatrix rows, int k, Workers workers) {
    Cells cells = Cells.of(rows, workers);
    DenseMatrix ordered = rows.pick(cells.order());
    Nearest nearest = new Nearest(rows.rows(), k);
    workers.each(cells.count(), cell -> compare(cells, cell, ordered, nearest));
    return symmetric(rows.rows(), nearest).renumbered(cells.order());
  }

  private static void compare(Cells cells, int cell, DenseMatrix ordered, Nearest nearest) {
    for (BlockProduct block :
        BlockProduct.of(ordered, cells.starts()[cell], cells.starts()[cell + 1])) {
      for (int near : cells.near()[cell].stream().toArray()) {
        int to = Math.min(cells.starts()[near + 1], block.last());
        compare(block, ordered, cells.starts()[near], to, nearest);
      }
    }
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

  private static void compare(
      BlockProduct block, DenseMatrix rows, int from, int to, Nearest nearest) {
    int first = block.first();
    int last = block.last();
    float[] asked = nearest.least(first, last, block.width());
    block.with(
        rows,
        from,
        to,
        (row, products) ->
            nearest.offer(row, first, Math.max(first, row + 1), last, products, asked));
  }

  /** The same links between the rows that these were numbered after. */
  private NeighbourGraph renumbered(int[] names) {
    int[][] links = new int[neighbours.length][];
    float[][] strengths = new float[neighbours.length][];
    for (int row = 0; row < names.length; row++) {
      long[] sorted = new long[neighbours[row].length];
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = ((long) names[neighbours[row][i]] << 32) | i;
      }
      Arrays.sort(sorted);
      int[] own = new int[sorted.length];
      float[] cosines = new float[sorted.length];
      for (int i = 0; i < sorted.length; i++) {
        own[i] = (int) (sorted[i] >> 32);
        cosines[i] = weights[row][(int) sorted[i]];
      }
      links[names[row]] = own;
      strengths[names[row]] = cosines;
    }
    return new NeighbourGraph(links, strengths);
  }

  private static NeighbourGraph symmetric(int n, Nearest nearest) {
    int[] degrees = new int[n];
    for (int row = 0; row < n; row++) {
      degrees[row] += nearest.size(row);
      for (int i = 0; i < nearest.size(row); i++) {
        degrees[nearest.neighbour(row, i)]++;
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
      for (int i = 0; i < nearest.size(row); i++) {
        int other = nearest.neighbour(row, i);
        links[other][filled[other]] = row;
        weights[other][filled[other]++] = nearest.cosine(row, i);
        links[row][filled[row]] = other;
        weights[row][filled[row]++] = nearest.cosine(row, i);
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
