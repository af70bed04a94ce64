package fr.caf.ecoute.analysis.csv;

/**
 * Something in a file that a person can correct.
 *
 * @param line line of the file where the row begins, counted from 1
 * @param message what is wrong, in French
 */
public record CsvProblem(int line, String message) {
  /** As a person reads it: {@code Ligne 12 : …}. */
  @Override
  public String toString() {
    return "Ligne " + line + " : " + message;
  }
}
