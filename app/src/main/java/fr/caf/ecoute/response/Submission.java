package fr.caf.ecoute.response;

import fr.caf.ecoute.invitation.Ballots;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Turns what is written on a ballot into a response, once. */
@Singleton
class Submission {
  private final Ballots ballots;
  private final ResponseRepository responses;
  private final Clock clock;

  Submission(Ballots ballots, ResponseRepository responses, Clock clock) {
    this.ballots = ballots;
    this.responses = responses;
    this.clock = clock;
  }

  /** What came of asking to send. */
  enum Outcome {
    SENT,
    /** By this person, a moment ago: a second click. */
    ALREADY_SENT,
    /** A question still waits: nothing was sent. */
    INCOMPLETE
  }

  /** Both or neither: the ballot is spent and the response is there. */
  @Transactional
  Outcome send(Answering seen) {
    Answering now = ballots.lock(seen.ballot()).map(seen::with).orElse(seen);
    if (!now.ballot().isOpen()) {
      return Outcome.ALREADY_SENT;
    }
    if (!now.isComplete()) {
      return Outcome.INCOMPLETE;
    }
    if (!ballots.spend(now.ballot())) {
      throw new IllegalStateException("a locked ballot was spent by another");
    }
    responses.save(
        Response.of(
            now.consultation(),
            now.ballot().version(),
            now.ballot().manner(),
            now.path().settled(),
            clock.instant()));
    return Outcome.SENT;
  }
}
