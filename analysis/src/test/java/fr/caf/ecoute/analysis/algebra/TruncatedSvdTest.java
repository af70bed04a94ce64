package fr.caf.ecoute.analysis.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class TruncatedSvdTest {
  @Test
  void leadingTripletsEqualThoseOfTheFullDecomposition() {
    double[][] dense = sparseNoise(60, 45);
    SingularValueDecomposition full =
        new SingularValueDecomposition(new Array2DRowRealMatrix(dense));
    for (boolean tall : new boolean[] {true, false}) {
      double[][] cells = tall ? dense : new Array2DRowRealMatrix(dense).transpose().getData();
      TruncatedSvd svd = TruncatedSvd.of(sparse(cells), 12);
      for (int k = 0; k < 12; k++) {
        assertThat(svd.value(k)).isCloseTo(full.getSingularValues()[k], within(1e-5));
        double along = 0;
        double[][] vectors = tall ? svd.left() : svd.right();
        for (int i = 0; i < 60; i++) {
          along += vectors[i][k] * full.getU().getEntry(i, k);
        }
        assertThat(Math.abs(along)).isCloseTo(1, within(1e-4));
      }
    }
  }

  @Test
  void allDirectionsOfADegenerateMatrixAreFound() {
    double[][] identity = new double[10][10];
    for (int i = 0; i < 10; i++) {
      identity[i][i] = 1;
    }
    TruncatedSvd svd = TruncatedSvd.of(sparse(identity), 7);
    assertThat(svd.rank()).isEqualTo(7);
    assertThat(svd.value(6)).isCloseTo(1, within(1e-9));
  }

  @Test
  void aMatrixOfLowRankGivesNoMoreThanItHas() {
    double[][] cells = {{1, 2, 0}, {2, 4, 0}, {3, 6, 0}};
    assertThat(TruncatedSvd.of(sparse(cells), 3).rank()).isEqualTo(1);
    assertThat(TruncatedSvd.of(sparse(new double[3][2]), 2).rank()).isZero();
    assertThat(TruncatedSvd.of(sparse(new double[0][0]), 2).rank()).isZero();
  }

  private static double[][] sparseNoise(int rows, int columns) {
    Random random = new Random(1);
    double[][] cells = new double[rows][columns];
    for (double[] row : cells) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextInt(4) == 0 ? (float) random.nextDouble() : 0;
      }
    }
    return cells;
  }

  private static SparseMatrix sparse(double[][] cells) {
    SparseMatrix.Builder rows = new SparseMatrix.Builder(cells.length == 0 ? 0 : cells[0].length);
    for (double[] row : cells) {
      for (int j = 0; j < row.length; j++) {
        if (row[j] != 0) {
          rows.add(j, row[j]);
        }
      }
      rows.endRow();
    }
    return rows.build();
  }
}
