package fr.caf.ecoute.analysis.keyword;

import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/**
 * The runs of one to four content words, linked by small words only, that at least two texts share.
 *
 * <p>Found level by level: a run is only looked at when what it lengthens is shared (Agrawal and
 * Srikant, <i>Fast algorithms for mining association rules</i>, 1994).
 */
final class Expressions {
  static final int LONGEST = 4;
  private static final int LEAST_TEXTS = 2;

  /** One place where a run is. */
  record Place(int text, int first) {}

  private final List<AnalysedVerbatim> texts;
  private final List<String> lastTerms = new ArrayList<>();
  private final List<int[]> parts = new ArrayList<>();
  private final List<Integer> textCounts = new ArrayList<>();
  private final int[][][] runs;
  private final int[][] distinct;

  private Expressions(List<AnalysedVerbatim> texts) {
    this.texts = texts;
    this.runs = new int[LONGEST][texts.size()][];
    this.distinct = new int[texts.size()][];
  }

  static Expressions of(List<AnalysedVerbatim> texts) {
    Expressions found = new Expressions(texts);
    Links links = new Links();
    boolean[][] linked = new boolean[texts.size()][];
    for (int text = 0; text < linked.length; text++) {
      AnalysedVerbatim read = texts.get(text);
      linked[text] = links.of(read.verbatim().text(), read.tokens());
    }
    found.words();
    for (int length = 2; length <= LONGEST; length++) {
      found.lengthen(length, linked);
    }
    for (int text = 0; text < texts.size(); text++) {
      found.distinct[text] = found.distinctOf(text);
    }
    return found;
  }

  /** How many there are; each has a number from 0. */
  int count() {
    return textCounts.size();
  }

  /** In how many texts it is. */
  int texts(int number) {
    return textCounts.get(number);
  }

  /** How many content words it has. */
  int length(int number) {
    int length = 1;
    for (int part = parts.get(number)[0]; part >= 0; part = parts.get(part)[0]) {
      length++;
    }
    return length;
  }

  List<String> terms(int number) {
    List<String> terms = new ArrayList<>();
    for (int part = number; part >= 0; part = parts.get(part)[0]) {
      terms.addFirst(lastTerms.get(part));
    }
    return terms;
  }

  /** The numbers of its single words. */
  int[] words(int number) {
    int[] words = new int[length(number)];
    int part = number;
    for (int i = words.length - 1; i > 0; i--) {
      words[i] = parts.get(part)[2];
      part = parts.get(part)[0];
    }
    words[0] = part;
    return words;
  }

  /** The run without its last word; -1 for a single word. */
  int withoutLast(int number) {
    return parts.get(number)[0];
  }

  /** The run without its first word; -1 for a single word. */
  int withoutFirst(int number) {
    return parts.get(number)[1];
  }

  /** The numbers of what is in a text, each once, ascending. */
  int[] in(int text) {
    return distinct[text];
  }

  /** Where in a text the runs wanted stand: their number and their first token. */
  void forEachPlace(int text, IntPredicate wanted, ObjIntConsumer<Place> visitor) {
    for (int length = 0; length < LONGEST; length++) {
      int[] own = runs[length][text];
      for (int first = 0; first < own.length; first++) {
        if (own[first] >= 0 && wanted.test(own[first])) {
          visitor.accept(new Place(text, first), own[first]);
        }
      }
    }
  }

  private void words() {
    Map<String, int[]> counts = new HashMap<>();
    for (int text = 0; text < texts.size(); text++) {
      for (Token token : texts.get(text).tokens()) {
        count(counts.computeIfAbsent(token.term(), any -> new int[] {0, -1, -1}), text);
      }
    }
    for (int text = 0; text < texts.size(); text++) {
      List<Token> tokens = texts.get(text).tokens();
      int[] own = new int[tokens.size()];
      for (int i = 0; i < own.length; i++) {
        String term = tokens.get(i).term();
        own[i] = number(counts.getOrDefault(term, new int[3]), term, -1, -1, -1);
      }
      runs[0][text] = own;
    }
  }

  private void lengthen(int length, boolean[][] linked) {
    int[][] shorter = runs[length - 2];
    Map<Long, int[]> counts = new HashMap<>();
    for (int text = 0; text < texts.size(); text++) {
      for (int first = 0; first + 1 < shorter[text].length; first++) {
        long key = key(shorter[text], first, length, linked[text]);
        if (key >= 0) {
          count(counts.computeIfAbsent(key, any -> new int[] {0, -1, -1}), text);
        }
      }
    }
    for (int text = 0; text < texts.size(); text++) {
      int[] own = new int[Math.max(0, shorter[text].length - 1)];
      for (int first = 0; first < own.length; first++) {
        long key = key(shorter[text], first, length, linked[text]);
        int left = shorter[text][first];
        int right = shorter[text][first + 1];
        int word = runs[0][text][first + length - 1];
        own[first] =
            key < 0
                ? -1
                : number(counts.getOrDefault(key, new int[3]), word(word), left, right, word);
      }
      runs[length - 1][text] = own;
    }
  }

  private String word(int number) {
    return number < 0 ? "" : lastTerms.get(number);
  }

  /** Two shared runs that overlap but for a word at each end; -1 when it is not so here. */
  private static long key(int[] shorter, int first, int length, boolean[] linked) {
    if (shorter[first] < 0 || shorter[first + 1] < 0 || !linked[first + length - 1]) {
      return -1;
    }
    return ((long) shorter[first] << 32) | shorter[first + 1];
  }

  /** Counts texts once: how many, the last one seen, and the number given. */
  private static void count(int[] entry, int text) {
    if (entry[1] != text) {
      entry[0]++;
      entry[1] = text;
    }
  }

  private int number(int[] entry, String last, int left, int right, int word) {
    if (entry[0] < LEAST_TEXTS) {
      return -1;
    }
    if (entry[2] < 0) {
      entry[2] = textCounts.size();
      lastTerms.add(last);
      parts.add(new int[] {left, right, word});
      textCounts.add(entry[0]);
    }
    return entry[2];
  }

  private int[] distinctOf(int text) {
    return IntStream.range(0, LONGEST)
        .flatMap(length -> Arrays.stream(runs[length][text]))
        .filter(number -> number >= 0)
        .sorted()
        .distinct()
        .toArray();
  }
}
