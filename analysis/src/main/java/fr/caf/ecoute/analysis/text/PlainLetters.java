package fr.caf.ecoute.analysis.text;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/** Text in lower case without accents or ligatures: what two spellings of a word have in common. */
public final class PlainLetters {
  private static final int ASCII = 0x80;
  private static final int LONGEST = 4;

  // The filter's method is too long for the compiler, which leaves it interpreted: it is asked
  // once a letter.
  private static final @Nullable String[] FOLDED = new String[Character.MAX_VALUE + 1];

  private PlainLetters() {}

  /** Folds accents and ligatures and lowers the case. */
  public static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length() + LONGEST);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ASCII) {
        folded.append(c);
      } else {
        folded.append(folded(c));
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static String folded(char c) {
    String known = FOLDED[c];
    if (known == null) {
      char[] out = new char[LONGEST];
      int length = ASCIIFoldingFilter.foldToASCII(new char[] {c}, 0, out, 0, 1);
      known = new String(out, 0, length);
      FOLDED[c] = known;
    }
    return known;
  }
}
