package fr.caf.ecoute.invitation;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.web.Envelope;
import fr.caf.ecoute.web.PlatformSecret;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Holds the ballots that were sent until a group of them is taken out at once.
 *
 * <p>Whoever compares the database of two moments sees which ballots left and which responses came.
 * So at least a group leaves together ({@link Consultation#countedTogether}); and as long as people
 * answer at least a group stays, so that the last to leave are a group too.
 */
@Singleton
public class Urn {
  /** As many as one transaction writes without others noticing. */
  static final int MOST = 1_000;

  private final BallotRepository ballots;
  private final SpentBallotRepository spent;
  private final Envelope envelope;

  Urn(BallotRepository ballots, SpentBallotRepository spent, PlatformSecret secret) {
    this.ballots = ballots;
    this.spent = spent;
    this.envelope = new Envelope(SecretKey.of(secret.key("the urn")));
  }

  /** Whether this call, of all that may try, is the one that puts the ballot in. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean put(Ballot ballot, Answers settled) {
    Written last = new Written(ballot.version(), ballot.manner(), settled);
    return ballots.send(ballot.secretHash(), last.closedBy(envelope)) == 1;
  }

  /** How many wait to be counted. */
  public long waiting(Consultation consultation) {
    return ballots.countSent(consultation.id());
  }

  /** The consultations in whose urn there is anything. */
  public Set<UUID> consultations() {
    return Set.copyOf(ballots.findConsultationsWithSent());
  }

  /**
   * A group taken out, in no order, never to be found there again. Empty while too few wait.
   *
   * @param now once the consultation never takes answers again, all are taken, however few
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Written> take(Consultation consultation, Instant now) {
    int group = consultation.countedTogether();
    if (!consultation.mayAcceptAgain(now)) {
      return takeAll(consultation);
    }
    if (waiting(consultation) < 2L * group) {
      return List.of();
    }
    // Those that stay are locked with those that leave: whoever counts beside us takes neither.
    List<StoredBallot> held = ballots.lockSent(consultation.id(), MOST + group);
    int most = held.size() - group;
    return most < group ? List.of() : taken(held.subList(0, most));
  }

  /** All that are left, as many at a time as a transaction takes; the last ones are a group too. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Written> takeAll(Consultation consultation) {
    int group = consultation.countedTogether();
    List<StoredBallot> held = ballots.lockSent(consultation.id(), MOST + group);
    return taken(held.size() < MOST + group ? held : held.subList(0, MOST));
  }

  /** Before results are read: whoever is sending at this moment goes first, the others too late. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void seal(Consultation consultation) {
    ballots.lockOpen(consultation.id());
  }

  private List<Written> taken(List<StoredBallot> ballotsTaken) {
    if (ballotsTaken.isEmpty()) {
      return List.of();
    }
    spend(ballotsTaken);
    return ballotsTaken.stream().map(one -> Written.read(envelope, one.written())).toList();
  }

  /** Takes one ballot out alone, where each is counted as it comes. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeAlone(Ballot ballot) {
    ballots.lock(ballot.secretHash()).map(List::of).ifPresent(this::spend);
  }

  /** In the order of their hashes: nothing tells which two were one ballot's. */
  private void spend(List<StoredBallot> taken) {
    ballots.deleteBySecretHashIn(taken.stream().map(StoredBallot::secretHash).toList());
    List<SpentBallot> all = new ArrayList<>();
    for (StoredBallot ballot : taken) {
      Stream.of(Optional.of(ballot.secretHash()), Optional.ofNullable(ballot.resumeHash()))
          .flatMap(Optional::stream)
          .map(hash -> new SpentBallot(hash, ballot.consultationId(), ballot.expiresOn()))
          .forEach(all::add);
    }
    all.sort(Comparator.comparing(SpentBallot::hash));
    spent.saveAll(all);
  }

  /** The ballot of the secret with that hash, if it was counted. */
  Optional<Ballot> counted(UUID consultation, String hash) {
    return spent
        .findByHashAndConsultationId(hash, consultation)
        .map(ballot -> Ballot.sent(hash, consultation, ballot.expiresOn()));
  }

  /** How many were counted and can no longer be asked about. */
  long expired(Consultation consultation, LocalDate today) {
    return spent.countExpired(consultation.id(), today);
  }

  /** Forgets some of those, whichever; says how many. */
  int forgetExpired(Consultation consultation, LocalDate today, int most) {
    return spent.deleteExpired(consultation.id(), today, most);
  }
}
