package fr.caf.ecoute.theming;

/** Where a coding comes from. */
public enum Origin {
  /** The analysis of the verbatims, on this server. */
  ANALYSIS,
  /** A rule of the team's. */
  RULE,
  /** It is like the examples of the theme. */
  EXAMPLES,
  /** It says what the name or the definition of the theme says. */
  NAME,
  /** A person decided about the answer. */
  PERSON,
  /** A language model proposed it, and a person agreed. */
  MODEL;

  /** As a facilitator reads it. */
  public String words() {
    return switch (this) {
      case ANALYSIS -> "proposé par l’analyse";
      case RULE -> "règle";
      case EXAMPLES -> "d’après vos exemples";
      case NAME -> "d’après le nom du thème";
      case PERSON -> "décidé par vous";
      case MODEL -> "proposé par un modèle de langue, confirmé par vous";
    };
  }

  static Origin of(fr.caf.ecoute.analysis.codebook.Origin origin) {
    return switch (origin) {
      case RULE -> RULE;
      case EXAMPLES -> EXAMPLES;
      case NAME -> NAME;
      case PERSON -> PERSON;
      case NO_THEME -> ANALYSIS;
    };
  }
}
