package fr.caf.ecoute.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A date, in as many fields as the precision asks for; the bounds are part of what is allowed. */
public record DateQuestion(
    Stem stem, Precision precision, @Nullable CalendarDate earliest, @Nullable CalendarDate latest)
    implements Question {
  public DateQuestion {
    requirePrecision(stem, precision, earliest);
    requirePrecision(stem, precision, latest);
    if (earliest != null && latest != null && earliest.compareTo(latest) > 0) {
      throw new IllegalArgumentException("no date fits " + stem.code());
    }
  }

  private static void requirePrecision(
      Stem stem, Precision precision, @Nullable CalendarDate bound) {
    if (bound != null && bound.precision() != precision) {
      throw new IllegalArgumentException("a bound of " + stem.code() + " is no " + precision);
    }
  }

  @Override
  public Kind kind() {
    return Kind.DATE;
  }

  @Override
  public List<Problem> check(Answer answer) {
    if (!(answer instanceof Answer.Dated(CalendarDate date))) {
      return stem.checkOther(answer, Problem.Kind.REQUIRED_DATE);
    }
    if (date.precision() != precision) {
      return List.of(new Problem(code(), Problem.Kind.NOT_A_DATE));
    }
    if (earliest != null && date.compareTo(earliest) < 0) {
      return List.of(new Problem(code(), Problem.Kind.TOO_EARLY, earliest));
    }
    return latest != null && date.compareTo(latest) > 0
        ? List.of(new Problem(code(), Problem.Kind.TOO_LATE, latest))
        : List.of();
  }

  @Override
  public DateQuestion with(Stem newStem) {
    return new DateQuestion(newStem, precision, earliest, latest);
  }
}
