package fr.caf.ecoute.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a consultation says of itself: what it is about and why, what becomes of the answers, whom
 * it is for.
 *
 * @param outcome what becomes of the answers
 * @param minutes how long answering takes
 * @param closesOn the last day one may begin, when it is known
 */
public record Description(
    String title,
    String summary,
    String purpose,
    String outcome,
    int minutes,
    Audience audience,
    Access access,
    @Nullable LocalDate closesOn) {
  public Description {
    if (title.isBlank() || minutes < 1) {
      throw new IllegalArgumentException("a consultation has a title and takes some time");
    }
    if (!audience.allows(access)) {
      throw new IllegalArgumentException(audience + " does not go with " + access);
    }
  }

  /** Whether nothing differs of what a person relies upon when answering. */
  boolean promisesTheSameAs(Description other) {
    return purpose.equals(other.purpose)
        && outcome.equals(other.outcome)
        && audience == other.audience
        && access == other.access;
  }
}
