package fr.caf.ecoute.analysis.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Texts that are copies of one another but for small changes.
 *
 * <p>Broder's resemblance (1997): two texts are near-copies when at least four fifths of their
 * shingles of three words are common; candidates come from MinHash bands, and every pair is
 * verified.
 */
public final class NearCopies {
  private static final double RESEMBLANCE = 0.80;
  private static final int WORDS = 3;
  private static final int BANDS = 12;
  private static final int BAND_ROWS = 4;

  private NearCopies() {}

  /**
   * Groups near-copies.
   *
   * @param normalForms texts as {@link NormalForm} gives them
   * @return for each text, the first text of its group (itself when it is alone, or has less than
   *     three words)
   */
  public static int[] groups(List<String> normalForms) {
    int n = normalForms.size();
    int[] first = IntStream.range(0, n).toArray();
    long[][] shingles = new long[n][];
    Map<Long, Integer> buckets = new HashMap<>();
    for (int text = 0; text < n; text++) {
      shingles[text] = shingles(normalForms.get(text));
      if (shingles[text].length == 0) {
        continue;
      }
      for (long band : bands(shingles[text])) {
        Integer other = buckets.putIfAbsent(band, text);
        if (other != null && root(first, other) != root(first, text)) {
          join(first, other, text, shingles);
        }
      }
    }
    for (int text = 0; text < n; text++) {
      first[text] = root(first, text);
    }
    return first;
  }

  private static void join(int[] first, int other, int text, long[][] shingles) {
    if (resemblance(shingles[other], shingles[text]) >= RESEMBLANCE) {
      int a = root(first, other);
      int b = root(first, text);
      first[Math.max(a, b)] = Math.min(a, b);
    }
  }

  private static int root(int[] first, int text) {
    int top = text;
    while (first[top] != top) {
      top = first[top];
    }
    return top;
  }

  /** Common shingles over all shingles; both sorted. */
  private static double resemblance(long[] a, long[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) common / (a.length + b.length - common);
  }

  private static long[] shingles(String form) {
    String[] words = form.split(" ", -1);
    long[] hashes = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      hashes[i] = hash(words[i]);
    }
    return IntStream.rangeClosed(0, words.length - WORDS)
        .mapToLong(i -> mix(mix(mix(hashes[i]) + hashes[i + 1]) + hashes[i + 2]))
        .sorted()
        .distinct()
        .toArray();
  }

  private static long[] bands(long[] shingles) {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long signature = band;
      for (int row = 0; row < BAND_ROWS; row++) {
        long least = Long.MAX_VALUE;
        for (long shingle : shingles) {
          least =
              Math.min(least, mix(shingle + 0x9E3779B97F4A7C15L * (band * BAND_ROWS + row + 1)));
        }
        signature = mix(signature ^ least);
      }
      bands[band] = signature;
    }
    return bands;
  }

  // FNV-1a, then the finaliser of SplitMix64: fixed, unlike Object.hashCode of other platforms.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
