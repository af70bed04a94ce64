package fr.caf.ecoute.analysis.algebra;

import java.util.Arrays;

/**
 * The {@code k} largest cosines above 0 of each row; on equal cosines the first rows win. What is
 * kept does not depend on the order in which pairs are offered, nor on the thread that does.
 */
final class Nearest {
  private static final int LOCKS = 256;
  private static final float FINE = 1e9f;

  private final int k;
  private final int[] rows;
  private final float[] cosines;
  private final byte[] sizes;

  // What a cosine must reach to be kept. Read without a lock: it only grows, so that an old value
  // costs a useless look and loses nothing.
  private final float[] least;
  private final Object[] locks = new Object[LOCKS];

  Nearest(int n, int k) {
    this.k = k;
    this.rows = new int[Math.multiplyExact(n, k)];
    this.cosines = new float[rows.length];
    this.sizes = new byte[n];
    this.least = new float[n];
    Arrays.fill(least, Float.MIN_VALUE);
    Arrays.setAll(locks, any -> new Object());
  }

  /** What the rows {@code first} to {@code last} ask of a cosine, in an array of their own. */
  float[] least(int first, int last, int width) {
    float[] asked = new float[width];
    Arrays.fill(asked, Float.MAX_VALUE);
    System.arraycopy(least, first, asked, 0, last - first);
    return asked;
  }

  /**
   * Offers the cosines of a row with others, both ways.
   *
   * @param first the other row that {@code products[0]} is about
   * @param from the first other row to look at
   * @param to the other row to stop before
   * @param asked what {@link #least(int, int, int)} gave for the others; brought up to date
   */
  void offer(int row, int first, int from, int to, float[] products, float[] asked) {
    float own = least[row];
    if (noneReaches(products, own, asked)) {
      return;
    }
    System.arraycopy(least, first, asked, 0, to - first);
    for (int other = from; other < to; other++) {
      float cosine = products[other - first];
      if (cosine >= own || cosine >= asked[other - first]) {
        insert(row, other, cosine);
        insert(other, row, cosine);
        own = least[row];
      }
    }
  }

  // Whole numbers and a single "and": the compiler makes vector instructions of this loop, which it
  // would not of comparisons. Less than 0 when every product is below both limits.
  private static boolean noneReaches(float[] products, float own, float[] asked) {
    int below = -1;
    for (int i = 0; i < products.length; i++) {
      float product = products[i];
      below &= (int) ((product - own) * FINE) & (int) ((product - asked[i]) * FINE);
    }
    return below < 0;
  }

  int size(int row) {
    return sizes[row];
  }

  int neighbour(int row, int rank) {
    return rows[row * k + rank];
  }

  float cosine(int row, int rank) {
    return cosines[row * k + rank];
  }

  private void insert(int row, int other, float cosine) {
    if (cosine < least[row]) {
      return;
    }
    synchronized (locks[row % LOCKS]) {
      int start = row * k;
      int at = start + sizes[row];
      if (sizes[row] < k) {
        sizes[row]++;
      } else if (comesBefore(at - 1, other, cosine)) {
        at--;
      } else {
        return;
      }
      while (at > start && comesBefore(at - 1, other, cosine)) {
        cosines[at] = cosines[at - 1];
        rows[at] = rows[at - 1];
        at--;
      }
      cosines[at] = cosine;
      rows[at] = other;
      if (sizes[row] == k) {
        least[row] = cosines[start + k - 1];
      }
    }
  }

  private boolean comesBefore(int at, int other, float cosine) {
    return cosine > cosines[at] || (cosine == cosines[at] && other < rows[at]);
  }
}
