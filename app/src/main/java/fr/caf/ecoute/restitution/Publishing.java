package fr.caf.ecoute.restitution;

import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a synthesis public, as it is now, and the consultation restituted. */
@Singleton
public class Publishing {
  static final String NO_THEME =
      "Aucun thème n'est accepté : il n'y aurait rien à lire. Acceptez d'abord les thèmes que vous"
          + " reconnaissez, puis publiez.";

  private final PublicationRepository publications;
  private final Syntheses syntheses;
  private final Consultations consultations;
  private final Clock clock;
  private final Journal journal;

  Publishing(
      PublicationRepository publications,
      Syntheses syntheses,
      Consultations consultations,
      Clock clock,
      Journal journal) {
    this.publications = publications;
    this.syntheses = syntheses;
    this.consultations = consultations;
    this.clock = clock;
    this.journal = journal;
  }

  public Optional<Publication> find(Consultation consultation) {
    return publications.findById(consultation.id());
  }

  /** The latest first. */
  List<Publication> all() {
    return publications.findAllOrderByPublishedAtDesc();
  }

  /**
   * Publishes, in place of what was published before.
   *
   * @throws Refusal 409 while answers may come, or when no theme is accepted
   */
  @Transactional
  public Publication publish(Consultation consultation, String by) {
    Instant now = clock.instant();
    consultations.change(consultation.slug(), found -> found.restituted(now));
    Synthesis synthesis = syntheses.of(consultation, now);
    if (!synthesis.hasThemes()) {
      throw Refusal.tooLate(NO_THEME);
    }
    Publication publication =
        new Publication(consultation.id(), SynthesisCodec.write(synthesis), now, by);
    Publication published =
        publications.existsById(consultation.id())
            ? publications.update(publication)
            : publications.save(publication);
    journal.record("synthesis-published", consultation.slug(), "");
    return published;
  }
}
