package fr.caf.ecoute.analysis.quality;

import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.Token;
import fr.caf.ecoute.analysis.text.VagueWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often the name of a theme says what people called it.
 *
 * <p>Each theme found is matched with one gold theme at most (the one-to-one matching that gains
 * most F1). A name tells the gold theme when the two share a word that tells something: neither a
 * stop word, nor vague, nor a word of the question. Words are the same when they are of one family:
 * their terms are equal, or share at least five letters and two thirds of the longer ("simplifier",
 * "simplification").
 *
 * @param pairs how many themes found were matched with a gold theme they share an answer with
 * @param hits in how many of them one of the first names tells the gold theme
 * @param sharp the same when a word that stands in several gold themes does not count for one that
 *     has a word of its own: "taxer" tells nothing of "taxer les riches" beside "taxer le luxe"
 */
public record LabelHits(int pairs, int hits, int sharp) {
  private static final int FAMILY = 5;

  /**
   * Judges names against those people gave.
   *
   * @param gold the gold coding; its labels are the names people gave
   * @param found another coding of the same answers in the same order
   * @param names of each theme found, best first
   * @param first how many of the names are looked at
   */
  public static LabelHits of(
      String question,
      List<LabelledAnswer> gold,
      List<LabelledAnswer> found,
      Map<String, List<String>> names,
      int first) {
    Map<String, String> pairs = pairs(gold, found);
    try (FrenchTerms french = new FrenchTerms()) {
      Set<String> asked = terms(question, french);
      Map<String, Set<String>> tags = new TreeMap<>();
      gold.stream()
          .flatMap(answer -> answer.labels().stream())
          .forEach(label -> tags.computeIfAbsent(label, tag -> telling(tag, asked, french)));
      int hits = 0;
      int sharp = 0;
      for (Map.Entry<String, String> pair : pairs.entrySet()) {
        Set<String> said = new TreeSet<>();
        names.getOrDefault(pair.getKey(), List.of()).stream()
            .limit(first)
            .forEach(name -> said.addAll(terms(name, french)));
        Set<String> tag = tags.getOrDefault(pair.getValue(), Set.of());
        hits += tells(said, tag) ? 1 : 0;
        sharp += tells(said, own(pair.getValue(), tags)) ? 1 : 0;
      }
      return new LabelHits(pairs.size(), hits, sharp);
    }
  }

  /** Both together, as one larger set of themes. */
  public LabelHits plus(LabelHits other) {
    return new LabelHits(pairs + other.pairs, hits + other.hits, sharp + other.sharp);
  }

  /** Share of the pairs whose names tell the gold theme; 0 when there is none. */
  public double share() {
    return pairs == 0 ? 0 : (double) hits / pairs;
  }

  /** The same share, by words of the gold theme's own. */
  public double sharpShare() {
    return pairs == 0 ? 0 : (double) sharp / pairs;
  }

  /** The gold theme each theme found is matched with. */
  static Map<String, String> pairs(List<LabelledAnswer> gold, List<LabelledAnswer> found) {
    if (gold.size() != found.size()) {
      throw new IllegalArgumentException("not the same answers");
    }
    Map<String, Integer> goldSizes = sizes(gold);
    Map<String, Integer> foundSizes = sizes(found);
    Map<List<String>, Integer> common = new HashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      for (String label : gold.get(i).labels()) {
        found
            .get(i)
            .labels()
            .forEach(theme -> common.merge(List.of(label, theme), 1, Integer::sum));
      }
    }
    List<String> labels = List.copyOf(goldSizes.keySet());
    List<String> themes = List.copyOf(foundSizes.keySet());
    double[][] f1 = new double[labels.size()][themes.size()];
    for (int g = 0; g < f1.length; g++) {
      for (int f = 0; f < f1[g].length; f++) {
        int both = common.getOrDefault(List.of(labels.get(g), themes.get(f)), 0);
        int sum =
            goldSizes.getOrDefault(labels.get(g), 0) + foundSizes.getOrDefault(themes.get(f), 0);
        f1[g][f] = 2.0 * both / sum;
      }
    }
    int[] columns = Matching.best(f1);
    Map<String, String> pairs = new TreeMap<>();
    for (int g = 0; g < columns.length; g++) {
      if (columns[g] >= 0 && f1[g][columns[g]] > 0) {
        pairs.put(themes.get(columns[g]), labels.get(g));
      }
    }
    return pairs;
  }

  private static Map<String, Integer> sizes(List<LabelledAnswer> answers) {
    Map<String, Integer> sizes = new TreeMap<>();
    answers.stream()
        .flatMap(answer -> answer.labels().stream())
        .filter(label -> !label.startsWith("_"))
        .forEach(label -> sizes.merge(label, 1, Integer::sum));
    return sizes;
  }

  /** The words of a tag that tell something; all of them when none does. */
  private static Set<String> telling(String tag, Set<String> asked, FrenchTerms french) {
    Set<String> all = terms(tag, french);
    Set<String> telling = new TreeSet<>(all);
    telling.removeIf(term -> asked.contains(term) || VagueWords.contains(term));
    return telling.isEmpty() ? all : telling;
  }

  /** The words of a tag that no other has; all of them when others have them all. */
  private static Set<String> own(String tag, Map<String, Set<String>> tags) {
    Set<String> all = tags.getOrDefault(tag, Set.of());
    Set<String> others = new HashSet<>();
    tags.forEach((other, terms) -> others.addAll(other.equals(tag) ? Set.of() : terms));
    List<String> own = new ArrayList<>(all);
    own.removeIf(others::contains);
    return own.isEmpty() ? all : new TreeSet<>(own);
  }

  private static boolean tells(Set<String> said, Set<String> tag) {
    return said.stream().anyMatch(word -> tag.stream().anyMatch(other -> family(word, other)));
  }

  static boolean family(String a, String b) {
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    int longer = Math.max(a.length(), b.length());
    return a.equals(b) || (common >= FAMILY && 3 * common >= 2 * longer);
  }

  private static Set<String> terms(String text, FrenchTerms french) {
    Set<String> terms = new TreeSet<>();
    for (Token token : french.of(text)) {
      terms.add(token.term());
    }
    return terms;
  }
}
