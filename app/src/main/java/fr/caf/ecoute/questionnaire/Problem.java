package fr.caf.ecoute.questionnaire;

import java.util.List;

/**
 * What is wrong with an answer, as a value: shown beside its question, with the words of {@link
 * #key} and these arguments.
 */
public record Problem(String question, Kind kind, List<Object> arguments) {
  /** Each has its sentence in {@code i18n/messages.properties}, under {@code problem.}. */
  public enum Kind {
    /** Nothing written, and the question insists. */
    REQUIRED,
    /** Nothing selected, and the question insists. */
    REQUIRED_CHOICE,
    /** No date given, and the question insists. */
    REQUIRED_DATE,
    /** Nothing said: worth one reminder, never a refusal. */
    REMINDER,
    /** Arguments: length, maximum. */
    TOO_LONG,
    NOT_A_NUMBER,
    /** Argument: minimum. */
    TOO_SMALL,
    /** Argument: maximum. */
    TOO_LARGE,
    /** Argument: how many are allowed. */
    TOO_MANY_DECIMALS,
    UNKNOWN_CHOICE,
    /** Arguments: minimum, ticked. */
    TOO_FEW_CHOICES,
    /** Arguments: maximum, ticked. */
    TOO_MANY_CHOICES,
    /** Argument: the label of the choice that stands alone. */
    EXCLUSIVE_WITH_OTHERS,
    /** Argument: the label of the choice to be specified. */
    SPECIFY_MISSING,
    /** Arguments: from, to. */
    OUT_OF_SCALE,
    NOT_A_DATE,
    /** Argument: the earliest date. */
    TOO_EARLY,
    /** Argument: the latest date. */
    TOO_LATE,
    /** Argument: how many rows are left. */
    ROWS_MISSING,
    /** Arguments: the label picked for two ranks. */
    RANKED_TWICE,
    /** There is no going on without an agreement. */
    CONSENT_NEEDED,
    /** A check of the questionnaire's own, to be mended. Argument: its message. */
    CONTRADICTION,
    /** A check that is said once. Argument: its message. */
    DOUBT,
    /** A check that holds nobody. Argument: its message. */
    REMARK,
    /** Not the shape of an answer to this question: only a forged or broken form sends that. */
    MALFORMED
  }

  public Problem {
    arguments = List.copyOf(arguments);
  }

  public Problem(String question, Kind kind, Object... arguments) {
    this(question, kind, List.of(arguments));
  }

  /** A reminder or a doubt lets go at the second time; everything else must be mended. */
  public boolean isBlocking() {
    return kind != Kind.REMINDER && kind != Kind.DOUBT && kind != Kind.REMARK;
  }

  public String key() {
    return "problem." + kind.name();
  }
}
