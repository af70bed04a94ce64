package fr.caf.ecoute.consultation;

import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Publishes a consultation's working copy and opens it, once nothing stands in the way. */
@Singleton
public class Opening {
  private final Consultations consultations;
  private final QuestionnaireVersionRepository versions;
  private final Clock clock;

  Opening(Consultations consultations, QuestionnaireVersionRepository versions, Clock clock) {
    this.consultations = consultations;
    this.versions = versions;
    this.clock = clock;
  }

  /** What must be done first, and where: {@code address} is under the consultation's own. */
  public record Obstacle(String sentence, String label, String address) {
    private static Obstacle settings(String sentence) {
      return new Obstacle(FrenchTypography.apply(sentence), "Compléter les réglages", "reglages");
    }

    private static Obstacle questionnaire(int problems) {
      return new Obstacle(
          "Le questionnaire comporte " + French.count(problems, "erreur.", "erreurs."),
          "Corriger le questionnaire",
          "questionnaire");
    }
  }

  public List<Obstacle> obstacles(Consultation consultation) {
    List<Obstacle> obstacles = new ArrayList<>();
    int problems = QuestionnaireCodec.read(consultation.workingCopy()).problems().size();
    if (problems > 0) {
      obstacles.add(Obstacle.questionnaire(problems));
    }
    if (consultation.summary().isBlank()) {
      obstacles.add(Obstacle.settings("Le résumé, affiché sur l'accueil, est vide."));
    }
    if (consultation.purpose().isBlank()) {
      obstacles.add(
          Obstacle.settings("Les personnes ne savent pas encore pourquoi vous consultez."));
    }
    if (consultation.outcome().isBlank()) {
      obstacles.add(
          Obstacle.settings(
              "Les personnes ne savent pas encore ce que deviennent leurs réponses."));
    }
    if (consultation.isPastItsDay(clock.instant())) {
      obstacles.add(Obstacle.settings("La date de clôture est passée."));
    }
    return List.copyOf(obstacles);
  }

  /**
   * Opens it on its working copy, published as the next version unless it is the current one.
   *
   * @throws Refusal 409 when it is open, restituted, or an obstacle remains; 404
   */
  @Transactional
  public Consultation open(String slug) {
    return consultations.change(slug, this::open);
  }

  private Consultation open(Consultation consultation) {
    Instant now = clock.instant();
    if (!consultation.mayBeOpened(now)) {
      throw Refusal.tooLate(
          "Cette consultation est « %s » : elle ne peut pas être ouverte."
              .formatted(consultation.status(now).words().toLowerCase(Locale.FRENCH)));
    }
    List<Obstacle> obstacles = obstacles(consultation);
    if (!obstacles.isEmpty()) {
      throw Refusal.tooLate(obstacles.getFirst().sentence());
    }
    return consultation.opened(publish(consultation, now), now);
  }

  private int publish(Consultation consultation, Instant now) {
    Integer current = consultation.publishedVersion();
    if (current != null
        && document(consultation.id(), current).equals(Optional.of(consultation.workingCopy()))) {
      return current;
    }
    int next = current == null ? 1 : current + 1;
    versions.save(
        new QuestionnaireVersion(
            UUID.randomUUID(), consultation.id(), next, consultation.workingCopy(), now));
    return next;
  }

  private Optional<String> document(UUID consultation, int version) {
    return versions
        .findByConsultationIdAndNumber(consultation, version)
        .map(QuestionnaireVersion::document);
  }
}
