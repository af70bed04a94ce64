package fr.caf.ecoute.questionnaire.lint;

/**
 * Who is to answer.
 *
 * @param people how many the team expects
 * @param smallestGroup under this many, a figure is not shown
 */
public record Expected(int people, int smallestGroup) {
  public Expected {
    if (people < 1 || smallestGroup < 2) {
      throw new IllegalArgumentException(people + " people, groups of " + smallestGroup);
    }
  }
}
