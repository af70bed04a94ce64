package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.invitation.Ballot;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Urn;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Takes what is written on a ballot as somebody's last word, once. */
@Singleton
public class Submission {
  private final Ballots ballots;
  private final Urn urn;
  private final ResponseRepository responses;
  private final ConsultationRepository consultations;
  private final ReadResults read;
  private final Clock clock;

  Submission(
      Ballots ballots,
      Urn urn,
      ResponseRepository responses,
      ConsultationRepository consultations,
      ReadResults read,
      Clock clock) {
    this.consultations = consultations;
    this.read = read;
    this.ballots = ballots;
    this.urn = urn;
    this.responses = responses;
    this.clock = clock;
  }

  /** What came of asking to send. */
  public enum Outcome {
    SENT,
    /** By this person, a moment ago: a second click. */
    ALREADY_SENT,
    /** A question still waits, or the ballot is no more: nothing was sent. */
    INCOMPLETE,
    /** No answer comes any more since a moment ago: nothing was sent. */
    TOO_LATE
  }

  /**
   * Puts it in the urn. Where each answer is counted as it comes, it is a response at once: the
   * ballot is gone and the response is there, or neither.
   */
  @Transactional
  public Outcome send(Answering seen) {
    return send(seen, Optional.empty());
  }

  /** The same; the response may be taken back with the code of that hash. */
  @Transactional
  public Outcome send(Answering seen, String receiptHash) {
    return send(seen, Optional.of(receiptHash));
  }

  private Outcome send(Answering seen, Optional<String> receiptHash) {
    Optional<Ballot> locked = ballots.lock(seen.ballot());
    if (locked.filter(ballot -> !ballot.isOpen()).isPresent()) {
      return Outcome.ALREADY_SENT;
    }
    // Asked once the ballot is held: whoever reads results first waits for those that are.
    if (!isTaken(seen.consultation())) {
      return Outcome.TOO_LATE;
    }
    Answering now = locked.map(seen::with).orElse(seen);
    if (locked.isEmpty() || !now.isComplete()) {
      return Outcome.INCOMPLETE;
    }
    Answers settled = now.path().settled();
    if (now.consultation().countedTogether() == 1) {
      count(now, settled, receiptHash);
    } else if (!urn.put(now.ballot(), settled)) {
      throw new IllegalStateException("a locked ballot was sent by another");
    }
    return Outcome.SENT;
  }

  /** Whether its answers are still taken, by the row as it is now and not as it was a page ago. */
  private boolean isTaken(Consultation consultation) {
    return consultations
        .findById(consultation.id())
        .filter(now -> now.accepts(clock.instant()) && !read.areOf(now))
        .isPresent();
  }

  private void count(Answering answering, Answers settled, Optional<String> receiptHash) {
    Ballot ballot = answering.ballot();
    urn.takeAlone(ballot);
    Response response =
        Response.of(
            answering.consultation(), ballot.version(), ballot.manner(), settled, clock.instant());
    responses.save(response);
    receiptHash.ifPresent(hash -> responses.receipt(response.id(), hash));
  }
}
