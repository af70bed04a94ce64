package fr.caf.ecoute.consultation.promise;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What each consultation promises. Before it opens everything may be written; afterwards a time may
 * only be shortened, and of the notice only the address to write to may change.
 */
@Singleton
public class Promises {
  private final RetentionRulesRepository rules;
  private final PrivacyNoticeRepository notices;

  Promises(RetentionRulesRepository rules, PrivacyNoticeRepository notices) {
    this.rules = rules;
    this.notices = notices;
  }

  /** The rules somebody has fixed. */
  public Optional<RetentionRules> fixed(Consultation consultation) {
    return rules.findByConsultationId(consultation.id());
  }

  /** The rules that hold: those that were fixed, or the usual ones. */
  public RetentionRules rules(Consultation consultation) {
    return fixed(consultation).orElseGet(() -> RetentionRules.usual(consultation.id()));
  }

  public Optional<PrivacyNotice> notice(Consultation consultation) {
    return notices.findByConsultationId(consultation.id());
  }

  /**
   * Fixes the rules.
   *
   * @throws Refusal 409 when it has opened and something would be kept longer than it was said
   */
  @Transactional
  public void fix(Consultation consultation, RetentionRules wanted) {
    Optional<RetentionRules> before = fixed(consultation);
    if (consultation.openedAt() != null && !wanted.keepsThePromiseOf(rules(consultation))) {
      throw Refusal.tooLate(
          "Des personnes ont pu répondre sur la foi de ces durées : elles peuvent être"
              + " raccourcies, jamais allongées.");
    }
    if (before.isEmpty()) {
      rules.save(wanted);
    } else {
      rules.update(wanted);
    }
  }

  /**
   * Writes the notice.
   *
   * @throws Refusal 409 when it has opened and more than the address to write to would change
   */
  @Transactional
  public void write(Consultation consultation, PrivacyNotice wanted) {
    Optional<PrivacyNotice> before = notice(consultation);
    if (consultation.openedAt() != null
        && before
            .filter(one -> !one.reachedAt(wanted.rightsContact()).equals(wanted))
            .isPresent()) {
      throw Refusal.tooLate(
          "Des personnes ont pu répondre sur la foi de cette notice : seule l'adresse à laquelle"
              + " écrire peut encore changer.");
    }
    if (before.isEmpty()) {
      notices.save(wanted);
    } else {
      notices.update(wanted);
    }
  }

  /** The last day answers may come, from which everything is counted; empty while none is known. */
  public static Optional<LocalDate> lastDay(Consultation consultation) {
    Instant sealed = consultation.sealedAt();
    return consultation.openedAt() == null || sealed == null
        ? Optional.empty()
        : Optional.of(French.day(sealed));
  }

  /** The day something is erased, if it is known. */
  public Optional<LocalDate> due(Consultation consultation, Kept kept) {
    return lastDay(consultation).map(lastDay -> rules(consultation).due(kept, lastDay));
  }
}
