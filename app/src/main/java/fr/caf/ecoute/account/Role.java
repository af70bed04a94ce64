package fr.caf.ecoute.account;

/**
 * What a member is trusted with: on the platform, where an administrator may do everything, and,
 * but for administrators, on each consultation where they have a seat.
 */
public enum Role {
  FACILITATOR("Facilitateur", "prépare, ouvre, clôt, analyse et publie"),
  REVIEWER("Relecteur", "relit, commente, essaie et donne son accord"),
  ANALYST("Analyste", "lit les résultats et les verbatims, et écrit la synthèse"),
  ADMINISTRATOR("Administrateur", "gère l’équipe et accède à toutes les consultations");

  /** For {@code @Secured}: whoever is signed in. */
  public static final String ANY_MEMBER = "MEMBER";

  /** For {@code @Secured}: also who must set their second factor before anything else. */
  public static final String ENROLLING = "ENROLLING";

  /** For {@code @Secured}: whoever may create a consultation. */
  public static final String CREATOR = "CREATOR";

  /** For {@code @Secured}: administrators alone. */
  public static final String ADMINISTRATION = "ADMINISTRATION";

  private final String words;
  private final String trust;

  Role(String words, String trust) {
    this.words = words;
    this.trust = trust;
  }

  /** What the team calls it. */
  public String words() {
    return words;
  }

  /** What somebody with that role does. */
  public String trust() {
    return trust;
  }

  /** Whether it may be a seat's: administrators need none. */
  public boolean isOfASeat() {
    return this != ADMINISTRATOR;
  }

  /** Whether a consultation may be begun. */
  public boolean mayCreate() {
    return this == ADMINISTRATOR || this == FACILITATOR;
  }
}
