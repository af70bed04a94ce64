package fr.caf.ecoute.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every question has, whatever its kind: its code, its wording, and when it is asked. */
public record Stem(
    String code, String label, @Nullable String help, Requirement required, Condition when) {
  public Stem {
    Code.require(code);
    if (Code.isReserved(code)) {
      throw new IllegalArgumentException("a code kept for the pages: " + code);
    }
    if (label.isBlank()) {
      throw new IllegalArgumentException("question " + code + " has no label");
    }
  }

  /** A question always asked, that may be left empty. */
  public Stem(String code, String label) {
    this(code, label, null, Requirement.NONE, Condition.always());
  }

  public Stem required(Requirement newRequired) {
    return new Stem(code, label, help, newRequired, when);
  }

  public Stem when(Condition newWhen) {
    return new Stem(code, label, help, required, newWhen);
  }

  /** What is wrong with an answer that is not of the kind this question expects. */
  List<Problem> checkOther(Answer answer, Problem.Kind whenRequired) {
    if (!(answer instanceof Answer.Missing(MissingReason reason))) {
      return List.of(new Problem(code, Problem.Kind.MALFORMED));
    }
    return switch (reason) {
      case DONT_KNOW, REFUSED, NOT_APPLICABLE, UNREADABLE, NOT_COLLECTED -> List.of();
      case SKIPPED, NOT_SHOWN ->
          switch (required) {
            case NONE -> List.of();
            case SOFT -> List.of(new Problem(code, Problem.Kind.REMINDER));
            case HARD -> List.of(new Problem(code, whenRequired));
          };
    };
  }
}
