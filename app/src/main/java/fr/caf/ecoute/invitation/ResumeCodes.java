package fr.caf.ecoute.invitation;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.Envelope;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.SecretKey;
import fr.caf.ecoute.web.Turns;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives a person who stops the code that brings them back, and recognises it.
 *
 * <p>A ballot keeps only a hash of its code, as slow as a password's, salted by the consultation so
 * that the ballot can be found by it, and its own key closed with the code. How often one may try
 * is for the pages to say (decision 0038).
 */
@Singleton
public class ResumeCodes {
  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /** Each hash takes 19 MiB. */
  private static final Turns HASHES =
      new Turns(
          2,
          Duration.ofSeconds(5),
          "Beaucoup de personnes reprennent leurs réponses en ce moment. Réessayez dans une"
              + " minute.");

  private final BallotRepository ballots;
  private final Urn urn;
  private final Clock clock;

  ResumeCodes(BallotRepository ballots, Urn urn, Clock clock) {
    this.ballots = ballots;
    this.urn = urn;
    this.clock = clock;
  }

  /** A ballot found by its code, and the secret that holds it from now on, unless it was sent. */
  public record Resumed(Ballot ballot, SecretKey secret) {}

  /**
   * Draws a code for this ballot; the one before brings nobody back any more. It can be read only
   * now.
   */
  public ResumeCode renew(Consultation consultation, Ballot ballot) {
    ResumeCode code = ResumeCode.random();
    SecretKey slow = slowly(consultation, code);
    ballots.resumeBy(ballot.secretHash(), slow.hash(), envelope(slow).close(ballot.key().value()));
    return code;
  }

  /**
   * The ballot of the code that was typed, spent ones included, under a new secret: whoever held
   * the former one, on another device, no longer does.
   *
   * <p>Who tries too often is the caller's business, which sees where a request comes from.
   *
   * @throws fr.caf.ecoute.web.Refusal 429 when more codes are being looked at than we can
   */
  public Optional<Resumed> redeem(Consultation consultation, String typed) {
    return ResumeCode.typed(typed)
        .map(code -> slowly(consultation, code))
        .flatMap(slow -> reissue(consultation, slow));
  }

  /** Apart from the slow hash: whoever waits for their turn holds no connection. */
  @Transactional
  Optional<Resumed> reissue(Consultation consultation, SecretKey slow) {
    SecretKey secret = SecretKey.random();
    return ballots
        .lockByResumeHash(slow.hash())
        .filter(stored -> stored.consultationId().equals(consultation.id()))
        .map(stored -> read(stored, slow))
        .or(() -> urn.counted(consultation.id(), slow.hash()))
        .filter(ballot -> ballot.isLive(consultation, French.day(clock.instant())))
        .map(ballot -> ballot.isOpen() ? reissue(ballot, slow, secret) : ballot)
        .map(ballot -> new Resumed(ballot, secret));
  }

  /** One that was sent keeps no key. */
  private static Ballot read(StoredBallot stored, SecretKey slow) {
    String key = stored.resumeKey();
    return stored.read(new SecretKey(key == null ? "" : envelope(slow).open(key)));
  }

  /** What is written must be read by the new holder, and by whoever has the code again. */
  private Ballot reissue(Ballot ballot, SecretKey slow, SecretKey secret) {
    Ballot reissued = ballot.heldBy(secret);
    ballots.reissue(
        ballot.secretHash(),
        reissued.secretHash(),
        StoredBallot.of(reissued).written(),
        envelope(slow).close(reissued.key().value()));
    return reissued;
  }

  /** Opened by whoever holds the code. */
  private static Envelope envelope(SecretKey slow) {
    return new Envelope(slow.derive("the key of a ballot"));
  }

  /** The key a code stands for. Its hash finds the ballot, and a key derived from it opens it. */
  private SecretKey slowly(Consultation consultation, ResumeCode code) {
    byte[] salt = consultation.id().toString().getBytes(StandardCharsets.UTF_8);
    byte[] words = code.words().getBytes(StandardCharsets.UTF_8);
    return HASHES.take(() -> SecretKey.of(ARGON.hash(words, salt).getBytes()));
  }
}
