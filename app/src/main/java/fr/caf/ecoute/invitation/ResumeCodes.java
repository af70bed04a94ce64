package fr.caf.ecoute.invitation;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.RateLimit;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Gives a person who stops the code that brings them back, and recognises it.
 *
 * <p>A ballot keeps only a hash of its code, as slow as a password's, salted by the consultation so
 * that the ballot can be found by it. Only wrong codes use up attempts.
 */
@Singleton
public class ResumeCodes {
  private static final String EVERYWHERE = "";

  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /** Each takes 19 MiB. */
  private static final int HASHES_AT_ONCE = 2;

  private final BallotRepository ballots;
  private final Clock clock;
  private final RateLimit wrongCodes = RateLimit.of(60, Duration.ofMinutes(10));
  private final RateLimit wrongCodesEverywhere = RateLimit.of(300, Duration.ofMinutes(10));
  private final Semaphore hashes = new Semaphore(HASHES_AT_ONCE);

  ResumeCodes(BallotRepository ballots, Clock clock) {
    this.ballots = ballots;
    this.clock = clock;
  }

  /** A ballot found by its code, and the secret that holds it from now on. */
  public record Resumed(Ballot ballot, SecretKey secret) {}

  /**
   * Draws a code for this ballot; the one before brings nobody back any more. It can be read only
   * now.
   */
  public ResumeCode renew(Consultation consultation, Ballot ballot) {
    ResumeCode code = ResumeCode.random();
    ballots.resumeBy(ballot.secretHash(), hash(consultation, code));
    return code;
  }

  /**
   * The ballot of the code that was typed, spent ones included, under a new secret: whoever held
   * the former one, on another device, no longer does.
   *
   * @throws fr.caf.ecoute.web.Refusal 429 after too many wrong codes
   */
  @Transactional
  public Optional<Resumed> redeem(Consultation consultation, String typed) {
    String key = consultation.id().toString();
    wrongCodesEverywhere.take(EVERYWHERE);
    wrongCodes.take(key);
    Optional<Resumed> resumed =
        ResumeCode.typed(typed)
            .map(code -> hash(consultation, code))
            .flatMap(hash -> reissue(consultation, hash));
    if (resumed.isPresent()) {
      wrongCodesEverywhere.giveBack(EVERYWHERE);
      wrongCodes.giveBack(key);
    }
    return resumed;
  }

  private Optional<Resumed> reissue(Consultation consultation, String resumeHash) {
    SecretKey secret = SecretKey.random();
    return ballots
        .lockByResumeHash(resumeHash)
        .filter(ballot -> ballot.consultationId().equals(consultation.id()))
        .filter(ballot -> ballot.isLive(French.day(clock.instant())))
        .filter(ballot -> ballots.reissue(ballot.secretHash(), secret.hash()) == 1)
        .map(ballot -> new Resumed(ballot.heldBy(secret), secret));
  }

  private String hash(Consultation consultation, ResumeCode code) {
    byte[] salt = consultation.id().toString().getBytes(StandardCharsets.UTF_8);
    byte[] words = code.words().getBytes(StandardCharsets.UTF_8);
    hashes.acquireUninterruptibly();
    try {
      return HexFormat.of().formatHex(ARGON.hash(words, salt).getBytes());
    } finally {
      hashes.release();
    }
  }
}
