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
    return of(
        "stopped.too-late",
        "stopped.too-late.message",
        answering.consultation(),
        Review.of(answering));
  }

  static StoppedPage sent(Consultation consultation) {
    return of("stopped.sent", "stopped.sent.message", consultation, List.of());
  }

  static StoppedPage noBallot(Consultation consultation) {
    return of("stopped.no-ballot", "stopped.no-ballot.message", consultation, List.of());
  }

  private static StoppedPage of(
      String headingKey, String messageKey, Consultation consultation, List<Review> reviews) {
    return new StoppedPage(
        FrenchTypography.apply(consultation.title()),
        Messages.french(headingKey),
        Messages.french(messageKey),
        Address.of(consultation).consultation(),
        reviews);
  }
}
