package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.KernelRidge;
import fr.caf.ecoute.analysis.feature.Placed;

/**
 * How much a text is like the examples of each theme and unlike the others: ridge regression on its
 * words, its features and its neighbourhood.
 */
final class Likeness {
  private static final double RIDGE = 1;

  private final int themes;
  private final double[] constant;
  private final double[][] words;
  private final double[][] rows;
  private final double[][] diffused;
  private final double[][] leftOut;

  private Likeness(Placed examples, double[] base, KernelRidge ridge) {
    this.themes = base.length;
    this.constant = base.clone();
    this.words = new double[examples.words().columns()][themes];
    this.rows = new double[examples.rows().columns()][themes];
    this.diffused = new double[examples.diffused().columns()][themes];
    this.leftOut = new double[examples.size()][];
    for (int example = 0; example < examples.size(); example++) {
      double[] weight = ridge.weights(example);
      add(constant, 1, weight);
      for (int c = examples.words().start(example); c < examples.words().end(example); c++) {
        add(words[examples.words().column(c)], examples.words().value(c), weight);
      }
      for (int k = 0; k < rows.length; k++) {
        add(rows[k], examples.rows().get(example, k), weight);
        add(diffused[k], examples.diffused().get(example, k), weight);
      }
      leftOut[example] = ridge.leftOut(example);
      add(leftOut[example], 1, base);
    }
  }

  /**
   * Learns from examples.
   *
   * @param carried which themes each example carries
   */
  static Likeness of(Placed examples, boolean[][] carried, int themes) {
    int n = examples.size();
    double[] base = new double[themes];
    for (boolean[] row : carried) {
      for (int theme = 0; theme < themes; theme++) {
        base[theme] += row[theme] ? 1.0 / n : 0;
      }
    }
    double[][] targets = new double[n][themes];
    double[][] kernel = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int theme = 0; theme < themes; theme++) {
        targets[i][theme] = (carried[i][theme] ? 1 : 0) - base[theme];
      }
      for (int j = 0; j <= i; j++) {
        // The 1 stands for the constant.
        kernel[i][j] = 1 + examples.likeness(i, examples, j);
        kernel[j][i] = kernel[i][j];
      }
    }
    return new Likeness(examples, base, KernelRidge.of(kernel, targets, RIDGE));
  }

  /** For each example, what the others say of it: about 1 for a theme it carries, 0 for others. */
  double[][] leftOut() {
    return leftOut;
  }

  /** For each text, how much it is like the examples of each theme. */
  double[][] of(Placed texts) {
    double[][] scores = new double[texts.size()][];
    for (int text = 0; text < scores.length; text++) {
      double[] score = constant.clone();
      for (int c = texts.words().start(text); c < texts.words().end(text); c++) {
        add(score, texts.words().value(c), words[texts.words().column(c)]);
      }
      addRow(score, texts.rows(), text, rows);
      addRow(score, texts.diffused(), text, diffused);
      scores[text] = score;
    }
    return scores;
  }

  private static void addRow(double[] score, DenseMatrix matrix, int row, double[][] weights) {
    for (int k = 0; k < weights.length; k++) {
      add(score, matrix.get(row, k), weights[k]);
    }
  }

  private static void add(double[] sum, double factor, double[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * values[i];
    }
  }
}
