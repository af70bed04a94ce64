package fr.caf.ecoute.account.desk;

import fr.caf.ecoute.web.French;
import java.time.Instant;
import java.time.ZonedDateTime;

/** A moment of the team's work, in words. */
public final class Moments {
  private Moments() {}

  /** "21 novembre 2026 à 9 h 05". */
  public static String words(Instant moment) {
    ZonedDateTime local = moment.atZone(French.ZONE);
    int minute = local.getMinute();
    return "%s à %d h %s"
        .formatted(
            French.date(local.toLocalDate()), local.getHour(), (minute < 10 ? "0" : "") + minute);
  }
}
