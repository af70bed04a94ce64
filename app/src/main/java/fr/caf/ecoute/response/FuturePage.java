package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.Ballot;
import fr.caf.ecoute.web.PageLanguage;
import java.time.Instant;
import java.time.LocalDate;

/**
 * "Ce que devient votre réponse": said from the consultation's real settings, so that it cannot
 * promise what the platform does not do.
 *
 * @param byWeek whether only the week of the sending is kept, not its day
 * @param erasedAfter the last day answers begun and not sent are kept
 */
record FuturePage(
    PageLanguage language,
    String consultationTitle,
    boolean takesCode,
    boolean takesOpenId,
    boolean ofAgents,
    boolean byWeek,
    int smallestGroup,
    LocalDate erasedAfter,
    Reading.Passage outcome,
    String address) {

  static FuturePage of(Reading reading, Instant now) {
    Consultation consultation = reading.consultation();
    Audience audience = consultation.audience();
    return new FuturePage(
        reading.pageLanguage(),
        reading.say("title").words(),
        consultation.access() == Access.COMMON_CODE,
        consultation.access() == Access.OPENID_CONNECT,
        audience == Audience.AGENTS,
        coarserThanADay(audience),
        audience.smallestGroup(),
        Ballot.lastDay(consultation, now),
        reading.passage("outcome"),
        reading.in(Address.of(consultation).consultation()));
  }

  /** Asked of the rule itself: does it give two days of a week the same date? */
  private static boolean coarserThanADay(Audience audience) {
    LocalDate monday = LocalDate.of(2026, 11, 16);
    return audience.coarse(monday).equals(audience.coarse(monday.plusDays(1)));
  }
}
