package fr.caf.ecoute.consultation;

/** How one obtains a ballot. */
public enum Access {
  /** By asking for it: the consultation is listed on the home page. */
  OPEN_TO_ALL,
  /** With a code given to everyone concerned; the consultation is listed nowhere. */
  COMMON_CODE
}
