package fr.caf.ecoute.questionnaire.lint;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
  /** What people say would be wrong or lost: opening waits until it is mended. */
  ERROR,
  /** Answers would be fewer or less sure. */
  WARN,
  /** Worth a thought. */
  INFO
}
