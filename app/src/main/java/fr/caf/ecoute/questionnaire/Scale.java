package fr.caf.ecoute.questionnaire;

import java.util.List;

/**
 * A mark between two labelled ends, as radio buttons: an untouched slider would record an answer.
 */
public record Scale(
    Stem stem, int from, int to, String lowLabel, String highLabel, DontKnow dontKnow)
    implements Question {
  public static final int LOWEST = 0;
  public static final int HIGHEST = 10;

  /** Whether "je ne sais pas" is one of the buttons. */
  public enum DontKnow {
    OFFERED,
    NOT_OFFERED
  }

  public Scale {
    if (from < LOWEST || to > HIGHEST || from >= to) {
      throw new IllegalArgumentException("ends of " + stem.code() + ": " + from + " to " + to);
    }
    if (lowLabel.isBlank() || highLabel.isBlank()) {
      throw new IllegalArgumentException("the ends of " + stem.code() + " have no label");
    }
  }

  public boolean offersDontKnow() {
    return dontKnow == DontKnow.OFFERED;
  }

  @Override
  public Kind kind() {
    return Kind.SCALE;
  }

  @Override
  public List<Problem> check(Answer answer) {
    if (!(answer instanceof Answer.ScaleValue(int value))) {
      return stem.checkOther(answer, Problem.Kind.REQUIRED_CHOICE);
    }
    return value < from || value > to
        ? List.of(new Problem(code(), Problem.Kind.OUT_OF_SCALE, from, to))
        : List.of();
  }

  @Override
  public Scale with(Stem newStem) {
    return new Scale(newStem, from, to, lowLabel, highLabel, dontKnow);
  }
}
