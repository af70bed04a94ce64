package fr.caf.ecoute.questionnaire.lint;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts the syllables of a French word as it is said, near enough for a measure of readability:
 * groups of vowels, less the mute e at the end, an accent or a diaeresis parting a group.
 */
final class Syllables {
  private static final Pattern MUTE_END = Pattern.compile("(?<=[^aeiouyéèêëàâîïôûùœ])e(s|nt)?$");
  private static final Pattern SILENT_U = Pattern.compile("(?<=[qg])u(?=[eiéèêy])");
  private static final String VOWELS = "aeiouyàâäéèêëîïôöùûüœæ";

  /** A second vowel that is said apart from the first, as in ré-a-li-ser or na-ïf. */
  private static final Pattern HIATUS = Pattern.compile("é[aoiuyàâ]|[aoue][ïë]|[iu]é|ao|oa");

  private Syllables() {}

  static int of(String word) {
    String said = word.toLowerCase(Locale.FRENCH);
    said = SILENT_U.matcher(said).replaceAll("");
    // "les", "ce", "me": the only vowel is said.
    String spoken = MUTE_END.matcher(said).replaceFirst("");
    int count = groups(spoken);
    if (said.endsWith("ent") && endsInANoun(said)) {
      count++;
    }
    return Math.max(1, count + hiatuses(spoken));
  }

  /** « moment », « document », « souvent »: the end is said, unlike « ils aident ». */
  private static boolean endsInANoun(String word) {
    return word.endsWith("ment") || word.endsWith("vent") || word.endsWith("cent");
  }

  private static int groups(String word) {
    int groups = 0;
    boolean inside = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = VOWELS.indexOf(word.charAt(i)) >= 0;
      if (vowel && !inside) {
        groups++;
      }
      inside = vowel;
    }
    return groups;
  }

  private static int hiatuses(String word) {
    return (int) HIATUS.matcher(word).results().count();
  }
}
