package fr.caf.ecoute.analysis.csv;

import java.util.regex.Pattern;

/**
 * Words a spreadsheet would run (OWASP, "CSV Injection"). An apostrophe before them prevents it; a
 * text that already looks guarded gets one more, so that none is lost coming back.
 */
public final class Formula {
  private static final Pattern RUN = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private Formula() {}

  /** Whether a spreadsheet would run these words, or would without the apostrophes before them. */
  public static boolean isIn(String words) {
    return RUN.matcher(words).matches();
  }

  public static String guard(String words) {
    return isIn(words) ? "'" + words : words;
  }
}
