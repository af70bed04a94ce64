package fr.caf.ecoute.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, shares and dates as a French reader writes them; the one place that names Paris. */
public final class French {
  /** Where the platform's days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final DateTimeFormatter MONTH_AND_YEAR =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE);

  private French() {}

  public static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** "1 887", "3,5". */
  public static String number(Number number) {
    return NumberFormat.getInstance(Locale.FRANCE).format(number);
  }

  /** A share between 0 and 1 as "37 %"; what is there but under one half per cent is "< 1 %". */
  public static String percent(double share) {
    if (share > 0 && share < 0.005) {
      return "<\u00a01\u00a0%";
    }
    return Math.round(share * 100) + "\u00a0%";
  }

  /** "21 novembre 2026", "1er mars 2026". */
  public static String date(LocalDate date) {
    String day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    return day + "\u00a0" + MONTH_AND_YEAR.format(date);
  }

  /** "novembre 2026". */
  public static String month(LocalDate date) {
    return MONTH_AND_YEAR.format(date);
  }

  /** "1 réponse", "1 220 réponses": zero and one are singular in French. */
  public static String count(long number, String one, String many) {
    return number(number) + "\u00a0" + (Math.abs(number) < 2 ? one : many);
  }
}
