package fr.caf.ecoute.theming.suggestion;

/** What a person made of a suggestion. */
public enum Judgement {
  PENDING,
  AGREED,
  REJECTED
}
