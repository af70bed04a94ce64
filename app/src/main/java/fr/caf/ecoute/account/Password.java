package fr.caf.ecoute.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import fr.caf.ecoute.web.Turns;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;

/**
 * A password as it was typed, only for the time of hashing or checking it.
 *
 * <p>Argon2id with the OWASP parameters (19 MiB, 2 passes, 1 lane): about 80 ms a check.
 */
public record Password(String typed) {
  /** Shorter ones are refused (OWASP ASVS 5.0, 6.2.1). */
  public static final int SHORTEST = 12;

  /** Up to that many are taken as they are (6.2.9); more would only cost us time. */
  public static final int LONGEST = 128;

  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /** Half the processors are left to everyone else, whoever tries passwords on and on. */
  private static final Turns TURNS =
      new Turns(
          Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
          Duration.ofSeconds(5),
          "Beaucoup de connexions sont essayées en ce moment. Réessayez dans une minute.");

  /** Checked when nobody has that address, so that both refusals take the same time. */
  private static final String NOBODY = new Password("personne ne peut entrer ainsi").hash();

  public Password {
    // The same accents typed on two keyboards are one password.
    typed = Normalizer.normalize(typed, Normalizer.Form.NFC);
  }

  /**
   * Why it cannot be chosen, if so.
   *
   * @param known what others know of its owner: name, address
   */
  public Optional<String> objection(String... known) {
    int length = typed.codePointCount(0, typed.length());
    if (length < SHORTEST) {
      return Optional.of("Le mot de passe doit compter au moins " + SHORTEST + " caractères.");
    }
    if (length > LONGEST) {
      return Optional.of("Le mot de passe peut compter au plus " + LONGEST + " caractères.");
    }
    return Guessable.isGuessable(typed, known) || Leaked.isSoonReached(typed)
        ? Optional.of(
            "Ce mot de passe se devine trop facilement. Choisissez par exemple quatre mots sans"
                + " rapport entre eux.")
        : Optional.empty();
  }

  /**
   * What is kept of it.
   *
   * @throws IllegalArgumentException when it cannot be chosen by anyone
   */
  public String hash() {
    objection()
        .ifPresent(
            sentence -> {
              throw new IllegalArgumentException(sentence);
            });
    return TURNS.take(
        () -> com.password4j.Password.hash(typed).addRandomSalt(16).with(ARGON).getResult());
  }

  /** Takes as long for somebody who has no password yet. */
  boolean opens(Member member) {
    if (member.isAwaited()) {
      opensNothing();
      return false;
    }
    return matches(member.passwordHash());
  }

  void opensNothing() {
    matches(NOBODY);
  }

  /** Whether this is what {@code hash} was made from. */
  public boolean matches(String hash) {
    return typed.length() <= LONGEST * 2
        && TURNS.take(
            () ->
                com.password4j.Password.check(typed, hash)
                    .with(Argon2Function.getInstanceFromHash(hash)));
  }

  @Override
  public String toString() {
    return "Password[…]";
  }
}
