package fr.caf.ecoute.questionnaire.lint;

import java.util.List;

/**
 * Who is to answer.
 *
 * @param people how many the team expects
 * @param smallestGroup under this many, a figure is not shown
 * @param groups those they are in, where their sizes are known
 */
public record Expected(int people, int smallestGroup, List<Group> groups) {
  /** So many people are in it. */
  public record Group(String name, int people) {
    public Group {
      if (name.isBlank() || people < 1) {
        throw new IllegalArgumentException(people + " people in " + name);
      }
    }
  }

  public Expected {
    groups = List.copyOf(groups);
    if (people < 1 || smallestGroup < 2) {
      throw new IllegalArgumentException(people + " people, groups of " + smallestGroup);
    }
  }

  public Expected(int people, int smallestGroup) {
    this(people, smallestGroup, List.of());
  }
}
