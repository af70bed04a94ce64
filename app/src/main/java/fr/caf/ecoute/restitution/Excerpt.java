package fr.caf.ecoute.restitution;

import fr.caf.ecoute.restitution.Synthesis.Quote;
import fr.caf.ecoute.theming.Coding;

/** A verbatim short enough to be quoted: the coded passage, with what stands around it. */
final class Excerpt {
  private static final int LONGEST = 420;
  private static final int AROUND = 90;
  private static final String CUT = "[…]";

  private Excerpt() {}

  static Quote of(Coding coding, String text) {
    int start = Math.min(coding.passageStart(), text.length());
    int end = Math.clamp(coding.passageEnd(), start, text.length());
    String id = coding.responseId().toString();
    if (text.length() <= LONGEST) {
      return new Quote(
          id, text.substring(0, start), text.substring(start, end), text.substring(end));
    }
    int from = start <= AROUND ? 0 : wordStart(text, start - AROUND);
    int to = end + AROUND >= text.length() ? text.length() : wordStart(text, end + AROUND);
    String passage = shortened(text.substring(start, end));
    return new Quote(
        id,
        (from == 0 ? "" : CUT + " ") + text.substring(from, start),
        passage,
        text.substring(end, Math.max(end, to)) + (to == text.length() ? "" : CUT));
  }

  private static String shortened(String passage) {
    return passage.length() <= LONGEST
        ? passage
        : passage.substring(0, wordStart(passage, LONGEST)) + CUT;
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }
}
