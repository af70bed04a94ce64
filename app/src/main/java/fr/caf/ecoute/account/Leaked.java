package fr.caf.ecoute.account;

import java.math.BigDecimal;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;

/**
 * Passwords of known leaks (the hundred thousand most used ones, shipped with nbvcxz), and what is
 * soon reached from them, from names and from English words: capitals, years, digits that stand for
 * letters, paths along the keyboard. Nothing is asked of anybody outside.
 */
final class Leaked {
  /** Whoever has stolen a hash, which takes a good processor a tenth of a second a try. */
  private static final BigDecimal FEWEST_GUESSES = BigDecimal.valueOf(1_000_000_000L);

  /** What comes after only makes it harder to guess, and longer to estimate. */
  private static final int LOOKED_AT = 64;

  private static final long PATIENCE_MILLIS = 500;

  private Leaked() {}

  /** Read when the first password is chosen: it takes a second. */
  private static final class Judge {
    static final Configuration RULES =
        new ConfigurationBuilder()
            .setCombinationAlgorithmTimeout(PATIENCE_MILLIS)
            .createConfiguration();
  }

  static boolean isSoonReached(String typed) {
    String head = typed.substring(0, Math.min(LOOKED_AT, typed.length()));
    return new Nbvcxz(Judge.RULES).estimate(head).getGuesses().compareTo(FEWEST_GUESSES) < 0;
  }
}
