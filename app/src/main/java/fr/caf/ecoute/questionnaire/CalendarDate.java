package fr.caf.ecoute.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A year, a month or a day, as precise as it was asked; compared by when it begins.
 *
 * @param first its first day, all that is kept: the precision says how much of it was said
 */
public record CalendarDate(LocalDate first, Precision precision)
    implements Comparable<CalendarDate> {
  /** Nobody who answers speaks of a day before this year. */
  public static final int EARLIEST_YEAR = 1800;

  public static final int LATEST_YEAR = 2200;

  public CalendarDate {
    if (first.getYear() < EARLIEST_YEAR || first.getYear() > LATEST_YEAR) {
      throw new IllegalArgumentException("not a year anyone would say: " + first);
    }
    boolean whole =
        switch (precision) {
          case YEAR -> first.getDayOfYear() == 1;
          case MONTH -> first.getDayOfMonth() == 1;
          case DAY -> true;
        };
    if (!whole) {
      throw new IllegalArgumentException(first + " says more than a " + precision);
    }
  }

  public static CalendarDate of(int year) {
    return new CalendarDate(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  public static CalendarDate of(int year, int month) {
    return new CalendarDate(LocalDate.of(year, month, 1), Precision.MONTH);
  }

  public static CalendarDate of(LocalDate day) {
    return new CalendarDate(day, Precision.DAY);
  }

  /** 2026, 2026-11 or 2026-11-21; empty for anything else, and for the 30th of February. */
  public static Optional<CalendarDate> parse(String iso) {
    try {
      return switch (iso.length()) {
        case 4 -> Optional.of(of(Year.parse(iso).getValue()));
        case 7 -> {
          YearMonth month = YearMonth.parse(iso);
          yield Optional.of(of(month.getYear(), month.getMonthValue()));
        }
        case 10 -> Optional.of(of(LocalDate.parse(iso)));
        default -> Optional.empty();
      };
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The day, month and year somebody gave, those of them the precision asks for. */
  public static Optional<CalendarDate> of(Precision precision, int year, int month, int day) {
    try {
      return Optional.of(
          switch (precision) {
            case YEAR -> of(year);
            case MONTH -> of(year, month);
            case DAY -> of(LocalDate.of(year, month, day));
          });
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As {@link #parse} reads it. */
  public String iso() {
    return switch (precision) {
      case YEAR -> Year.from(first).toString();
      case MONTH -> YearMonth.from(first).toString();
      case DAY -> first.toString();
    };
  }

  /** By the first day, the coarser first: consistent with equals. */
  @Override
  public int compareTo(CalendarDate other) {
    int order = first.compareTo(other.first);
    return order == 0 ? precision.compareTo(other.precision) : order;
  }
}
