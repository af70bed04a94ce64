package fr.caf.ecoute.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several choices to tick; {@code min} and {@code max} bound how many once one is ticked. */
public record MultipleChoice(Stem stem, List<Choice> choices, int min, int max)
    implements Question {
  public MultipleChoice {
    choices = Choice.requireDistinct(stem.code(), choices);
    if (min < 0 || max < 1 || min > max || max > choices.size()) {
      throw new IllegalArgumentException(
          stem.code() + ": from " + min + " to " + max + " of " + choices.size() + " choices");
    }
  }

  /** As many as one likes. */
  public MultipleChoice(Stem stem, List<Choice> choices) {
    this(stem, choices, 0, choices.size());
  }

  public Optional<Choice> choice(String code) {
    return Choice.find(choices, code);
  }

  @Override
  public Kind kind() {
    return Kind.MULTIPLE_CHOICE;
  }

  @Override
  public List<Problem> check(Answer answer) {
    return answer instanceof Answer.Choices(List<Answer.OneChoice> picked)
        ? check(picked)
        : stem.checkOther(answer, Problem.Kind.REQUIRED_CHOICE);
  }

  private List<Problem> check(List<Answer.OneChoice> picked) {
    List<Problem> problems = new ArrayList<>();
    for (Answer.OneChoice one : picked) {
      problems.addAll(Choice.check(stem, choices, one));
    }
    Optional<Choice> exclusive =
        picked.stream()
            .flatMap(one -> choice(one.code()).stream())
            .filter(Choice::isExclusive)
            .findFirst();
    if (exclusive.isPresent()) {
      if (picked.size() > 1) {
        problems.add(
            new Problem(code(), Problem.Kind.EXCLUSIVE_WITH_OTHERS, exclusive.get().label()));
      }
    } else if (picked.size() < min) {
      problems.add(new Problem(code(), Problem.Kind.TOO_FEW_CHOICES, min, picked.size()));
    } else if (picked.size() > max) {
      problems.add(new Problem(code(), Problem.Kind.TOO_MANY_CHOICES, max, picked.size()));
    }
    return problems;
  }

  @Override
  public MultipleChoice with(Stem newStem) {
    return new MultipleChoice(newStem, choices, min, max);
  }
}
