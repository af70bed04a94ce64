package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.FrenchTypography;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens next.
 *
 * @param lastDay the last day others may answer, if one is known
 * @param outcome what becomes of the answers, in the facilitator's words
 * @param listed whether the home page lists the consultation
 */
record ThanksPage(
    String consultationTitle,
    @Nullable LocalDate lastDay,
    List<String> outcome,
    boolean listed,
    String address,
    String futureAddress) {

  static ThanksPage of(Consultation consultation) {
    Address address = Address.of(consultation);
    return new ThanksPage(
        FrenchTypography.apply(consultation.title()),
        consultation.closesOn(),
        Paragraphs.of(consultation.outcome()),
        consultation.access() == Access.OPEN_TO_ALL,
        address.consultation(),
        address.future());
  }
}
