package fr.caf.ecoute.invitation;

import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Hands out ballots, keeps what is written on them, and spends each once. */
@Singleton
public class Ballots {
  private final BallotRepository ballots;
  private final RedemptionRepository redemptions;
  private final AccessCodes codes;
  private final Clock clock;

  Ballots(
      BallotRepository ballots, RedemptionRepository redemptions, AccessCodes codes, Clock clock) {
    this.ballots = ballots;
    this.redemptions = redemptions;
    this.codes = codes;
    this.clock = clock;
  }

  /** A ballot for whoever asks; the caller has checked that newcomers are still welcome. */
  public SecretKey draw(Consultation consultation, Manner manner) {
    if (consultation.access() != Access.OPEN_TO_ALL) {
      throw new IllegalArgumentException("a ballot of this consultation takes its code");
    }
    return hand(consultation, manner);
  }

  /**
   * A ballot for whoever gives the common code, and nothing for a wrong one.
   *
   * @throws fr.caf.ecoute.web.Refusal 429 after too many wrong codes
   */
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
    ballots.save(Ballot.draw(secret, consultation, manner, clock.instant()));
    return secret;
  }

  /** The ballot of that secret, spent ones included, unless it is another's or has expired. */
  public Optional<Ballot> find(Consultation consultation, SecretKey secret) {
    return ballots
        .findBySecretHash(secret.hash())
        .filter(ballot -> ballot.consultationId().equals(consultation.id()))
        .filter(ballot -> ballot.isLive(today()));
  }

  /**
   * The ballot as it is now; nobody else writes it until the caller's transaction ends. Empty when
   * it was purged meanwhile.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Ballot> lock(Ballot ballot) {
    return ballots.lock(ballot.secretHash());
  }

  /**
   * Writes down what was said on one page. What was said on other pages, perhaps from another tab
   * at this very instant, stays.
   *
   * @return the ballot as it is now; unchanged when it was spent meanwhile
   */
  @Transactional
  public Ballot note(Ballot ballot, Answers said) {
    Ballot current = lock(ballot).filter(Ballot::isOpen).orElse(ballot);
    Ballot noted = current.noting(said);
    return ballots.write(noted.secretHash(), noted.draft()) == 1 ? noted : current;
  }

  /** Begins again on the same ballot. */
  public void clear(Ballot ballot) {
    ballots.write(ballot.secretHash(), Answers.none());
  }

  /** From now on in that language; what was said stays. */
  public Ballot speak(Ballot ballot, Language language) {
    ballots.speak(ballot.secretHash(), language.tag());
    return ballot.speaking(language);
  }

  /** Forgets the ballot and all that was said on it, unless it was sent. */
  public void wipe(Ballot ballot) {
    ballots.deleteUnspent(ballot.secretHash());
  }

  /** Whether this call, of all that may try, is the one that spends the ballot. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean spend(Ballot ballot) {
    return ballots.spend(ballot.secretHash(), Answers.none()) == 1;
  }

  /** Forgets the ballots that can no longer be used, and what was begun on them. */
  public void purge() {
    ballots.deleteByExpiresOnBefore(today());
  }

  private LocalDate today() {
    return French.day(clock.instant());
  }
}
