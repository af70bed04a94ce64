package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.SparseMatrix;

/**
 * Texts in the space of some answers: one row each, of unit length or null.
 *
 * @param words every word some answer uses, however rare
 * @param rows the features of {@link Features}
 * @param diffused the same drawn towards the nearest answers
 */
public record Placed(SparseMatrix words, DenseMatrix rows, DenseMatrix diffused) {
  /** How many texts there are. */
  public int size() {
    return rows.rows();
  }

  /** Some of the texts, in the order asked. */
  public Placed pick(int[] chosen) {
    return new Placed(words.pick(chosen), rows.pick(chosen), diffused.pick(chosen));
  }

  /** These texts, then others. */
  public Placed and(Placed others) {
    return new Placed(
        words.above(others.words), rows.above(others.rows), diffused.above(others.diffused));
  }

  /** How many different words of the answers a text uses. */
  public int length(int text) {
    return words.end(text) - words.start(text);
  }

  /**
   * How alike two texts are: in words, in features and in the neighbourhood they are in, from 0 to
   * 3.
   */
  public double likeness(int text, Placed other, int otherText) {
    return words.dot(text, other.words, otherText)
        + rows.dot(text, other.rows, otherText)
        + diffused.dot(text, other.diffused, otherText);
  }
}
