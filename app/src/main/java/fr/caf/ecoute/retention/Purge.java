package fr.caf.ecoute.retention;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Erases what is due, everywhere, and keeps the proof. What is due is read off the rules and the
 * day, so that doing it twice, or after a backup was restored, does no harm and forgets nothing.
 */
@Singleton
public class Purge {
  private final ConsultationRepository consultations;
  private final Promises promises;
  private final List<Keeper> keepers;
  private final Proofs proofs;
  private final Replay replay;
  private final Clock clock;

  Purge(
      ConsultationRepository consultations,
      Promises promises,
      List<Keeper> keepers,
      Proofs proofs,
      Replay replay,
      Clock clock) {
    this.consultations = consultations;
    this.promises = promises;
    this.keepers = List.copyOf(keepers);
    this.proofs = proofs;
    this.replay = replay;
    this.clock = clock;
  }

  /**
   * What will be erased of a consultation, and when; {@code due} is empty while no end is known.
   */
  public record Prospect(Kept kept, String rule, Optional<LocalDate> due, long count) {}

  /**
   * Erases all that is due.
   *
   * @param pace called between batches; what it throws ends the work, which the next call resumes
   */
  public void carryOut(Runnable pace) {
    Set<String> erased = replay.hashes();
    for (Consultation consultation : consultations.findAll()) {
      replay.again(consultation, erased);
      Arrays.stream(Kept.values()).forEach(kept -> carryOut(consultation, kept, erased, pace));
    }
  }

  private void carryOut(Consultation consultation, Kept kept, Set<String> before, Runnable pace) {
    LocalDate today = French.day(clock.instant());
    LocalDate due = promises.due(consultation, kept).orElse(today);
    // Ballots say for themselves when their day is over, which may be long before the end.
    boolean byItself = kept == Kept.DRAFTS;
    boolean isDue = promises.due(consultation, kept).filter(day -> !day.isAfter(today)).isPresent();
    if (byItself || isDue || before.contains(replay.hash(consultation, kept))) {
      erase(consultation, kept, due.isAfter(today) ? today : due, pace);
    }
  }

  /** What is erased is written down first, and proven at the end, or by whoever resumes. */
  private void erase(Consultation consultation, Kept kept, LocalDate due, Runnable pace) {
    long there = count(consultation, kept);
    if (there == 0 && !proofs.isBegun(consultation, kept)) {
      return;
    }
    replay.rememberPurge(consultation, kept);
    proofs.begin(consultation, kept, there);
    of(kept).forEach(keeper -> keeper.erase(consultation, pace));
    proofs.keep(
        consultation,
        kept,
        new Proofs.Rule(promises.rules(consultation).words(kept), due),
        count(consultation, kept));
  }

  private long count(Consultation consultation, Kept kept) {
    return of(kept).stream().mapToLong(keeper -> keeper.count(consultation)).sum();
  }

  /** What carrying it out would erase, today and later: nothing is erased. */
  public List<Prospect> prospects(Consultation consultation) {
    RetentionRules rules = promises.rules(consultation);
    return Arrays.stream(Kept.values())
        .map(
            kept ->
                new Prospect(
                    kept,
                    rules.words(kept),
                    promises.due(consultation, kept),
                    count(consultation, kept)))
        .toList();
  }

  /** The proofs, the latest first. */
  public List<PurgeRecord> proofs(Consultation consultation) {
    return proofs.of(consultation);
  }

  private List<Keeper> of(Kept kept) {
    return keepers.stream().filter(keeper -> keeper.kept() == kept).toList();
  }
}
