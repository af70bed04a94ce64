package fr.caf.ecoute.analysis.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Texts that many people sent with small changes: a word in five changed, the end left out, a
 * sentence of one's own added.
 *
 * <p>Resemblance of shingles cannot see this: two copies with a fifth of their words changed have
 * an eighth of their runs of three words in common. Here a run in common only makes two texts worth
 * comparing, and they are linked when their words align ({@link Alignment}). Linked texts must then
 * agree with the {@link Core} of what they share: people who say alike things in usual words are
 * linked here and there, but have no text in common.
 */
public final class NearCopies {
  private static final int COMPARED = 6;
  private static final int FAILURES = 8;

  /** At least this many words in common. */
  static final int FEWEST_WORDS = 7;

  /** Two texts are linked when they have this share of the longer one in common… */
  private static final double ALIKE = 0.45;

  /** …or this share of the shorter one, worth at least four words nobody else has. */
  private static final double CONTAINED = 0.6;

  private static final double TELLING = 4;

  /** The share of what they repeat that few others say too. */
  private static final double OWN = 0.6;

  private final NumberedTexts words;
  private final Shingles shingles;
  private final Alignment alignment;
  private final int[] first;
  private final int[] votes;
  private int[] voted = new int[256];

  private NearCopies(List<String> normalForms) {
    words = new NumberedTexts(normalForms);
    shingles = new Shingles(words);
    alignment = new Alignment(words);
    first = IntStream.range(0, words.count()).toArray();
    votes = new int[words.count()];
  }

  /**
   * Groups near-copies.
   *
   * @param normalForms texts as {@link NormalForm} gives them, none twice
   * @param people how many sent each text word for word
   * @param least how many people must have sent a text for it to be one that circulates
   * @return for each text, the first text of its group (itself when it is alone)
   */
  public static int[] groups(List<String> normalForms, int[] people, int least) {
    NearCopies copies = new NearCopies(normalForms);
    copies.link();
    return copies.agreeing(people, least);
  }

  private void link() {
    int[] nearest = new int[COMPARED];
    for (int text = 0; text < words.count(); text++) {
      int found = nearest(text, nearest);
      for (int i = 0; i < found; i++) {
        if (root(nearest[i]) != root(text) && linked(text, nearest[i])) {
          join(text, nearest[i]);
        }
      }
    }
  }

  /** The texts with most runs of words in common, outside its own group. */
  private int nearest(int text, int[] nearest) {
    int count = 0;
    for (int shingle : shingles.of(text)) {
      for (int at = shingles.firstHolder(shingle); at < shingles.lastHolder(shingle); at++) {
        int other = shingles.holder(at);
        if (votes[other]++ == 0) {
          if (count == voted.length) {
            voted = Arrays.copyOf(voted, 2 * count);
          }
          voted[count++] = other;
        }
      }
    }
    int kept = 0;
    int own = root(text);
    for (int i = 0; i < count; i++) {
      int other = voted[i];
      if (root(other) != own) {
        int place = kept < nearest.length ? kept++ : kept;
        while (place > 0 && before(other, nearest[place - 1])) {
          if (place < nearest.length) {
            nearest[place] = nearest[place - 1];
          }
          place--;
        }
        if (place < nearest.length) {
          nearest[place] = other;
        }
      }
    }
    for (int i = 0; i < count; i++) {
      votes[voted[i]] = 0;
    }
    return kept;
  }

  private boolean before(int one, int two) {
    return votes[one] != votes[two] ? votes[one] > votes[two] : one < two;
  }

  private boolean linked(int text, int other) {
    double smaller = Math.min(words.total(text), words.total(other));
    double larger = Math.max(words.total(text), words.total(other));
    double apart = Math.max(CONTAINED * smaller, TELLING * words.rarest());
    double enough = Math.min(ALIKE * larger, apart);
    if (words.commonAtMost(text, other) < enough) {
      return false;
    }
    alignment.of(words.of(text), words.of(other));
    return alignment.matched() >= FEWEST_WORDS && alignment.common() >= enough;
  }

  private int[] agreeing(int[] people, int least) {
    Map<Integer, List<Integer>> linked = new TreeMap<>();
    for (int text = 0; text < words.count(); text++) {
      linked.computeIfAbsent(root(text), any -> new ArrayList<>()).add(text);
    }
    int[] agreed = IntStream.range(0, words.count()).toArray();
    for (List<Integer> texts : linked.values()) {
      List<Integer> left = texts;
      for (int failures = 0; failures < FAILURES && people(left, people) >= least; ) {
        Core core = Core.of(left, words, alignment);
        List<Integer> close = left.stream().filter(core::isMostOf).toList();
        Set<Integer> found = new TreeSet<>(close);
        left.stream().filter(core::isPartOf).forEach(found::add);
        if (people(close, people) >= least
            && core.circulated(close)
            && shingles.ownShare(found) >= OWN) {
          int name = found.iterator().next();
          found.forEach(text -> agreed[text] = name);
        } else {
          failures++;
          found.retainAll(close);
        }
        found.add(core.centre());
        left = left.stream().filter(text -> !found.contains(text)).toList();
      }
    }
    return agreed;
  }

  private static int people(List<Integer> texts, int[] people) {
    return texts.stream().mapToInt(text -> people[text]).sum();
  }

  private void join(int a, int b) {
    int one = root(a);
    int two = root(b);
    first[Math.max(one, two)] = Math.min(one, two);
  }

  private int root(int text) {
    int top = text;
    while (first[top] != top) {
      first[top] = first[first[top]];
      top = first[top];
    }
    return top;
  }
}
