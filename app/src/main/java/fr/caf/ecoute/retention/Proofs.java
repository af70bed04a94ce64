package fr.caf.ecoute.retention;

import fr.caf.ecoute.audit.Actor;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The proofs that something was erased, here and in the journal, whose order nobody rewrites. */
@Singleton
class Proofs {
  private final PurgeRecordRepository proofs;
  private final PurgeBegunRepository begun;
  private final Journal journal;
  private final Clock clock;

  Proofs(PurgeRecordRepository proofs, PurgeBegunRepository begun, Journal journal, Clock clock) {
    this.proofs = proofs;
    this.begun = begun;
    this.journal = journal;
    this.clock = clock;
  }

  /** Before the first batch: whatever stops from now on, the proof will say how much it was. */
  void begin(Consultation consultation, Kept kept, long there) {
    begun.begin(consultation.id(), kept, there);
  }

  /** Whether some of it is erased already, and not proven yet. */
  boolean isBegun(Consultation consultation, Kept kept) {
    return begun.isBegun(consultation.id(), kept);
  }

  /**
   * After the last batch. Of several servers that erase together, the one that finds nothing left
   * proves all of it, once; what is left after all goes the next night, and is proven then.
   */
  @Transactional
  public void keep(Consultation consultation, Kept kept, Rule rule, long left) {
    if (left > 0) {
      return;
    }
    long erased = begun.lock(consultation.id(), kept).orElse(0L);
    begun.end(consultation.id(), kept);
    if (erased > 0) {
      keep(consultation, rule.proof(consultation, kept, erased, clock.instant()));
    }
  }

  /** By which rule, in words, and since when it was due. */
  record Rule(String words, LocalDate due) {
    PurgeRecord proof(Consultation consultation, Kept kept, long erased, Instant now) {
      return new PurgeRecord(UUID.randomUUID(), consultation.id(), kept, words, due, erased, now);
    }
  }

  private void keep(Consultation consultation, PurgeRecord proof) {
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
