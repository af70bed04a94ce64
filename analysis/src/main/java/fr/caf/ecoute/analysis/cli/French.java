package fr.caf.ecoute.analysis.cli;

import java.util.Locale;

/** Numbers as a French reader expects them. */
final class French {
  private static final String THIN_SPACE = "\u202F";

  private French() {}

  /** {@code 1 887}. */
  static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(",", THIN_SPACE);
  }

  /** {@code 12 %}; never 0 for something that exists. */
  static String percent(double share) {
    long rounded = Math.round(100 * share);
    String digits = rounded == 0 && share > 0 ? "moins de 1" : Long.toString(rounded);
    return digits + THIN_SPACE + "%";
  }

  static String count(int number, String one, String several) {
    return number(number) + "\u00A0" + (number < 2 ? one : several);
  }
}
