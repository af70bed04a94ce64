package fr.caf.ecoute.retention;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells a day that may be believed from that of a clock gone wrong: what is erased does not come
 * back. A day far from the last purge must be confirmed by the next one.
 *
 * @param lastDay of a purge that was carried out
 * @param doubtedDay seemed too far from it
 */
@MappedEntity
record PurgeCalendar(@Id int id, LocalDate lastDay, @Nullable LocalDate doubtedDay) {
  static final int ONLY = 1;

  /** Longer than a server is ever switched off without anybody's knowing. */
  private static final int DAYS = 45;

  /** Where nothing was ever purged there is nothing to compare with. */
  static PurgeCalendar begun(LocalDate today) {
    return new PurgeCalendar(ONLY, today, null);
  }

  /** After having seen today. */
  PurgeCalendar seeing(LocalDate today) {
    if (isNear(lastDay, today) || isConfirmed(today)) {
      return begun(today);
    }
    LocalDate first = doubtedDay;
    return new PurgeCalendar(
        id,
        lastDay,
        first != null && isNear(first, today) && !today.isBefore(first) ? first : today);
  }

  /** Whether what is due today may be erased. */
  boolean believes(LocalDate today) {
    return lastDay.equals(today);
  }

  /** Another day has passed since it was doubted, and no more than a few. */
  private boolean isConfirmed(LocalDate today) {
    LocalDate first = doubtedDay;
    return first != null && today.isAfter(first) && isNear(first, today);
  }

  /** A clock set back erases nothing early. */
  private static boolean isNear(LocalDate before, LocalDate today) {
    return !today.isAfter(before.plusDays(DAYS));
  }
}
