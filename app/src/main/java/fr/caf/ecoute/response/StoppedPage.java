package fr.caf.ecoute.response;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.Messages;
import java.util.List;

/**
 * Why someone cannot go on answering.
 *
 * @param reviews what they had answered, for them to keep a copy
 */
record StoppedPage(
    String consultationTitle,
    String heading,
    String message,
    String address,
    List<Review> reviews) {

  static StoppedPage tooLate(Answering answering) {
    return of("stopped.too-late", answering.consultation(), Review.of(answering));
  }

  static StoppedPage sent(Consultation consultation) {
    return of("stopped.sent", consultation, List.of());
  }

  static StoppedPage noBallot(Consultation consultation) {
    return of("stopped.no-ballot", consultation, List.of());
  }

  private static StoppedPage of(String key, Consultation consultation, List<Review> reviews) {
    return new StoppedPage(
        FrenchTypography.apply(consultation.title()),
        Messages.french(key),
        Messages.french(key + ".message"),
        Address.of(consultation).consultation(),
        reviews);
  }
}
