package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.SparseMatrix;

/** Texts as rows of numbers, some sparse and some not, side by side. */
public record Rows(SparseMatrix sparse, DenseMatrix dense) {
  /** How many texts there are. */
  public int size() {
    return sparse.rows();
  }

  public double dot(int row, Rows other, int otherRow) {
    return sparse.dot(row, other.sparse, otherRow) + dense.dot(row, other.dense, otherRow);
  }
}
