package fr.caf.ecoute.response.field;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Precision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people type it: in three fields, or in one line as in a file. */
final class DateText {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
  private static final Pattern FRENCH =
      Pattern.compile(
          "(?:(?:([0-9]{1,2})(?:er)?[/. -])?([0-9]{1,2}|\\p{L}{3,9}\\.?)[/. -])?([0-9]{4})");

  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");

  /** So much of its name tells a month, but for June and July. */
  private static final int SHORTEST = 3;

  private DateText() {}

  /** 2026-11-21, 21/11/2026 or 21 novembre 2026, and no more or less than the precision asks. */
  static Optional<CalendarDate> parse(String line, Precision precision) {
    Optional<CalendarDate> iso =
        CalendarDate.parse(line).filter(date -> date.precision() == precision);
    if (iso.isPresent()) {
      return iso;
    }
    Matcher french = FRENCH.matcher(line);
    if (!french.matches()) {
      return Optional.empty();
    }
    Precision written =
        french.group(2) == null
            ? Precision.YEAR
            : french.group(1) == null ? Precision.MONTH : Precision.DAY;
    return written == precision
        ? parse(precision, french.group(3), orEmpty(french.group(2)), orEmpty(french.group(1)))
        : Optional.empty();
  }

  /** The month may be a number or a word. */
  static Optional<CalendarDate> parse(Precision precision, String year, String month, String day) {
    return CalendarDate.of(
        precision,
        number(year),
        precision == Precision.YEAR ? 1 : month(month),
        precision == Precision.DAY ? number(day) : 1);
  }

  /** Zero, which no date holds, when it is not a number. */
  private static int number(String typed) {
    return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
  }

  private static int month(String typed) {
    String folded =
        java.text.Normalizer.normalize(
                typed.toLowerCase(Locale.FRENCH), java.text.Normalizer.Form.NFD)
            .replaceAll("[^a-z0-9]", "");
    List<String> meant =
        folded.length() < SHORTEST
            ? List.of()
            : MONTHS.stream().filter(month -> month.startsWith(folded)).toList();
    if (meant.size() == 1) {
      return MONTHS.indexOf(meant.getFirst()) + 1;
    }
    return number(folded);
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String group) {
    return group == null ? "" : group;
  }
}
