package fr.caf.ecoute.questionnaire;

/**
 * Something to say about an answer that is well formed and yet odd, such as twenty children.
 *
 * @param when describes what is odd; looks at this question and at earlier ones
 * @param message what the person is told
 */
public record Check(Condition when, Severity severity, String message) {
  /** How much it insists. */
  public enum Severity {
    /** Said beside the answer as it is read again; holds nobody. */
    INFO,
    /** Said once; the person may confirm by going on. */
    WARN,
    /** To be mended before going on. */
    ERROR
  }

  public Check {
    if (message.isBlank()) {
      throw new IllegalArgumentException("a check says nothing");
    }
    if (when instanceof Condition.Always) {
      throw new IllegalArgumentException("a check that always complains");
    }
  }

  Problem problem(String question) {
    return new Problem(
        question,
        switch (severity) {
          case INFO -> Problem.Kind.REMARK;
          case WARN -> Problem.Kind.DOUBT;
          case ERROR -> Problem.Kind.CONTRADICTION;
        },
        message);
  }
}
