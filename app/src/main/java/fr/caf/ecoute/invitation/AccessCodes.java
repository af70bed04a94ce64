package fr.caf.ecoute.invitation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.caf.ecoute.account.Password;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.web.RateLimit;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Gives private consultations their code, and recognises it.
 *
 * <p>A code is hashed as slowly as a password. After a mailing hundreds of agents type the same one
 * within minutes, so a code that was recognised once is remembered (as a fast hash, in memory) and
 * costs nothing the next times. Only wrong codes use up attempts.
 */
@Singleton
public class AccessCodes {
  private static final String EVERYWHERE = "";

  /** Each slow check takes 19 MiB. */
  private static final int SLOW_CHECKS_AT_ONCE = 2;

  private final StoredCodeRepository codes;
  private final Journal journal;
  private final RateLimit wrongCodes = RateLimit.of(60, Duration.ofMinutes(10));
  private final RateLimit wrongCodesEverywhere = RateLimit.of(300, Duration.ofMinutes(10));
  private final Cache<String, String> recognised = Caffeine.newBuilder().maximumSize(1_000).build();
  private final Semaphore slowChecks = new Semaphore(SLOW_CHECKS_AT_ONCE);

  AccessCodes(StoredCodeRepository codes, Journal journal) {
    this.codes = codes;
    this.journal = journal;
  }

  /** Whether this consultation has been given its code. */
  boolean isDrawn(Consultation consultation) {
    return codes.existsById(consultation.id());
  }

  /** Draws a new code; the one before opens nothing any more. It can be read only now. */
  @Transactional
  public AccessCode renew(Consultation consultation) {
    AccessCode code = AccessCode.random();
    codes.deleteById(consultation.id());
    codes.save(new StoredCode(consultation.id(), new Password(code.symbols()).hash()));
    journal.record("code-drawn", consultation.slug(), "");
    return code;
  }

  /**
   * Whether what was typed is the code of this consultation.
   *
   * @throws fr.caf.ecoute.web.Refusal 429 after too many wrong ones
   */
  boolean open(Consultation consultation, String typed) {
    String key = consultation.id().toString();
    wrongCodesEverywhere.take(EVERYWHERE);
    wrongCodes.take(key);
    Optional<StoredCode> stored = codes.findById(consultation.id());
    boolean right =
        stored.isPresent()
            && AccessCode.typed(typed).filter(code -> matches(code, stored.get())).isPresent();
    if (right) {
      wrongCodesEverywhere.giveBack(EVERYWHERE);
      wrongCodes.giveBack(key);
    }
    return right;
  }

  private boolean matches(AccessCode code, StoredCode stored) {
    String fast = new SecretKey(code.symbols()).hash();
    if (fast.equals(recognised.getIfPresent(stored.codeHash()))) {
      return true;
    }
    boolean right = matchesSlowly(code, stored);
    if (right) {
      recognised.put(stored.codeHash(), fast);
    }
    return right;
  }

  private boolean matchesSlowly(AccessCode code, StoredCode stored) {
    slowChecks.acquireUninterruptibly();
    try {
      return new Password(code.symbols()).matches(stored.codeHash());
    } finally {
      slowChecks.release();
    }
  }
}
