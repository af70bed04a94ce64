package fr.caf.ecoute.retention;

import fr.caf.ecoute.audit.Actor;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** The proofs that something was erased, here and in the journal, whose order nobody rewrites. */
@Singleton
class Proofs {
  private final PurgeRecordRepository proofs;
  private final Journal journal;

  Proofs(PurgeRecordRepository proofs, Journal journal) {
    this.proofs = proofs;
    this.journal = journal;
  }

  @Transactional
  public void keep(Consultation consultation, PurgeRecord proof) {
    proofs.save(proof);
    journal.record(
        Actor.SYSTEM,
        "purged",
        consultation.slug(),
        "%s : %s (%s)"
            .formatted(
                proof.kept().title(),
                French.count(proof.erased(), "élément effacé", "éléments effacés"),
                proof.rule()));
  }

  /** The latest first. */
  List<PurgeRecord> of(Consultation consultation) {
    return proofs.findByConsultationIdOrderByDoneAtDesc(consultation.id());
  }
}
