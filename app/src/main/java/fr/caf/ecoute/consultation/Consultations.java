package fr.caf.ecoute.consultation;

import fr.caf.ecoute.web.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds consultations as one may see them: what one may not see does not exist. */
@Singleton
public class Consultations {
  private final ConsultationRepository consultations;
  private final Clock clock;

  Consultations(ConsultationRepository consultations, Clock clock) {
    this.consultations = consultations;
    this.clock = clock;
  }

  /**
   * For a member of the team, drafts included.
   *
   * @throws Refusal 404
   */
  public Consultation forMember(String slug) {
    return consultations.findBySlug(slug).orElseThrow(Refusal::notFound);
  }

  /** All of them, the latest first, for a member of the team. */
  public List<Consultation> all() {
    return consultations.findAllOrderByCreatedAtDesc();
  }

  /**
   * Changes one, whatever others are doing to it at the same moment.
   *
   * @throws Refusal 404, or what {@code change} throws; nothing is changed then
   */
  @Transactional
  public Consultation change(String slug, UnaryOperator<Consultation> change) {
    Consultation found = consultations.findBySlugForUpdate(slug).orElseThrow(Refusal::notFound);
    return consultations.update(change.apply(found));
  }

  /**
   * For anyone: once it has opened.
   *
   * @throws Refusal 404
   */
  public Consultation forAnyone(String slug) {
    return consultations
        .findBySlug(slug)
        .filter(found -> found.status(clock.instant()) != Status.DRAFT)
        .orElseThrow(Refusal::notFound);
  }

  /** A new one, in preparation, at an address made from its title. */
  public Consultation create(Description description, String questionnaire) {
    String slug =
        Slug.of(description.title(), taken -> consultations.findBySlug(taken).isPresent());
    return consultations.save(
        Consultation.draft(slug, description, questionnaire, clock.instant()));
  }

  /** What the home page may list: never one that is reserved to holders of a code. */
  public List<Consultation> listed() {
    return consultations.findAllOrderByCreatedAtDesc().stream()
        .filter(found -> found.access() == Access.OPEN_TO_ALL)
        .filter(found -> found.status(clock.instant()) != Status.DRAFT)
        .toList();
  }
}
