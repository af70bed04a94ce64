package fr.caf.ecoute.web;

import java.util.regex.Pattern;

/**
 * French typography for plain text: curly apostrophes, narrow no-break spaces before ; ! ? and
 * inside guillemets, a no-break space before a colon and between a number and what it counts.
 *
 * <p>Idempotent: text that is already right is left as it is.
 */
public final class FrenchTypography {
  private static final char NARROW = '\u202f';
  private static final char NO_BREAK = '\u00a0';

  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\d«])");
  private static final Pattern BEFORE_HIGH_SIGN = Pattern.compile("[ \u00a0]+(?=[;!?»])");
  private static final Pattern AFTER_OPENING_QUOTE = Pattern.compile("«[ \u00a0]+");
  private static final Pattern BEFORE_COLON = Pattern.compile(" +(?=:(?:\\s|$))");
  private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=\\d) (?=[%€°])");

  private FrenchTypography() {}

  public static String apply(String text) {
    String result = APOSTROPHE.matcher(text).replaceAll("’");
    result = BEFORE_HIGH_SIGN.matcher(result).replaceAll(String.valueOf(NARROW));
    result = AFTER_OPENING_QUOTE.matcher(result).replaceAll("«" + NARROW);
    result = BEFORE_COLON.matcher(result).replaceAll(String.valueOf(NO_BREAK));
    return BEFORE_UNIT.matcher(result).replaceAll(String.valueOf(NO_BREAK));
  }
}
