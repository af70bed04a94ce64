package fr.caf.ecoute.consultation.review;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Questionnaire;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The trials of working copies: that one was completed, and on which words, is all that is kept.
 */
@Singleton
public class Trials {
  private final TrialRepository trials;
  private final Clock clock;

  Trials(TrialRepository trials, Clock clock) {
    this.trials = trials;
    this.clock = clock;
  }

  /** Notes that somebody went to the end of this very questionnaire. */
  public void completed(Consultation consultation, Questionnaire tried, Facts facts, Editor who) {
    trials.save(
        new Trial(
            UUID.randomUUID(),
            consultation.id(),
            Seal.of(tried).hash(),
            who.id(),
            who.name(),
            facts.channel().word(),
            facts.language().tag(),
            clock.instant()));
  }

  /** The latest trial of the working copy as it is, if there was one. */
  public Optional<Trial> current(Consultation consultation) {
    List<Trial> all = trials.findByConsultationIdOrderByCompletedAtDesc(consultation.id());
    return WorkingCopies.read(consultation)
        .map(Seal::of)
        .flatMap(seal -> all.stream().filter(one -> one.seal().equals(seal.hash())).findFirst());
  }
}
