package fr.caf.ecoute.response.entrance;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.translation.PageWords.Said;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.response.answering.Standing;
import fr.caf.ecoute.web.PageLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's own link shows, however often it is opened and by whom: a button. Nothing on it
 * tells whether the ballot was obtained before.
 *
 * @param action what the button posts to
 * @param resumable whether this browser has a ballot under way
 */
record EntrancePage(
    PageLanguage language,
    List<Reading.Link> languages,
    Said consultationTitle,
    Said summary,
    int minutes,
    @Nullable LocalDate lastDay,
    int smallestGroup,
    boolean welcoming,
    boolean resumable,
    String action,
    String goOnAddress,
    String futureAddress,
    String noticeAddress,
    String resumeAddress) {
  static EntrancePage of(Reading reading, Standing standing, String action, Instant now) {
    Consultation consultation = reading.consultation();
    Address address = Address.of(consultation);
    boolean welcoming = consultation.welcomes(now);
    return new EntrancePage(
        reading.pageLanguage(),
        reading.others(action),
        reading.say("title"),
        reading.say("summary"),
        consultation.minutes(),
        welcoming ? consultation.closesOn() : null,
        consultation.audience().smallestGroup(),
        welcoming,
        standing instanceof Standing.UnderWay,
        action,
        address.answering(),
        reading.in(address.future()),
        reading.in(address.notice()),
        reading.in(address.resume()));
  }
}
