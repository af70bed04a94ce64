package fr.caf.ecoute.response.erasure;

import fr.caf.ecoute.consultation.Consultation;
import java.time.Instant;

/** How much of a response is erased when its author takes it back. */
public enum Extent {
  /** All of it: nobody has counted it yet. */
  WHOLE,
  /**
   * Its texts, and what led back to it. What was ticked has been counted: taking it out would let
   * whoever compares the results of before and after read one person's answers.
   */
  TEXTS;

  /** How much may be erased now. */
  static Extent of(Consultation consultation, Instant now) {
    return consultation.resultsMayBeSeen(now) ? TEXTS : WHOLE;
  }
}
