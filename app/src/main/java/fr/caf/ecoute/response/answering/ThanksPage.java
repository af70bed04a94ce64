package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.web.PageLanguage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens next.
 *
 * @param lastDay the last day others may answer, if one is known
 * @param outcome what becomes of the answers, in the facilitator's words
 * @param receipt the code that takes the response back, just after it was sent; empty otherwise
 * @param listed whether the home page lists the consultation
 */
record ThanksPage(
    PageLanguage language,
    String consultationTitle,
    @Nullable LocalDate lastDay,
    Reading.Passage outcome,
    boolean listed,
    String receipt,
    String address,
    String futureAddress,
    String withdrawalAddress) {

  static ThanksPage of(Reading reading, String receipt) {
    Consultation consultation = reading.consultation();
    Address address = Address.of(consultation);
    return new ThanksPage(
        reading.pageLanguage(),
        reading.say("title").words(),
        consultation.closesOn(),
        reading.passage("outcome"),
        consultation.access() == Access.OPEN_TO_ALL,
        receipt,
        reading.in(address.consultation()),
        reading.in(address.future()),
        reading.in(address.withdrawal()));
  }
}
