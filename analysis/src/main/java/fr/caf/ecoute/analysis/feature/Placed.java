package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.SparseMatrix;

/**
 * Texts in the space of some answers: one row each, of unit length or null.
 *
 * @param words every word some answer uses, however rare
 * @param rows the features of {@link Features}
 * @param diffused the same drawn towards the nearest answers
 * @param letters the pieces of words
 */
public record Placed(
    SparseMatrix words, DenseMatrix rows, DenseMatrix diffused, SparseMatrix letters) {
  /** How many texts there are. */
  public int size() {
    return rows.rows();
  }

  /** Some of the texts, in the order asked. */
  public Placed pick(int[] chosen) {
    return new Placed(
        words.pick(chosen), rows.pick(chosen), diffused.pick(chosen), letters.pick(chosen));
  }

  /** These texts, then others. */
  public Placed and(Placed others) {
    return new Placed(
        words.above(others.words),
        rows.above(others.rows),
        diffused.above(others.diffused),
        letters.above(others.letters));
  }

  /** How many different words of the answers a text uses. */
  public int length(int text) {
    return words.end(text) - words.start(text);
  }

  /** What the texts say: their words, their features, the neighbourhood they are in. */
  public Rows saying() {
    return new Rows(words, DenseMatrix.sideBySide(rows, diffused, 1));
  }

  /** How the texts are spelt. */
  public Rows spelling() {
    return new Rows(letters, new DenseMatrix(size(), 0));
  }
}
