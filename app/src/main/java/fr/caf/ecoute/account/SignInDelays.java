package fr.caf.ecoute.account;

import fr.caf.ecoute.web.PlatformSecret;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Slows down whoever tries passwords, across restarts, whether or not somebody has the address.
 *
 * <p>A browser that somebody signed in with before counts on its own: whoever tries a stranger's
 * address over and over delays strangers, not its member.
 */
@Singleton
class SignInDelays {
  private final SignInDelayRepository delays;
  private final PlatformSecret secret;
  private final Clock clock;

  SignInDelays(SignInDelayRepository delays, PlatformSecret secret, Clock clock) {
    this.delays = delays;
    this.secret = secret;
    this.clock = clock;
  }

  /** Whom attempts are counted for: an address as anyone may type it. */
  String anyone(String email) {
    return secret.mac("sign-in delay", "address", Member.normalised(email));
  }

  /** Whom attempts are counted for: an address typed in a browser its member uses. */
  String known(String email, String deviceHash) {
    return secret.mac("sign-in delay", "device", Member.normalised(email), deviceHash);
  }

  /** Whom attempts at a code are counted for: a member, in a browser of theirs or anywhere else. */
  String code(String member, String deviceHash) {
    return secret.mac("sign-in delay", "code", member, deviceHash);
  }

  /** Counts an attempt before it is known to fail, so that many at once cannot all be the first. */
  @Transactional
  Attempt attempt(String mark) {
    Instant now = clock.instant();
    delays.prepare(mark, Instant.EPOCH);
    SignInDelay delay = delays.lock(mark).orElseGet(() -> SignInDelay.none(mark));
    if (!delay.isOver(now)) {
      return new Attempt(false, delay);
    }
    return new Attempt(true, delays.update(delay.failed(now)));
  }

  /** Whether one may try now, and the count with this attempt. */
  record Attempt(boolean allowed, SignInDelay count) {}

  /** It did not fail; says how many before it had. */
  @Transactional
  int succeeded(String mark) {
    delays.deleteByLastAtBefore(clock.instant().minus(SignInDelay.FORGOTTEN));
    int failures = delays.lock(mark).map(SignInDelay::failures).orElse(1) - 1;
    delays.deleteById(mark);
    return failures;
  }
}
