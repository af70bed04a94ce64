package fr.caf.ecoute.questionnaire;

/** Why there is no answer to a question. */
public enum MissingReason {
  /** The path did not lead there. */
  NOT_SHOWN,
  /** Shown, and left empty. */
  SKIPPED,
  DONT_KNOW,
  REFUSED,
  NOT_APPLICABLE,
  /** Something was written that cannot be read as an answer. */
  UNREADABLE,
  /** The collection did not ask it: an older version, an imported file without the column. */
  NOT_COLLECTED,
  /** It was given in so many words, and erased since, as was promised. */
  ERASED
}
