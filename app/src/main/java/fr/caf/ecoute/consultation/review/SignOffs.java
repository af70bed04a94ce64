package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The agreement of a second person on a working copy: lost as soon as a word of it changes. */
@Singleton
public class SignOffs {
  private final Consultations consultations;
  private final WorkingCopies copies;
  private final SignOffRepository signOffs;
  private final Clock clock;
  private final Journal journal;

  SignOffs(
      Consultations consultations,
      WorkingCopies copies,
      SignOffRepository signOffs,
      Clock clock,
      Journal journal) {
    this.consultations = consultations;
    this.copies = copies;
    this.signOffs = signOffs;
    this.clock = clock;
    this.journal = journal;
  }

  /** The agreement that holds for the working copy as it is, if somebody gave one. */
  public Optional<SignOff> current(Consultation consultation) {
    return WorkingCopies.read(consultation)
        .map(Seal::of)
        .flatMap(
            seal ->
                all(consultation).stream()
                    .filter(one -> one.seal().equals(seal.hash()) && one.withdrawnAt() == null)
                    .findFirst());
  }

  /** Every agreement ever given, the latest first. */
  public List<SignOff> all(Consultation consultation) {
    return signOffs.findByConsultationIdOrderByMadeAtDesc(consultation.id());
  }

  /** Whether somebody else made the latest change: nobody signs off their own words. */
  public boolean maySign(Consultation consultation, Editor who) {
    return !isAuthor(consultation, who.id());
  }

  private boolean isAuthor(Consultation consultation, UUID who) {
    return copies
        .history(consultation)
        .latest()
        .map(Moment::authorId)
        .filter(Predicate.isEqual(who))
        .isPresent();
  }

  /**
   * Agrees to this very questionnaire.
   *
   * @throws Refusal 409 when the document cannot be read, or is this person's own
   */
  @Transactional
  public void sign(String slug, Editor who) {
    Consultation consultation = consultations.named(slug);
    Seal seal =
        WorkingCopies.read(consultation)
            .map(Seal::of)
            .orElseThrow(
                () -> Refusal.tooLate("Ce questionnaire contient des erreurs : corrigez-les."));
    if (!maySign(consultation, who)) {
      throw Refusal.tooLate(
          "Vous avez fait la dernière modification : une autre personne doit relire.");
    }
    if (current(consultation).isEmpty()) {
      signOffs.save(
          new SignOff(
              UUID.randomUUID(),
              consultation.id(),
              seal.hash(),
              who.id(),
              who.name(),
              clock.instant(),
              null));
      journal.record("signed-off", slug, "");
    }
  }

  /** Takes back the agreement that holds; nothing when there is none. Anyone of the team may. */
  @Transactional
  public void withdraw(String slug) {
    Consultation consultation = consultations.named(slug);
    current(consultation)
        .ifPresent(
            one -> {
              signOffs.update(one.withdrawn(clock.instant()));
              journal.record("sign-off-withdrawn", slug, one.author());
            });
  }
}
