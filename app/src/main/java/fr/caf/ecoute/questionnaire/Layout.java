package fr.caf.ecoute.questionnaire;

/** How the questions of a section are shown. */
public enum Layout {
  ONE_PER_PAGE,
  TOGETHER
}
