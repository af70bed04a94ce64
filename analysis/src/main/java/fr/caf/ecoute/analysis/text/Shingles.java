package fr.caf.ecoute.analysis.text;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where each run of three words is found (Broder, <i>On the resemblance and containment of
 * documents</i>, 1997): the texts worth comparing are those that share some.
 */
final class Shingles {
  private static final int WORDS = 3;
  private static final int MOST_TEXTS = 64;
  private static final int OUTSIDERS = 4;

  private final int[][] shingles;
  private final int[] starts;
  private final int[] holders;

  Shingles(NumberedTexts words) {
    long[][] hashes = new long[words.count()][];
    int total = 0;
    for (int text = 0; text < hashes.length; text++) {
      hashes[text] = hashes(words.of(text));
      total += hashes[text].length;
    }
    long[] all = new long[total];
    int at = 0;
    for (long[] own : hashes) {
      System.arraycopy(own, 0, all, at, own.length);
      at += own.length;
    }
    long[] shared = shared(all);
    shingles = new int[hashes.length][];
    starts = new int[shared.length + 1];
    for (int text = 0; text < hashes.length; text++) {
      shingles[text] = numbers(hashes[text], shared);
      for (int shingle : shingles[text]) {
        starts[shingle + 1]++;
      }
    }
    // Of a run of words that hundreds share, the first texts stand for all.
    for (int shingle = 0; shingle < shared.length; shingle++) {
      starts[shingle + 1] = starts[shingle] + Math.min(MOST_TEXTS, starts[shingle + 1]);
    }
    holders = new int[starts[shared.length]];
    int[] next = Arrays.copyOf(starts, shared.length);
    for (int text = 0; text < shingles.length; text++) {
      for (int shingle : shingles[text]) {
        if (next[shingle] < starts[shingle + 1]) {
          holders[next[shingle]++] = text;
        }
      }
    }
  }

  /** The runs of a text that another text has too. */
  int[] of(int text) {
    return shingles[text];
  }

  int firstHolder(int shingle) {
    return starts[shingle];
  }

  int lastHolder(int shingle) {
    return starts[shingle + 1];
  }

  /** The text at one place of the list of holders. */
  int holder(int place) {
    return holders[place];
  }

  /**
   * Of the runs that several of these texts have, the share that hardly any other text has: answers
   * put together from the same ready-made phrases share them with everyone.
   */
  double ownShare(Set<Integer> family) {
    Set<Integer> runs = new TreeSet<>();
    family.forEach(text -> Arrays.stream(shingles[text]).forEach(runs::add));
    int repeated = 0;
    int own = 0;
    for (int run : runs) {
      int inside = 0;
      for (int at = starts[run]; at < starts[run + 1]; at++) {
        inside += family.contains(holders[at]) ? 1 : 0;
      }
      int outside = starts[run + 1] - starts[run] - inside;
      if (inside > 1) {
        repeated++;
        own += OUTSIDERS * outside <= inside ? 1 : 0;
      }
    }
    return repeated == 0 ? 1 : (double) own / repeated;
  }

  private static long[] hashes(int[] words) {
    long[] hashes = new long[Math.max(0, words.length - WORDS + 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = mix(mix(mix(words[i] + 1L) + words[i + 1]) + words[i + 2]);
    }
    Arrays.sort(hashes);
    int kept = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, kept);
  }

  /** Those that come at least twice, once each, in growing order. */
  private static long[] shared(long[] all) {
    Arrays.sort(all);
    int kept = 0;
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1] && (kept == 0 || all[kept - 1] != all[i])) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  private static int[] numbers(long[] own, long[] shared) {
    int[] numbers = new int[own.length];
    int count = 0;
    for (long hash : own) {
      int number = Arrays.binarySearch(shared, hash);
      if (number >= 0) {
        numbers[count++] = number;
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  /** The finaliser of SplitMix64: the same on every machine. */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
