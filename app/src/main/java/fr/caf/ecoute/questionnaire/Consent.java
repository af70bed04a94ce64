package fr.caf.ecoute.questionnaire;

import java.util.List;

/**
 * An agreement given or refused in so many words: a box left empty would say neither. Where it is
 * required there is no going on without a yes.
 */
public record Consent(Stem stem) implements Question {
  @Override
  public Kind kind() {
    return Kind.CONSENT;
  }

  @Override
  public List<Problem> check(Answer answer) {
    if (!(answer instanceof Answer.YesOrNo(boolean yes))) {
      return stem.checkOther(answer, Problem.Kind.REQUIRED_CHOICE);
    }
    return !yes && required() == Requirement.HARD
        ? List.of(new Problem(code(), Problem.Kind.CONSENT_NEEDED))
        : List.of();
  }

  @Override
  public Consent with(Stem newStem) {
    return new Consent(newStem);
  }
}
