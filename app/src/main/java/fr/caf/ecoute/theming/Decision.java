package fr.caf.ecoute.theming;

/** What a person decided about a theme the machine proposed. */
public enum Decision {
  /** Nothing yet. */
  PROPOSED,
  ACCEPTED,
  DISMISSED,
  /** Its answers count with another theme. */
  MERGED;

  /** As a facilitator reads it. */
  public String words() {
    return switch (this) {
      case PROPOSED -> "Proposé";
      case ACCEPTED -> "Accepté";
      case DISMISSED -> "Écarté";
      case MERGED -> "Fusionné";
    };
  }
}
