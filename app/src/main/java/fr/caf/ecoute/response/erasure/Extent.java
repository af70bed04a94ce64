package fr.caf.ecoute.response.erasure;

/** How much of a response is erased when its author takes it back. */
public enum Extent {
  /** All of it: nobody has counted it yet. */
  WHOLE,
  /**
   * Its texts, and what led back to it. What was ticked has been counted: taking it out would let
   * whoever compares the results of before and after read one person's answers.
   */
  TEXTS
}
