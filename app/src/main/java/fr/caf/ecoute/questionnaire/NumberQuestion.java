package fr.caf.ecoute.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number, with bounds and a unit where they make sense. */
public record NumberQuestion(
    Stem stem,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    int decimals,
    @Nullable String unit)
    implements Question {
  public static final int MOST_DECIMALS = 6;

  public NumberQuestion {
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException("bounds of " + stem.code() + ": " + min + " to " + max);
    }
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException("decimals of " + stem.code() + ": " + decimals);
    }
  }

  @Override
  public Kind kind() {
    return Kind.NUMBER;
  }

  @Override
  public List<Problem> check(Answer answer) {
    return answer instanceof Answer.Numeric(BigDecimal value)
        ? check(value)
        : stem.checkOther(answer, Problem.Kind.REQUIRED);
  }

  private List<Problem> check(BigDecimal value) {
    List<Problem> problems = new ArrayList<>();
    if (value.scale() > decimals) {
      problems.add(new Problem(code(), Problem.Kind.TOO_MANY_DECIMALS, decimals));
    }
    if (min != null && value.compareTo(min) < 0) {
      problems.add(new Problem(code(), Problem.Kind.TOO_SMALL, min));
    }
    if (max != null && value.compareTo(max) > 0) {
      problems.add(new Problem(code(), Problem.Kind.TOO_LARGE, max));
    }
    return problems;
  }

  @Override
  public NumberQuestion with(Stem newStem) {
    return new NumberQuestion(newStem, min, max, decimals, unit);
  }
}
