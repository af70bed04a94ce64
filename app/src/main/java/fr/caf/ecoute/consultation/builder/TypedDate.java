package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Precision;
import java.time.LocalDate;
import java.util.Optional;

/** A date as a facilitator types it: 2026, 11/2026 or 21/11/2026. */
final class TypedDate {
  private TypedDate() {}

  static Optional<CalendarDate> parse(String typed, Precision precision) {
    String[] parts = typed.strip().split("\\s*/\\s*", -1);
    StringBuilder iso = new StringBuilder();
    for (int i = parts.length - 1; i >= 0; i--) {
      iso.append(iso.isEmpty() ? "" : "-").append(parts[i].length() == 1 ? "0" : "");
      iso.append(parts[i]);
    }
    return CalendarDate.parse(iso.toString()).filter(date -> date.precision() == precision);
  }

  static String words(CalendarDate date) {
    LocalDate day = date.first();
    return switch (date.precision()) {
      case YEAR -> String.valueOf(day.getYear());
      case MONTH -> two(day.getMonthValue()) + "/" + day.getYear();
      case DAY -> two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear();
    };
  }

  static String example(Precision precision) {
    return switch (precision) {
      case YEAR -> "2026";
      case MONTH -> "11/2026";
      case DAY -> "21/11/2026";
    };
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
