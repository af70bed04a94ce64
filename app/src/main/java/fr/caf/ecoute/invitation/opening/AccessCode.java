package fr.caf.ecoute.invitation.opening;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The common code of a private consultation, as it is told to everyone concerned: {@code
 * K7M4-PQ2X-9TRW}.
 *
 * <p>Drawn by us and never chosen, so that it holds 60 bits. In Crockford's base 32, which has no
 * letter that reads as a figure: the O and the I somebody types are taken for what they look like.
 */
public record AccessCode(String symbols) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern SYNTAX = Pattern.compile("[" + ALPHABET + "]{12}");

  /** Longer than any way of typing a code. */
  private static final int LONGEST_TYPED = 60;

  private static final SecureRandom RANDOM = new SecureRandom();

  public AccessCode {
    if (!SYNTAX.matcher(symbols).matches()) {
      throw new IllegalArgumentException("not an access code");
    }
  }

  public static AccessCode random() {
    StringBuilder symbols = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      symbols.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new AccessCode(symbols.toString());
  }

  /** What was typed, whatever the case, the blanks and the dashes; empty when it is no code. */
  public static Optional<AccessCode> typed(String text) {
    if (text.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    String symbols =
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return SYNTAX.matcher(symbols).matches()
        ? Optional.of(new AccessCode(symbols))
        : Optional.empty();
  }

  /** As it is read aloud, in three groups. */
  public String words() {
    return String.join("-", symbols.substring(0, 4), symbols.substring(4, 8), symbols.substring(8));
  }

  @Override
  public String toString() {
    return "AccessCode[…]";
  }
}
