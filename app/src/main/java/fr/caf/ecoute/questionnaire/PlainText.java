package fr.caf.ecoute.questionnaire;

import java.text.Normalizer;
import java.util.List;

/**
 * What a person wrote, without what no person writes.
 *
 * <p>Dropped rather than refused, because they come unseen with a copy and paste and nobody could
 * find them to mend them:
 *
 * <ul>
 *   <li>NUL and the other control characters but line feed and tab: PostgreSQL does not store the
 *       first, XML and spreadsheets do not take the others;
 *   <li>lone surrogates and noncharacters: they are not text and do not survive UTF-8;
 *   <li>the byte order mark, a leftover of files;
 *   <li>bidirectional embeddings, overrides and isolates: left open, they turn the words around
 *       them on the facilitator's page, and can make a sentence read as another.
 * </ul>
 *
 * <p>Kept: letters of every script, left-to-right and right-to-left marks, which only settle the
 * place of punctuation, and the zero-width joiners that Persian and many emoji need. Line ends
 * become line feeds, the text is composed (NFC) so that "é" has one spelling, and blanks around it
 * go. What shows nothing at all, such as a lone no-break space, is empty.
 */
public final class PlainText {
  private PlainText() {}

  public static String clean(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    String lines = raw.replace("\r\n", "\n");
    lines
        .codePoints()
        .forEach(
            c -> {
              if (isLineEnd(c)) {
                kept.append('\n');
              } else if (isText(c)) {
                kept.appendCodePoint(c);
              }
            });
    String text = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    return text.codePoints().allMatch(PlainText::showsNothing) ? "" : text;
  }

  /** Code points of the cleaned text: what a person would count, nearly. */
  public static int length(String clean) {
    return clean.codePointCount(0, clean.length());
  }

  static List<Problem> checkLength(String question, String clean, int max) {
    int length = length(clean);
    return length > max
        ? List.of(new Problem(question, Problem.Kind.TOO_LONG, length, max))
        : List.of();
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || (c >= 0x0B && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean showsNothing(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isText(int c) {
    boolean control = Character.isISOControl(c) && c != '\t';
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    boolean byteOrderMark = c == 0xFEFF;
    boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return !(control || surrogate || noncharacter || byteOrderMark || direction);
  }
}
