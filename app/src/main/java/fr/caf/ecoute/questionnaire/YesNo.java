package fr.caf.ecoute.questionnaire;

import java.util.List;

/** Oui ou non. */
public record YesNo(Stem stem) implements Question {
  @Override
  public Kind kind() {
    return Kind.YES_NO;
  }

  @Override
  public List<Problem> check(Answer answer) {
    return answer instanceof Answer.YesOrNo
        ? List.of()
        : stem.checkOther(answer, Problem.Kind.REQUIRED_CHOICE);
  }

  @Override
  public YesNo with(Stem newStem) {
    return new YesNo(newStem);
  }
}
