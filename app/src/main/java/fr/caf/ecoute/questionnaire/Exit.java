package fr.caf.ecoute.questionnaire;

/**
 * An early end, right after the question it belongs to (after the whole page where a section is
 * shown together).
 *
 * @param when looks at this question and at earlier ones
 * @param message what the person is told
 */
public record Exit(Condition when, String message, Ending ending) {
  /** What becomes of what was answered. */
  public enum Ending {
    /** The rest is not asked; the person checks and sends what they said. */
    SEND,
    /** The consultation does not concern this person: nothing is sent. */
    LEAVE
  }

  public Exit {
    if (message.isBlank()) {
      throw new IllegalArgumentException("an exit says nothing");
    }
    if (when instanceof Condition.Always) {
      throw new IllegalArgumentException("an exit for everyone");
    }
  }
}
