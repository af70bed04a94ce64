package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.response.Address;
import fr.caf.ecoute.response.Reading;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.PageLanguage;
import java.util.List;

/**
 * Why someone cannot go on answering.
 *
 * @param reviews what they had answered, for them to keep a copy
 */
public record StoppedPage(
    PageLanguage language,
    String consultationTitle,
    String heading,
    String message,
    String address,
    List<Review> reviews) {

  static StoppedPage tooLate(Answering answering) {
    return of(
        answering.language(),
        "stopped.too-late",
        answering.consultation().stoppedAt() == null
            ? "stopped.too-late.message"
            : "stopped.stopped.message",
        answering.consultation(),
        Review.of(answering));
  }

  static StoppedPage sent(Consultation consultation) {
    return of(PageLanguage.FRENCH, "stopped.sent", "stopped.sent.message", consultation, List.of());
  }

  static StoppedPage noBallot(Consultation consultation) {
    return of(
        PageLanguage.FRENCH,
        "stopped.no-ballot",
        "stopped.no-ballot.message",
        consultation,
        List.of());
  }

  /** For a reason of the way in. */
  public static StoppedPage because(Reading reading, String headingKey, String messageKey) {
    return of(reading.pageLanguage(), headingKey, messageKey, reading.consultation(), List.of());
  }

  private static StoppedPage of(
      PageLanguage language,
      String headingKey,
      String messageKey,
      Consultation consultation,
      List<Review> reviews) {
    return new StoppedPage(
        language,
        FrenchTypography.apply(consultation.title()),
        language.say(headingKey),
        language.say(messageKey),
        Address.of(consultation).consultation(),
        reviews);
  }
}
