package fr.caf.ecoute.invitation;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.invitation.opening.AccessCodes;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.invitation.redemption.RedemptionRepository;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Hands out ballots, and keeps what is written on them until they are sent. */
@Singleton
public class Ballots {
  private final BallotRepository ballots;
  private final RedemptionRepository redemptions;
  private final AccessCodes codes;
  private final Urn urn;
  private final Clock clock;

  Ballots(
      BallotRepository ballots,
      RedemptionRepository redemptions,
      AccessCodes codes,
      Urn urn,
      Clock clock) {
    this.ballots = ballots;
    this.redemptions = redemptions;
    this.codes = codes;
    this.urn = urn;
    this.clock = clock;
  }

  /** A ballot for whoever asks; the caller has checked that newcomers are still welcome. */
  public SecretKey draw(Consultation consultation, Manner manner) {
    if (consultation.access() != Access.OPEN_TO_ALL) {
      throw new IllegalArgumentException("a ballot of this consultation takes its code");
    }
    return hand(consultation, manner);
  }

  /** A ballot for whoever gives the common code, and nothing for a wrong one. */
  public Optional<SecretKey> redeem(Consultation consultation, Manner manner, String typedCode) {
    return codes.open(consultation, typedCode)
        ? Optional.of(hand(consultation, manner))
        : Optional.empty();
  }

  /** A ballot for whoever that mark is made of, and nothing if they had theirs before. */
  @Transactional
  public Optional<SecretKey> redeem(Consultation consultation, Manner manner, Mark mark) {
    return redemptions.insert(mark.hash(), consultation.id()) == 1
        ? Optional.of(hand(consultation, manner))
        : Optional.empty();
  }

  /** A ballot for somebody the team has before it, or a device it has set up: no code is asked. */
  public SecretKey hand(Consultation consultation, Manner manner) {
    SecretKey secret = SecretKey.random();
    ballots.save(StoredBallot.of(Ballot.draw(secret, consultation, manner, clock.instant())));
    return secret;
  }

  /** The ballot of that secret, sent ones included, unless it is another's or has expired. */
  public Optional<Ballot> find(Consultation consultation, SecretKey secret) {
    return ballots
        .findBySecretHash(secret.hash())
        .filter(ballot -> ballot.consultationId().equals(consultation.id()))
        .map(ballot -> ballot.read(Ballot.key(secret)))
        .or(() -> urn.counted(consultation.id(), secret.hash()))
        .filter(ballot -> ballot.isLive(consultation, today()));
  }

  /**
   * The ballot as it is now; nobody else writes it until the caller's transaction ends. Empty when
   * it was purged meanwhile.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Ballot> lock(Ballot ballot) {
    return ballots
        .lock(ballot.secretHash())
        .map(stored -> stored.read(ballot.key()))
        .or(() -> urn.counted(ballot.consultationId(), ballot.secretHash()));
  }

  /**
   * Writes down what was said on one page. What was said on other pages, perhaps from another tab
   * at this very instant, stays.
   *
   * @return the ballot as it is now; unchanged when it was sent meanwhile
   */
  @Transactional
  public Ballot note(Ballot ballot, Answers said) {
    return write(ballot, current -> current.noting(said));
  }

  /** Begins again on the same ballot. */
  @Transactional
  public void clear(Ballot ballot) {
    write(ballot, current -> current.drafting(Answers.none()));
  }

  /** From now on in that language; what was said stays. */
  @Transactional
  public Ballot speak(Ballot ballot, Language language) {
    return write(ballot, current -> current.speaking(language));
  }

  private Ballot write(Ballot ballot, UnaryOperator<Ballot> change) {
    Optional<Ballot> current = lock(ballot).filter(Ballot::isOpen);
    if (current.isEmpty()) {
      return ballot;
    }
    Ballot changed = change.apply(current.get());
    ballots.write(changed.secretHash(), StoredBallot.of(changed).written());
    return changed;
  }

  /** Forgets the ballot and all that was said on it, unless it was sent. */
  public void wipe(Ballot ballot) {
    ballots.deleteUnspent(ballot.secretHash());
  }

  /** How many can no longer be used. */
  long expired(Consultation consultation) {
    return Ballot.mayExpire(consultation, today())
        ? ballots.countExpired(consultation.id(), today()) + urn.expired(consultation, today())
        : 0;
  }

  /** Forgets some of those that can no longer be used, with what was begun on them. */
  int forgetExpired(Consultation consultation, int most) {
    return Ballot.mayExpire(consultation, today())
        ? ballots.deleteExpired(consultation.id(), today(), most)
            + urn.forgetExpired(consultation, today(), most)
        : 0;
  }

  private LocalDate today() {
    return French.day(clock.instant());
  }
}
