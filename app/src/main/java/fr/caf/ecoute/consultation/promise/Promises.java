package fr.caf.ecoute.consultation.promise;

import fr.caf.ecoute.audit.Extract;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.audit.JournalEntry;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
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
  private static final int MONTHS_UNOPENED = 12;

  private final RetentionRulesRepository rules;
  private final PrivacyNoticeRepository notices;
  private final ConsultationRepository consultations;
  private final Journal journal;

  Promises(
      RetentionRulesRepository rules,
      PrivacyNoticeRepository notices,
      ConsultationRepository consultations,
      Journal journal) {
    this.rules = rules;
    this.notices = notices;
    this.consultations = consultations;
    this.journal = journal;
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
    if (hasOpened(consultation) && !wanted.keepsThePromiseOf(rules(consultation))) {
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
    if (hasOpened(consultation)
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

  /** Asked of the row itself: whoever is opening it at this moment goes first. */
  private boolean hasOpened(Consultation consultation) {
    return consultations
        .findBySlugForUpdate(consultation.slug())
        .filter(now -> now.openedAt() != null)
        .isPresent();
  }

  /** The last day answers may come, from which everything is counted; empty while none is known. */
  public static Optional<LocalDate> lastDay(Consultation consultation) {
    Instant sealed = consultation.sealedAt();
    return consultation.openedAt() == null || sealed == null
        ? Optional.empty()
        : Optional.of(French.day(sealed));
  }

  /**
   * The day something is erased, if it is known. The list of a consultation that never opened goes
   * a year after anybody did anything about it: nobody stays on it for ever, for nothing.
   */
  public Optional<LocalDate> due(Consultation consultation, Kept kept) {
    if (consultation.openedAt() == null) {
      return kept == Kept.ADDRESSES
          ? Optional.of(French.day(lastAct(consultation)).plusMonths(MONTHS_UNOPENED))
          : Optional.empty();
    }
    return lastDay(consultation).map(lastDay -> rules(consultation).due(kept, lastDay));
  }

  private Instant lastAct(Consultation consultation) {
    return journal.latest(Extract.ALL.about(consultation.slug()), 1, 0).stream()
        .map(JournalEntry::madeAt)
        .findFirst()
        .orElse(consultation.createdAt());
  }
}
