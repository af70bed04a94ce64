package fr.caf.ecoute.questionnaire;

/** How much of a date is asked. */
public enum Precision {
  YEAR,
  MONTH,
  DAY
}
