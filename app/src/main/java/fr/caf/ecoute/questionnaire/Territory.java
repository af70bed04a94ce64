package fr.caf.ecoute.questionnaire;

import java.util.List;

/**
 * Where a person lives, or which Caf is theirs: one of an official list.
 *
 * @param edition of the list, for a list changes and a published questionnaire does not
 */
public record Territory(Stem stem, Territories.Level level, String edition) implements Question {
  public Territory {
    Territories.of(level, edition);
  }

  public Territories places() {
    return Territories.of(level, edition);
  }

  @Override
  public Kind kind() {
    return Kind.TERRITORY;
  }

  @Override
  public List<Problem> check(Answer answer) {
    if (!(answer instanceof Answer.Located(String place))) {
      return stem.checkOther(answer, Problem.Kind.REQUIRED_CHOICE);
    }
    return places().find(place).isPresent()
        ? List.of()
        : List.of(new Problem(code(), Problem.Kind.UNKNOWN_CHOICE));
  }

  @Override
  public Territory with(Stem newStem) {
    return new Territory(newStem, level, edition);
  }
}
