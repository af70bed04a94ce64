package fr.caf.ecoute.analysis.codebook;

/** What a coding was given for. */
public enum Origin {
  /** A person said so. */
  PERSON("personne"),
  /** A rule of the codebook found it. */
  RULE("règle"),
  /** It is like the examples of the theme. */
  EXAMPLES("exemples"),
  /** It says what the name or the definition of the theme says. */
  NAME("nom"),
  /** No theme could claim it. */
  NO_THEME("aucun thème");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
