package fr.caf.ecoute.analysis.text;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Text in lower case without accents or ligatures: what two spellings of a word have in common. */
public final class PlainLetters {
  private PlainLetters() {}

  /** Folds accents and ligatures and lowers the case. */
  public static String of(String text) {
    char[] in = text.toCharArray();
    char[] out = new char[4 * in.length];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    return new String(out, 0, length).toLowerCase(Locale.ROOT);
  }
}
