package fr.caf.ecoute.analysis.keyword;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How an expression is best written, among the ways people wrote it. */
final class Spelling {
  private static final int LONGEST_ACRONYM = 5;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Spelling() {}

  /** Straightens spaces and apostrophes, and stops shouting. */
  static String clean(String surface) {
    String spaced = isPlain(surface) ? surface : straighten(surface);
    return spaced.length() > LONGEST_ACRONYM && isShouted(spaced)
        ? spaced.toLowerCase(Locale.FRENCH)
        : spaced;
  }

  private static String straighten(String surface) {
    String spaced = SPACES.matcher(surface.strip()).replaceAll(" ");
    return spaced.replace('\'', '’').replace("’ ", "’");
  }

  private static boolean isPlain(String surface) {
    for (int i = 0; i < surface.length(); i++) {
      char c = surface.charAt(i);
      if (c == '\'' || c == '’' || (Character.isWhitespace(c) && c != ' ')) {
        return false;
      }
      if (c == ' ' && i > 0 && surface.charAt(i - 1) == ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean isShouted(String surface) {
    boolean letters = false;
    for (int i = 0; i < surface.length(); i++) {
      if (Character.isLowerCase(surface.charAt(i))) {
        return false;
      }
      letters |= Character.isUpperCase(surface.charAt(i));
    }
    return letters;
  }

  /** Lowers the capital a phrase got from opening a sentence; acronyms keep theirs. */
  static String withoutCapital(String phrase) {
    boolean capitalised =
        phrase.length() > 1
            && Character.isUpperCase(phrase.charAt(0))
            && Character.isLowerCase(phrase.charAt(1));
    return capitalised
        ? phrase.substring(0, 1).toLowerCase(Locale.FRENCH) + phrase.substring(1)
        : phrase;
  }

  /**
   * The most frequent spelling, without regard to case; then the most frequent case of it, small
   * letters on ties since sentences begin with a capital.
   */
  static String best(Map<String, Integer> counts) {
    Map<String, Integer> lower = new TreeMap<>();
    counts.forEach(
        (form, count) -> lower.merge(form.toLowerCase(Locale.FRENCH), count, Integer::sum));
    String chosen = mostFrequent(lower);
    Map<String, Integer> cases = new TreeMap<>(Comparator.reverseOrder());
    counts.forEach(
        (form, count) -> {
          if (form.toLowerCase(Locale.FRENCH).equals(chosen)) {
            cases.put(form, count);
          }
        });
    return mostFrequent(cases);
  }

  private static String mostFrequent(Map<String, Integer> counts) {
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }
}
