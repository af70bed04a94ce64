package fr.caf.ecoute.analysis.text;

import java.util.Arrays;

/**
 * Two texts laid side by side where they say the same words in the same order (Smith and Waterman,
 * 1981): a word in common adds its weight, a word changed, left out or added takes a little away.
 *
 * <p>An instance serves one thread at a time.
 */
final class Alignment {
  private static final float PENALTY = 1;

  private final NumberedTexts words;
  private float[] scores = new float[0];
  private int[] partners = new int[0];
  private float common;
  private int matched;

  Alignment(NumberedTexts words) {
    this.words = words;
  }

  /** Compares two rows of words. */
  void of(int[] a, int[] b) {
    int width = b.length + 1;
    if (scores.length < width * (a.length + 1)) {
      scores = new float[width * (a.length + 1)];
    }
    if (partners.length < a.length) {
      partners = new int[a.length];
    }
    Arrays.fill(scores, 0, width, 0);
    int best = 0;
    for (int i = 1; i <= a.length; i++) {
      int row = i * width;
      scores[row] = 0;
      int word = a[i - 1];
      float gain = words.weight(word);
      for (int j = 1; j <= b.length; j++) {
        int cell = row + j;
        float diagonal = scores[cell - width - 1] + (word == b[j - 1] ? gain : -PENALTY);
        float gap = Math.max(scores[cell - 1], scores[cell - width]) - PENALTY;
        float value = Math.max(Math.max(diagonal, gap), 0);
        scores[cell] = value;
        if (value > scores[best]) {
          best = cell;
        }
      }
    }
    trace(a, b, width, best);
  }

  private void trace(int[] a, int[] b, int width, int best) {
    Arrays.fill(partners, 0, a.length, -1);
    common = 0;
    matched = 0;
    int cell = best;
    while (cell >= width && cell % width > 0 && scores[cell] > 0) {
      int i = cell / width - 1;
      int j = cell % width - 1;
      float gain = words.weight(a[i]);
      if (a[i] == b[j] && scores[cell] == scores[cell - width - 1] + gain) {
        partners[i] = j;
        common += gain;
        matched++;
        cell -= width + 1;
      } else if (scores[cell] == scores[cell - width - 1] - PENALTY) {
        cell -= width + 1;
      } else if (scores[cell] == scores[cell - 1] - PENALTY) {
        cell -= 1;
      } else {
        cell -= width;
      }
    }
  }

  /** The weight of the words in common. */
  float common() {
    return common;
  }

  /** How many words are in common. */
  int matched() {
    return matched;
  }

  /** The place, in the second text, of the word at a place of the first; negative when none. */
  int partner(int place) {
    return partners[place];
  }

  /** Whether a word of the first text stands in the second too. */
  boolean shares(int place) {
    return partners[place] >= 0;
  }
}
