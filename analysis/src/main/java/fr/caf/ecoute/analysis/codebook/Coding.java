package fr.caf.ecoute.analysis.codebook;

/**
 * A verbatim carries a theme.
 *
 * @param rank 1 for the answer's primary theme, then 2, 3…
 * @param theme the theme's code
 * @param confidence from 0 to 1
 * @param start offset, in the verbatim's text, of the passage that justifies it
 * @param end offset after the passage
 */
public record Coding(
    String verbatimId, int rank, String theme, double confidence, int start, int end) {
  public Coding {
    if (rank < 1 || !(confidence >= 0 && confidence <= 1) || start < 0 || end < start) {
      throw new IllegalArgumentException(
          "not a coding: rank %d, confidence %s, passage %d-%d"
              .formatted(rank, confidence, start, end));
    }
  }

  /** The same passage coded with another theme. */
  public Coding of(String other) {
    return new Coding(verbatimId, rank, other, confidence, start, end);
  }
}
