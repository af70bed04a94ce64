package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.QuestionnaireVersion;
import fr.caf.ecoute.consultation.QuestionnaireVersionRepository;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Publishes a consultation's working copy and opens it, once nothing stands in the way. */
@Singleton
public class Opening {
  private static final String FORGOTTEN =
      "Cette consultation ne peut plus être rouverte : la plateforme a oublié qui a déjà répondu,"
          + " et chacun pourrait répondre deux fois.";

  private static final String COUNTED =
      "Cette consultation ne peut plus être rouverte : ses réponses sont dépouillées, et celle qui"
          + " arriverait maintenant pourrait se reconnaître parmi elles. Préparez plutôt une autre"
          + " consultation, à partir d'une copie de celle-ci.";

  private final Consultations consultations;
  private final QuestionnaireVersionRepository versions;
  private final Readiness readiness;
  private final ReadResults read;
  private final Clock clock;
  private final Journal journal;

  Opening(
      Consultations consultations,
      QuestionnaireVersionRepository versions,
      Readiness readiness,
      ReadResults read,
      Clock clock,
      Journal journal) {
    this.consultations = consultations;
    this.versions = versions;
    this.readiness = readiness;
    this.read = read;
    this.clock = clock;
    this.journal = journal;
  }

  /** What must be done first. */
  public List<Obstacle> obstacles(Consultation consultation) {
    return readiness.obstacles(consultation);
  }

  /** Why it may never be opened again, if it may not. */
  public Optional<String> objection(Consultation consultation) {
    Instant now = clock.instant();
    if (consultation.isSealedForGood(now)) {
      return Optional.of(consultation.forgetsWhoAnswered(now) ? FORGOTTEN : COUNTED);
    }
    return read.objection(consultation);
  }

  /**
   * Opens it on its working copy, published as the next version unless it is the current one.
   *
   * @throws Refusal 409 when it is open, restituted, its results were read, or an obstacle remains;
   *     404
   */
  @Transactional
  public Consultation open(String slug, Editor who) {
    Consultation opened = consultations.change(slug, consultation -> open(consultation, who));
    journal.record("consultation-opened", slug, "version " + opened.publishedVersion());
    return opened;
  }

  private Consultation open(Consultation consultation, Editor who) {
    Instant now = clock.instant();
    objection(consultation)
        .ifPresent(
            sentence -> {
              throw Refusal.tooLate(sentence);
            });
    if (!consultation.mayBeOpened(now)) {
      throw Refusal.tooLate(
          "Cette consultation est « %s » : elle ne peut pas être ouverte."
              .formatted(consultation.status(now).words().toLowerCase(Locale.FRENCH)));
    }
    List<Obstacle> obstacles = obstacles(consultation);
    if (!obstacles.isEmpty()) {
      throw Refusal.tooLate(obstacles.getFirst().sentence());
    }
    return consultation.opened(publish(consultation, who, now), now);
  }

  /**
   * Shows newcomers the working copy, where only words set it apart from what they are shown now;
   * those under way keep the version they began.
   *
   * @throws Refusal 409 when it is not open, or more than words would change; 404
   */
  @Transactional
  public Consultation correct(String slug, Editor who) {
    Consultation corrected =
        consultations.change(
            slug,
            consultation -> {
              Instant now = clock.instant();
              readiness
                  .objection(consultation)
                  .ifPresent(
                      sentence -> {
                        throw Refusal.tooLate(sentence);
                      });
              return consultation.corrected(publish(consultation, who, now), now);
            });
    journal.record("consultation-corrected", slug, "version " + corrected.publishedVersion());
    return corrected;
  }

  private int publish(Consultation consultation, Editor who, Instant now) {
    Integer current = consultation.publishedVersion();
    if (current != null
        && document(consultation.id(), current).equals(Optional.of(consultation.workingCopy()))) {
      return current;
    }
    int next = current == null ? 1 : current + 1;
    versions.save(
        new QuestionnaireVersion(
            UUID.randomUUID(),
            consultation.id(),
            next,
            consultation.workingCopy(),
            now,
            who.name()));
    return next;
  }

  private Optional<String> document(UUID consultation, int version) {
    return versions
        .findByConsultationIdAndNumber(consultation, version)
        .map(QuestionnaireVersion::document);
  }
}
