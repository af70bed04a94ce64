package fr.caf.ecoute.invitation.redemption;

/**
 * The trace that somebody has obtained their ballot: a keyed hash of who they are for one
 * consultation. It stops a second ballot; without the platform's secret it names nobody, and with
 * it one still has to know whom to ask about.
 *
 * @param hash 64 hexadecimal digits
 */
public record Mark(String hash) {
  /** How the platform knows that two requests come from the same person. */
  public enum Way {
    /** By the invitation sent to them. */
    INVITATION,
    /** By their professional address. */
    ADDRESS,
    /** By what an OpenID Connect provider calls them. */
    OPENID
  }

  @Override
  public String toString() {
    return "Mark[…]";
  }
}
