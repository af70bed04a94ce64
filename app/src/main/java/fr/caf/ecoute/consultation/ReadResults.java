package fr.caf.ecoute.consultation;

import fr.caf.ecoute.web.Refusal;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Which consultations have had their results read. Results are read once no answer can come any
 * more, and once they were read none may come again: one reading less another would tell what those
 * in between have said.
 */
@Singleton
public class ReadResults {
  private static final String TOO_EARLY =
      "Les résultats se lisent une fois que plus aucune réponse ne peut arriver.";

  private static final String TOO_LATE =
      "Les résultats de cette consultation ont été lus : en la rouvrant, ou en y ajoutant des"
          + " réponses, on pourrait deviner par différence ce que disent les nouvelles."
          + " Préparez plutôt une autre consultation, à partir d'une copie de celle-ci.";

  private final FirstReadingRepository readings;
  private final ConsultationRepository consultations;
  private final ApplicationEventPublisher<ConsultationSealed> sealed;
  private final Clock clock;

  ReadResults(
      FirstReadingRepository readings,
      ConsultationRepository consultations,
      ApplicationEventPublisher<ConsultationSealed> sealed,
      Clock clock) {
    this.readings = readings;
    this.consultations = consultations;
    this.sealed = sealed;
    this.clock = clock;
  }

  /**
   * Lets results of this consultation be read, and remembers that they were.
   *
   * @throws Refusal 409 while an answer may still come
   */
  @Transactional
  public void letRead(Consultation consultation) {
    requireSealed(consultation);
    if (!areOf(consultation)) {
      // Ballots are held before the consultation, in the order of whoever sends: they hold theirs
      // and then write what belongs to the consultation.
      sealed.publishEvent(new ConsultationSealed(consultation));
      // Whoever is opening it again at this moment goes first.
      Consultation now =
          consultations.findBySlugForUpdate(consultation.slug()).orElseThrow(Refusal::notFound);
      requireSealed(now);
      if (!areOf(now)) {
        readings.save(new FirstReading(now.id(), clock.instant()));
      }
    }
  }

  private void requireSealed(Consultation consultation) {
    if (!consultation.resultsMayBeSeen(clock.instant())) {
      throw Refusal.tooLate(TOO_EARLY);
    }
  }

  /** Whether its results were read. */
  public boolean areOf(Consultation consultation) {
    return readings.existsByConsultationId(consultation.id());
  }

  /** Whether it may be opened, for the first time or again. */
  public boolean allowOpening(Consultation consultation) {
    return consultation.mayBeOpened(clock.instant()) && !areOf(consultation);
  }

  /** Why no answer may be added to it, if none may. */
  public Optional<String> objection(Consultation consultation) {
    return areOf(consultation) ? Optional.of(TOO_LATE) : Optional.empty();
  }

  /**
   * Before answers are added: nobody reads results before the caller's transaction ends.
   *
   * @throws Refusal 409 once results were read
   */
  @Transactional
  public void requireNone(Consultation consultation) {
    consultations.findBySlugForUpdate(consultation.slug());
    objection(consultation)
        .ifPresent(
            sentence -> {
              throw Refusal.tooLate(sentence);
            });
  }
}
