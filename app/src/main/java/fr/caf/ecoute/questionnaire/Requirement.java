package fr.caf.ecoute.questionnaire;

/** How much a question insists on being answered. */
public enum Requirement {
  NONE,
  /** One reminder, then the person may go on: the usual choice for opinions. */
  SOFT,
  /** No going on without an answer: for eligibility only. */
  HARD
}
