package fr.caf.ecoute.theming;

/** What a run does. */
public enum RunKind {
  /** Looks for themes. */
  ANALYSIS,
  /** Codes all the answers again with the team's themes and examples. */
  CODEBOOK
}
