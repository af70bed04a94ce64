package fr.caf.ecoute.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/**
 * A password as it was typed, only for the time of hashing or checking it.
 *
 * <p>Argon2id with the OWASP parameters (19 MiB, 2 passes, 1 lane): about 80 ms a check.
 */
public record Password(String typed) {
  /** Shorter ones are refused (OWASP ASVS 5.0, 6.2.1). */
  public static final int SHORTEST = 12;

  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /** Checked when nobody has that address, so that both refusals take the same time. */
  private static final String NOBODY = new Password("personne ne peut entrer ainsi").hash();

  /**
   * What is kept of it.
   *
   * @throws IllegalArgumentException under {@link #SHORTEST} characters
   */
  public String hash() {
    if (typed.codePointCount(0, typed.length()) < SHORTEST) {
      throw new IllegalArgumentException(
          "Le mot de passe doit compter au moins " + SHORTEST + " caractères.");
    }
    return com.password4j.Password.hash(typed).addRandomSalt(16).with(ARGON).getResult();
  }

  boolean opens(Member member) {
    return matches(member.passwordHash());
  }

  void opensNothing() {
    matches(NOBODY);
  }

  /** Whether this is what {@code hash} was made from. */
  public boolean matches(String hash) {
    return com.password4j.Password.check(typed, hash)
        .with(Argon2Function.getInstanceFromHash(hash));
  }

  @Override
  public String toString() {
    return "Password[…]";
  }
}
