package fr.caf.ecoute.analysis.background;

import java.util.Arrays;

/**
 * Whole numbers counted by pair of numbers; twenty million pairs fit in a few hundred megabytes.
 */
final class PairCounts {
  private static final long EMPTY = -1;

  private long[] keys = new long[1 << 20];
  private int[] counts = new int[1 << 20];
  private int size;

  PairCounts() {
    Arrays.fill(keys, EMPTY);
  }

  void add(int a, int b, int count) {
    if (3L * size > 2L * keys.length) {
      grow();
    }
    long key = ((long) Math.min(a, b) << 32) | Math.max(a, b);
    int slot = slot(keys, key);
    if (keys[slot] == EMPTY) {
      keys[slot] = key;
      size++;
    }
    counts[slot] += count;
  }

  /** The pairs as {@code low << 32 | high}, in growing order. */
  long[] pairs() {
    return Arrays.stream(keys).filter(key -> key != EMPTY).sorted().toArray();
  }

  int count(long pair) {
    return counts[slot(keys, pair)];
  }

  private void grow() {
    long[] largerKeys = new long[2 * keys.length];
    int[] largerCounts = new int[2 * keys.length];
    Arrays.fill(largerKeys, EMPTY);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != EMPTY) {
        int slot = slot(largerKeys, keys[i]);
        largerKeys[slot] = keys[i];
        largerCounts[slot] = counts[i];
      }
    }
    keys = largerKeys;
    counts = largerCounts;
  }

  private static int slot(long[] keys, long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (keys.length - 1);
    while (keys[slot] != EMPTY && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
