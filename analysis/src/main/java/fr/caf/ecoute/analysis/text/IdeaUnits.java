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
    return words(new IdeaUnit(start, end), tokens).size();
  }

  /** The words of a unit, among those of its text in reading order. */
  public static List<Token> words(IdeaUnit unit, List<Token> tokens) {
    int from = 0;
    for (int to = tokens.size(); from < to; ) {
      int middle = (from + to) >>> 1;
      if (tokens.get(middle).start() < unit.start()) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    int next = from;
    while (next < tokens.size() && tokens.get(next).end() <= unit.end()) {
      next++;
    }
    return tokens.subList(from, next);
  }
}
