package fr.caf.ecoute.restitution;

import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is done about what people said, consultation by consultation. */
@Singleton
class Commitments {
  private final CommitmentRepository commitments;
  private final Clock clock;
  private final Journal journal;

  Commitments(CommitmentRepository commitments, Clock clock, Journal journal) {
    this.commitments = commitments;
    this.clock = clock;
    this.journal = journal;
  }

  List<Commitment> of(UUID consultation) {
    return commitments.findByConsultationIdOrderByPlace(consultation);
  }

  /**
   * One of this consultation's.
   *
   * @throws Refusal 404
   */
  Commitment find(Consultation consultation, UUID id) {
    return commitments
        .findById(id)
        .filter(found -> found.consultationId().equals(consultation.id()))
        .orElseThrow(Refusal::notFound);
  }

  @Transactional
  void add(Consultation consultation, CommitmentForm form) {
    int place = of(consultation.id()).stream().mapToInt(Commitment::place).max().orElse(0) + 1;
    commitments.save(
        Commitment.of(
            consultation.id(), place, form.heard(), form.answer(), form.status(), today()));
    journal.record("commitment-made", consultation.slug(), form.heard());
  }

  @Transactional
  void change(Consultation consultation, Commitment commitment, CommitmentForm form) {
    commitments.update(commitment.changed(form, today()));
    journal.record("commitment-changed", consultation.slug(), form.heard());
  }

  @Transactional
  void remove(Consultation consultation, Commitment commitment) {
    commitments.delete(commitment);
    journal.record("commitment-removed", consultation.slug(), commitment.heard());
  }

  private LocalDate today() {
    return French.day(clock.instant());
  }
}
