package fr.caf.ecoute.theming;

/** Where a coding comes from. */
public enum Origin {
  /** The analysis of the verbatims, on this server. */
  ANALYSIS,
  /** A language model proposed it, and a person agreed. */
  MODEL
}
