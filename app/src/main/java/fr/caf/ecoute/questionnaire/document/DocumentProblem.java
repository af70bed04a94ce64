package fr.caf.ecoute.questionnaire.document;

/**
 * What a facilitator has to mend in a document, in French.
 *
 * @param place where, as {@code sections[2].questions[0].kind}, or line and column when the
 *     document is not JSON
 */
public record DocumentProblem(String place, String message) {
  /** The place alone is nothing for the document as a whole. */
  @Override
  public String toString() {
    return place.isEmpty() ? message : place + "\u00a0: " + message;
  }
}
