package fr.caf.ecoute.web.guard;

import fr.caf.ecoute.web.RateLimit;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How much each network asks for. Nobody is refused for what another network does: whoever goes
 * over the measure is asked a question, and whoever guesses codes on and on waits.
 */
@Singleton
class Pace {
  private static final String ALL_SUSPECTS = "";

  private final RateLimit bursts;
  private final RateLimit wrongCodes;
  private final RateLimit suspects = RateLimit.of(120, Duration.ofMinutes(1));

  Pace(
      @Value("${ecoute.guard.burst}") int burst,
      @Value("${ecoute.guard.wrong-codes}") int wrongCodes) {
    this.bursts = RateLimit.of(burst, Duration.ofMinutes(10));
    // Earned again one an hour.
    this.wrongCodes = RateLimit.of(wrongCodes, Duration.ofHours(wrongCodes));
  }

  /** Notes that something was asked for, and says whether that is more than people ask for. */
  boolean isBurst(Source source, String what) {
    return !bursts.tryTake(what + " " + source.hash());
  }

  /** Whether that network has typed more wrong codes than people do. */
  boolean guesses(Source source) {
    return !wrongCodes.hasSome(source.hash());
  }

  void wrongCode(Source source) {
    wrongCodes.tryTake(source.hash());
  }

  /**
   * Lets those who have typed many wrong codes try again, no more than two a second all together:
   * each try costs us a slow hash.
   *
   * @throws fr.caf.ecoute.web.Refusal 429 when there are more
   */
  void suspectTries() {
    suspects.take(ALL_SUSPECTS);
  }
}
