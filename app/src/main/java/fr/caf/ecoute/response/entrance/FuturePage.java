package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.invitation.Ballot;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.Receipts;
import fr.caf.ecoute.response.Turnouts;
import fr.caf.ecoute.web.PageLanguage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * "Ce que devient votre réponse": said from the consultation's real settings, so that it cannot
 * promise what the platform does not do.
 *
 * @param byWeek whether only the week of the count is kept, not its day
 * @param others with how many others at least a response is counted; 0 where it is counted alone
 * @param turnout how many obtained a ballot, once nobody can any more, where that is known
 * @param erasedAfter the last day answers begun and not sent are kept
 * @param givesReceipt whether one may take one's response back with a code
 */
record FuturePage(
    PageLanguage language,
    String consultationTitle,
    boolean takesCode,
    boolean takesOpenId,
    boolean ofAgents,
    boolean byWeek,
    int smallestGroup,
    int others,
    boolean oncePerPerson,
    Turnouts.@Nullable Known turnout,
    LocalDate erasedAfter,
    int textMonths,
    int responseMonths,
    boolean givesReceipt,
    Reading.Passage outcome,
    String address,
    String noticeAddress,
    String withdrawalAddress) {

  static FuturePage of(
      Reading reading, RetentionRules rules, Turnouts.@Nullable Known turnout, Instant now) {
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
        consultation.countedTogether() - 1,
        consultation.access().isOncePerPerson(),
        turnout,
        Ballot.lastDay(consultation, now),
        rules.textMonths(),
        rules.responseMonths(),
        Receipts.areGivenBy(consultation),
        reading.passage("outcome"),
        reading.in(Address.of(consultation).consultation()),
        reading.in(Address.of(consultation).notice()),
        reading.in(Address.of(consultation).withdrawal()));
  }

  /** Asked of the rule itself: does it give two days of a week the same date? */
  static boolean coarserThanADay(Audience audience) {
    LocalDate monday = LocalDate.of(2026, 11, 16);
    return audience.coarse(monday).equals(audience.coarse(monday.plusDays(1)));
  }
}
