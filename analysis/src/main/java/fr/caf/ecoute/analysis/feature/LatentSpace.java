package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.algebra.TruncatedSvd;
import java.util.Arrays;

/**
 * Words used by the same answers brought together: latent semantic analysis (Deerwester et al.,
 * 1990) of rank 40.
 */
final class LatentSpace {
  private static final int RANK = 40;

  private final int rank;

  /** One row of {@code rank} numbers per term. */
  private final double[][] directions;

  private LatentSpace(TruncatedSvd decomposition) {
    this.rank = decomposition.rank();
    this.directions = decomposition.right();
  }

  static LatentSpace of(SparseMatrix answers) {
    return new LatentSpace(TruncatedSvd.of(answers, RANK));
  }

  /** Rows of terms seen in this space, of unit length: {@code U·S} for the answers themselves. */
  DenseMatrix rows(SparseMatrix terms) {
    DenseMatrix rows = new DenseMatrix(terms.rows(), rank);
    double[] sum = new double[rank];
    for (int row = 0; row < terms.rows(); row++) {
      Arrays.fill(sum, 0);
      for (int cell = terms.start(row); cell < terms.end(row); cell++) {
        double[] direction = directions[terms.column(cell)];
        double value = terms.value(cell);
        for (int k = 0; k < rank; k++) {
          sum[k] += value * direction[k];
        }
      }
      for (int k = 0; k < rank; k++) {
        rows.set(row, k, sum[k]);
      }
      rows.normaliseRow(row);
    }
    return rows;
  }
}
