package fr.caf.ecoute.analysis.text;

import java.util.Arrays;
import java.util.List;

/**
 * Texts as rows of numbered words, and how much it tells that two of them share one: {@code ln(1 +
 * n/df)}, a word everyone uses counting less.
 */
final class NumberedTexts {
  private static final int LONGEST = 400;

  private final int[][] texts;
  private final int[][] sorted;
  private final int[] frequency;
  private final float[] weights;
  private final float[] sums;

  /** Reads the first four hundred words of each text; longer ones are recognised by these. */
  NumberedTexts(List<String> normalForms) {
    Numbers numbers = new Numbers();
    texts = new int[normalForms.size()][];
    for (int text = 0; text < texts.length; text++) {
      texts[text] = read(normalForms.get(text), numbers);
    }
    frequency = frequency(texts, numbers.size);
    weights = weights(frequency, texts.length);
    sorted = new int[texts.length][];
    sums = new float[texts.length];
    for (int text = 0; text < texts.length; text++) {
      sorted[text] = texts[text].clone();
      Arrays.sort(sorted[text]);
      sums[text] = total(texts[text]);
    }
  }

  int count() {
    return texts.length;
  }

  int[] of(int text) {
    return texts[text];
  }

  float weight(int word) {
    return weights[word];
  }

  /** The weight of all the words of a row. */
  float total(int[] text) {
    float sum = 0;
    for (int word : text) {
      sum += weights[word];
    }
    return sum;
  }

  /** The weight of all the words of a text. */
  float total(int text) {
    return sums[text];
  }

  /** The weight of a word that only one text has. */
  double rarest() {
    return StrictMath.log(1 + (double) texts.length);
  }

  /**
   * How much it would surprise to read these words outside of a family of texts that has them, in
   * words nobody else has.
   */
  double surprise(int[] row, int family) {
    double sum = 0;
    for (int word : row) {
      sum += StrictMath.log(1 + texts.length / Math.max(1.0, frequency[word] - family));
    }
    return sum / rarest();
  }

  /** The weight of the words two texts share, in whatever order. */
  float commonAtMost(int text, int other) {
    int[] a = sorted[text];
    int[] b = sorted[other];
    float common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common += weights[a[i]];
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  private static int[] read(String form, Numbers numbers) {
    int[] words = new int[16];
    int count = 0;
    long hash = Numbers.START;
    for (int i = 0; i <= form.length() && count < LONGEST; i++) {
      if (i < form.length() && form.charAt(i) != ' ') {
        hash = Numbers.next(hash, form.charAt(i));
      } else if (hash != Numbers.START) {
        if (count == words.length) {
          words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = numbers.of(hash);
        hash = Numbers.START;
      }
    }
    return Arrays.copyOf(words, count);
  }

  private static int[] frequency(int[][] texts, int words) {
    int[] frequency = new int[words];
    int[] last = new int[words];
    Arrays.fill(last, -1);
    for (int text = 0; text < texts.length; text++) {
      for (int word : texts[text]) {
        if (last[word] != text) {
          last[word] = text;
          frequency[word]++;
        }
      }
    }
    return frequency;
  }

  private static float[] weights(int[] frequency, int texts) {
    float[] weights = new float[frequency.length];
    for (int word = 0; word < frequency.length; word++) {
      weights[word] = (float) StrictMath.log(1 + (double) texts / frequency[word]);
    }
    return weights;
  }

  /** Words numbered as they come, known by a hash of their letters. */
  private static final class Numbers {
    static final long START = 0xcbf29ce484222325L;
    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    // FNV-1a.
    static long next(long hash, char letter) {
      return (hash ^ letter) * 0x100000001b3L;
    }

    int of(long hash) {
      if (2 * size > keys.length) {
        grow();
      }
      int slot = slot(keys, hash);
      if (keys[slot] == 0) {
        keys[slot] = hash;
        values[slot] = size++;
      }
      return values[slot];
    }

    private void grow() {
      long[] largerKeys = new long[2 * keys.length];
      int[] largerValues = new int[2 * keys.length];
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] != 0) {
          int slot = slot(largerKeys, keys[i]);
          largerKeys[slot] = keys[i];
          largerValues[slot] = values[i];
        }
      }
      keys = largerKeys;
      values = largerValues;
    }

    private static int slot(long[] keys, long hash) {
      int slot = (int) (Shingles.mix(hash) >>> 32) & (keys.length - 1);
      while (keys[slot] != 0 && keys[slot] != hash) {
        slot = (slot + 1) & (keys.length - 1);
      }
      return slot;
    }
  }
}
