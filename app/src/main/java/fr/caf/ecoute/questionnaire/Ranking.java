package fr.caf.ecoute.questionnaire;

import java.util.List;
import java.util.Optional;

/** The first choices in order, one list a rank: nothing to drag. */
public record Ranking(Stem stem, List<Choice> choices, int most) implements Question {
  public Ranking {
    choices = Choice.requireDistinct(stem.code(), choices);
    if (choices.stream().anyMatch(choice -> !choice.traits().isEmpty())) {
      throw new IllegalArgumentException("a ranking has plain choices: " + stem.code());
    }
    if (most < 1 || most > choices.size()) {
      throw new IllegalArgumentException(most + " ranks in " + stem.code());
    }
  }

  public Optional<Choice> choice(String code) {
    return Choice.find(choices, code);
  }

  @Override
  public Kind kind() {
    return Kind.RANKING;
  }

  @Override
  public List<Problem> check(Answer answer) {
    if (!(answer instanceof Answer.Ranked(List<String> codes))) {
      return stem.checkOther(answer, Problem.Kind.REQUIRED_CHOICE);
    }
    if (codes.size() > most) {
      return List.of(new Problem(code(), Problem.Kind.TOO_MANY_CHOICES, most, codes.size()));
    }
    return codes.stream().allMatch(one -> choice(one).isPresent())
        ? List.of()
        : List.of(new Problem(code(), Problem.Kind.UNKNOWN_CHOICE));
  }

  @Override
  public Ranking with(Stem newStem) {
    return new Ranking(newStem, choices, most);
  }
}
