package fr.caf.ecoute.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an answer where one idea ends: sentences, bullets, numbered items, lines. */
public final class IdeaUnits {
  private static final int CONTENT_WORDS = 2;

  /** The end of a sentence or of a line, or what opens an item. */
  private static final Pattern BREAK =
      Pattern.compile(
          "[.!?…;]+(?=\\s)|[!?…;](?=\\p{L})|(?<=\\p{Ll}{3})\\.(?=\\p{Lu})|[\\r\\n]+"
              + "|(?<=\\s)(?=(?:[-–—*•·]|\\d{1,2}\\s?[.)°/-])\\s)");

  private IdeaUnits() {}

  /**
   * The units of a text, in order, trimmed of spaces.
   *
   * @param tokens the content words of the text; a unit with fewer than two joins the one before
   */
  public static List<IdeaUnit> of(String text, List<Token> tokens) {
    List<IdeaUnit> units = new ArrayList<>();
    Matcher breaks = BREAK.matcher(text);
    int from = 0;
    while (breaks.find()) {
      from = close(text, tokens, units, from, breaks.end());
    }
    close(text, tokens, units, from, text.length());
    return units;
  }

  private static int close(
      String text, List<Token> tokens, List<IdeaUnit> units, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      boolean thin = contentWords(tokens, start, end) < CONTENT_WORDS;
      boolean afterThin =
          units.size() == 1
              && contentWords(tokens, units.getFirst().start(), units.getFirst().end())
                  < CONTENT_WORDS;
      if ((thin || afterThin) && !units.isEmpty()) {
        units.add(new IdeaUnit(units.removeLast().start(), end));
      } else {
        units.add(new IdeaUnit(start, end));
      }
    }
    return to;
  }

  private static int contentWords(List<Token> tokens, int start, int end) {
    int words = 0;
    for (int i = firstFrom(start, tokens); i < tokens.size() && tokens.get(i).end() <= end; i++) {
      words++;
    }
    return words;
  }

  private static int firstFrom(int start, List<Token> tokens) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
