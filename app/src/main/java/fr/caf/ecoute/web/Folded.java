package fr.caf.ecoute.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without case, accents, blanks and signs: two people's spellings of one heading. */
public final class Folded {
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folded() {}

  public static String of(String words) {
    String plain =
        Normalizer.normalize(words, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae");
    return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("");
  }
}
