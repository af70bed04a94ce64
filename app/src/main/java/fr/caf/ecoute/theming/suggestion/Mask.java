package fr.caf.ecoute.theming.suggestion;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without what can be recognised as personal: e-mail addresses, links, telephone and file
 * numbers. Names of people and places are not recognised, and whoever lets a text go out is told.
 *
 * @param text what may go out
 * @param masked how many details were masked
 */
public record Mask(String text, int masked) {
  private static final List<Pattern> DETAILS =
      List.of(
          Pattern.compile(
              "[\\p{L}\\d._%+-]+\\s*(?:@|\\(at\\)|\\[at]|\\barobase\\b)\\s*[\\p{L}\\d.-]+"),
          Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+"),
          // Telephones, social security and file numbers, however they are spaced.
          Pattern.compile("\\+?\\d(?:[\\s.\\-/()\u00a0\u202f]{0,3}\\d){8,}|\\d{6,}"));

  private static final String HIDDEN = "[masqué]";

  public static Mask of(String text) {
    String so = text;
    int masked = 0;
    for (Pattern detail : DETAILS) {
      Matcher found = detail.matcher(so);
      masked += (int) found.results().count();
      so = found.replaceAll(Matcher.quoteReplacement(HIDDEN));
    }
    return new Mask(so, masked);
  }
}
