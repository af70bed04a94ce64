package fr.caf.ecoute.account;

/** What a member is trusted with. */
public enum Role {
  FACILITATOR,
  REVIEWER,
  ADMINISTRATOR;

  /** The names of the roles for {@code @Secured}. */
  public static final String ANY_MEMBER = "MEMBER";
}
