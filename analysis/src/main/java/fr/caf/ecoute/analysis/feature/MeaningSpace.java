package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.background.BackgroundTable;
import fr.caf.ecoute.analysis.text.Token;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Answers placed by what their words mean to the background corpus, whether or not they share them.
 *
 * <p>A row is {@code Σ tf(w) · a/(a + p(w)) · e(w) · v(w)} over the terms of the table (Arora,
 * Liang and Ma, <i>A simple but tough-to-beat baseline for sentence embeddings</i>, 2017), of
 * length 1, less the mean, of length 1, less the mean again, on the 40 leading directions of the
 * answers, of length 1.
 */
final class MeaningSpace {
  private static final double RARE = 0.001;
  private static final int DIRECTIONS = 40;
  private static final int WIDTH = BackgroundTable.DIMENSIONS;

  private final BackgroundTable table;
  private final double[] firstMean;
  private final double[] secondMean;

  /** One column per direction kept, {@code WIDTH} rows. */
  private final double[][] directions;

  private MeaningSpace(BackgroundTable table, List<List<Token>> answers) {
    this.table = table;
    double[][] rows = answers.stream().map(this::sum).toArray(double[][]::new);
    this.firstMean = mean(rows);
    for (double[] row : rows) {
      subtractAndNormalise(row, firstMean);
    }
    this.secondMean = mean(rows);
    for (double[] row : rows) {
      subtract(row, secondMean);
    }
    this.directions = leading(rows);
  }

  static MeaningSpace of(BackgroundTable table, List<List<Token>> answers) {
    return new MeaningSpace(table, answers);
  }

  /** Texts seen in this space, of unit length; null when the table knows none of their words. */
  DenseMatrix rows(List<List<Token>> texts) {
    DenseMatrix rows = new DenseMatrix(texts.size(), DIRECTIONS);
    double[] along = new double[DIRECTIONS];
    for (int text = 0; text < texts.size(); text++) {
      double[] row = sum(texts.get(text));
      if (isNull(row)) {
        continue;
      }
      subtractAndNormalise(row, firstMean);
      subtract(row, secondMean);
      Arrays.fill(along, 0);
      for (int i = 0; i < WIDTH; i++) {
        double factor = row[i];
        double[] direction = directions[i];
        for (int k = 0; k < DIRECTIONS; k++) {
          along[k] += factor * direction[k];
        }
      }
      for (int k = 0; k < DIRECTIONS; k++) {
        rows.set(text, k, along[k]);
      }
      rows.normaliseRow(text);
    }
    return rows;
  }

  private double[] sum(List<Token> tokens) {
    double[] sum = new double[WIDTH];
    for (Token token : tokens) {
      Integer row = table.row(token.term());
      if (row != null) {
        double rarity = RARE / (RARE + table.probability(row));
        table.addTo(sum, row, rarity * table.emphasis(token.term()));
      }
    }
    normalise(sum);
    return sum;
  }

  /** The mean of the rows that say something. */
  private static double[] mean(double[][] rows) {
    double[] mean = new double[WIDTH];
    int counted = 0;
    for (double[] row : rows) {
      if (!isNull(row)) {
        counted++;
        for (int i = 0; i < WIDTH; i++) {
          mean[i] += row[i];
        }
      }
    }
    for (int i = 0; i < WIDTH && counted > 0; i++) {
      mean[i] /= counted;
    }
    return mean;
  }

  private static double[][] leading(double[][] rows) {
    double[][] covariance = new double[WIDTH][WIDTH];
    for (double[] row : rows) {
      for (int i = 0; i < WIDTH; i++) {
        double factor = row[i];
        double[] sums = covariance[i];
        for (int j = 0; j < WIDTH; j++) {
          sums[j] += factor * row[j];
        }
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance, false));
    double[][] directions = new double[WIDTH][DIRECTIONS];
    for (int k = 0; k < DIRECTIONS; k++) {
      for (int i = 0; i < WIDTH; i++) {
        directions[i][k] = eigen.getEigenvector(k).getEntry(i);
      }
    }
    return directions;
  }

  private static boolean isNull(double[] row) {
    for (double value : row) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  private static void subtract(double[] row, double[] mean) {
    if (!isNull(row)) {
      for (int i = 0; i < WIDTH; i++) {
        row[i] -= mean[i];
      }
    }
  }

  private static void subtractAndNormalise(double[] row, double[] mean) {
    subtract(row, mean);
    normalise(row);
  }

  private static void normalise(double[] row) {
    double square = 0;
    for (double value : row) {
      square += value * value;
    }
    // Below this, what is left of a subtraction is only rounding.
    double length = Math.sqrt(square);
    for (int i = 0; i < WIDTH; i++) {
      row[i] = length > 1e-9 ? row[i] / length : 0;
    }
  }
}
