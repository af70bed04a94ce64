package fr.caf.ecoute.response.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people and software write it: 2026-03-01, 01/03/2026, with or without a time behind. */
public final class DayCell {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})(?:[T ].*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<d>[0-9]{1,2})[/.](?<m>[0-9]{1,2})[/.](?<y>[0-9]{4})(?: .*)?");
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private DayCell() {}

  /** Empty when it is no day, or none a response could have been given on. */
  public static Optional<LocalDate> parse(String cell, LocalDate today) {
    String day = cell.strip();
    Matcher found = YEAR_FIRST.matcher(day);
    if (!found.matches()) {
      found = DAY_FIRST.matcher(day);
      if (!found.matches()) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(LocalDate.of(number(found, "y"), number(found, "m"), number(found, "d")))
          .filter(date -> !date.isBefore(EARLIEST) && !date.isAfter(today));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(found.group(group));
  }
}
