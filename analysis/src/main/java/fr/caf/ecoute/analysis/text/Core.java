package fr.caf.ecoute.analysis.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The words, in order, that a family of texts has in common: what circulated, put together again
 * from copies of which none may be faithful.
 *
 * <p>The most central text is the frame; its words that few others have are taken out, words that
 * many others have at the same place are put back.
 */
final class Core {
  private static final int LEAST_WORDS = 11;
  private static final double LEAST_LENGTH = 11.5;
  private static final int SAMPLE = 24;
  private static final double LIKE = 0.4;
  private static final double KEPT = 0.4;
  private static final double MOST = 0.5;
  private static final double PART = 0.6;
  private static final double TELLING = 3;
  private static final double EVIDENCE = 1.1;

  private final int centre;
  private final int[] words;
  private final double weight;
  private final NumberedTexts forms;
  private final Alignment alignment;

  private Core(int centre, int[] words, NumberedTexts forms, Alignment alignment) {
    this.centre = centre;
    this.words = words;
    this.weight = forms.total(words);
    this.forms = forms;
    this.alignment = alignment;
  }

  /** What the texts most like the most central one have in common. */
  static Core of(List<Integer> texts, NumberedTexts forms, Alignment alignment) {
    List<Integer> sample =
        texts.size() <= SAMPLE
            ? texts
            : IntStream.range(0, SAMPLE)
                .mapToObj(i -> texts.get((int) ((long) i * texts.size() / SAMPLE)))
                .toList();
    int centre = centre(sample, forms, alignment);
    return new Core(centre, consensus(centre, sample, forms, alignment), forms, alignment);
  }

  /** The text it was built on. */
  int centre() {
    return centre;
  }

  /** Whether a text says most of it and little else. */
  boolean isMostOf(int text) {
    return cover(text) >= MOST;
  }

  /** Whether a text holds most of it among other things, or is a part of it. */
  boolean isPartOf(int text) {
    double enough = Math.max(PART * Math.min(weight, forms.total(text)), TELLING * forms.rarest());
    alignment.of(words, forms.of(text));
    return alignment.matched() >= NearCopies.FEWEST_WORDS && alignment.common() >= enough;
  }

  /**
   * Whether these texts, that say most of it, can only have it from one another: it is long enough,
   * in words that surprise enough, and they are faithful enough. A saying that everyone knows is
   * short and made of usual words; ideas that many have are put in different ways.
   */
  boolean circulated(List<Integer> close) {
    double length = close.stream().mapToInt(text -> forms.of(text).length).average().orElse(0);
    if (close.size() == 1) {
      return length >= LEAST_LENGTH;
    }
    double cover = close.stream().mapToDouble(this::cover).average().orElse(0);
    return words.length >= LEAST_WORDS
        && length >= LEAST_LENGTH
        && forms.surprise(words, close.size()) * (cover - MOST) >= EVIDENCE;
  }

  /** The share of the longer of both that they have in common. */
  private double cover(int text) {
    alignment.of(words, forms.of(text));
    return alignment.matched() < NearCopies.FEWEST_WORDS
        ? 0
        : alignment.common() / Math.max(weight, forms.total(text));
  }

  private static int centre(List<Integer> sample, NumberedTexts forms, Alignment alignment) {
    int centre = sample.getFirst();
    double highest = -1;
    for (int text : sample) {
      double common = 0;
      for (int other : sample) {
        alignment.of(forms.of(text), forms.of(other));
        double share = alignment.common() / Math.max(forms.total(text), forms.total(other));
        common += share >= LIKE ? share : 0;
      }
      if (common > highest) {
        highest = common;
        centre = text;
      }
    }
    return centre;
  }

  private static int[] consensus(
      int centre, List<Integer> sample, NumberedTexts forms, Alignment alignment) {
    int[] frame = forms.of(centre);
    int[] holders = new int[frame.length];
    List<Map<Integer, Insertion>> between = new ArrayList<>();
    IntStream.rangeClosed(0, frame.length).forEach(gap -> between.add(new TreeMap<>()));
    int like = 0;
    for (int text : sample) {
      int[] other = forms.of(text);
      alignment.of(frame, other);
      if (alignment.common() < LIKE * Math.min(forms.total(centre), forms.total(text))) {
        continue;
      }
      like++;
      int gap = 0;
      int next = 0;
      for (int place = 0; place < frame.length; place++) {
        if (alignment.shares(place)) {
          collect(other, next, alignment.partner(place), between.get(gap));
          next = alignment.partner(place) + 1;
          gap = place + 1;
          holders[place]++;
        }
      }
      collect(other, next, other.length, between.get(gap));
    }
    double enough = KEPT * like;
    IntStream.Builder words = IntStream.builder();
    for (int gap = 0; gap <= frame.length; gap++) {
      between.get(gap).values().stream()
          .filter(insertion -> insertion.holders() >= Math.max(2, enough))
          .sorted(Comparator.comparingDouble(Insertion::where).thenComparingInt(Insertion::word))
          .forEach(insertion -> words.add(insertion.word()));
      if (gap < frame.length && holders[gap] >= enough) {
        words.add(frame[gap]);
      }
    }
    return words.build().toArray();
  }

  private static void collect(int[] other, int from, int to, Map<Integer, Insertion> gap) {
    for (int j = from; j < to; j++) {
      gap.merge(other[j], new Insertion(other[j], 1, j - from), Insertion::and);
    }
  }

  /** A word that texts have where the frame has none. */
  private record Insertion(int word, int holders, int places) {
    Insertion and(Insertion other) {
      return new Insertion(word, holders + other.holders, places + other.places);
    }

    double where() {
      return (double) places / holders;
    }
  }
}
