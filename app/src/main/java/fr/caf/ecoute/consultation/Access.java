package fr.caf.ecoute.consultation;

/** How one obtains a ballot. */
public enum Access {
  /** By asking for it: the consultation is listed on the home page. */
  OPEN_TO_ALL,
  /** With a code given to everyone concerned; the consultation is listed nowhere. */
  COMMON_CODE,
  /** By a link sent to an address of an allowed domain, once for each address. */
  PROFESSIONAL_ADDRESS,
  /** By a link sent to each person of a list. */
  PERSONAL_INVITATION,
  /** By signing in at an OpenID Connect provider, once for each of its accounts. */
  OPENID_CONNECT;

  /** Whether the platform can tell that somebody has had their ballot. */
  public boolean isOncePerPerson() {
    return switch (this) {
      case OPEN_TO_ALL, COMMON_CODE -> false;
      case PROFESSIONAL_ADDRESS, PERSONAL_INVITATION, OPENID_CONNECT -> true;
    };
  }
}
