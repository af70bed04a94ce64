package fr.caf.ecoute.questionnaire;

import java.util.List;
import java.util.Optional;

/** One choice among several. */
public record SingleChoice(Stem stem, List<Choice> choices) implements Question {
  public SingleChoice {
    choices = Choice.requireDistinct(stem.code(), choices);
    if (choices.stream().anyMatch(Choice::isExclusive)) {
      throw new IllegalArgumentException(stem.code() + ": every single choice is exclusive");
    }
  }

  public Optional<Choice> choice(String code) {
    return Choice.find(choices, code);
  }

  @Override
  public Kind kind() {
    return Kind.SINGLE_CHOICE;
  }

  @Override
  public List<Problem> check(Answer answer) {
    return answer instanceof Answer.OneChoice picked
        ? Choice.check(stem, choices, picked)
        : stem.checkOther(answer, Problem.Kind.REQUIRED_CHOICE);
  }

  @Override
  public SingleChoice with(Stem newStem) {
    return new SingleChoice(newStem, choices);
  }
}
