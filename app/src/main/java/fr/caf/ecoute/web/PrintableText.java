package fr.caf.ecoute.web;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Text that the fonts of the PDF can set: a character without a glyph would be an empty box, which
 * PDF/UA forbids. Spaces and hyphens become their plain kin, pictures are left out, words in
 * another alphabet are said to be there.
 */
final class PrintableText {
  private static final int NARROW = 0x202F;
  private static final String ELSEWHERE = "[…]";
  private static final List<Font> FONTS =
      List.of(font("SourceSans3-Regular"), font("SourceSerif4-Regular"));

  private PrintableText() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int[] points = text.codePoints().toArray();
    for (int point : points) {
      if (isSet(point)) {
        out.appendCodePoint(point);
      } else {
        replace(out, point);
      }
    }
    return out.toString();
  }

  /** Whether every word of it can be set. */
  static boolean sets(String text) {
    return !of(text).contains(ELSEWHERE);
  }

  /** The writer would break a line at a narrow no-break space: it is never set. */
  private static boolean isSet(int point) {
    return point < 0x80
        || (point != NARROW && FONTS.stream().allMatch(font -> font.canDisplay(point)));
  }

  private static void replace(StringBuilder out, int point) {
    switch (point) {
      case NARROW, 0x2009, 0x2007 -> out.append('\u00a0');
      case 0x2011, 0x2010 -> out.append('-');
      default -> {
        if (Character.isSpaceChar(point)) {
          out.append(' ');
        } else if (Character.isLetterOrDigit(point) && !endsWith(out, ELSEWHERE)) {
          out.append(ELSEWHERE);
        }
      }
    }
  }

  private static boolean endsWith(StringBuilder out, String end) {
    return out.length() >= end.length() && out.indexOf(end, out.length() - end.length()) >= 0;
  }

  private static Font font(String name) {
    try (InputStream in = TaggedPdf.open("/fonts/" + name + ".ttf")) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
