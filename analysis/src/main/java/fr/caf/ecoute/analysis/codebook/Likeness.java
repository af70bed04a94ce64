package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.algebra.KernelRidge;
import fr.caf.ecoute.analysis.feature.Rows;

/**
 * How much texts are like the examples of each theme and unlike the others: about 1 for a theme
 * they carry, 0 for others. Ridge regression on one view of the texts.
 */
final class Likeness {
  private static final double RIDGE = 1;
  private static final int SUPPOSED = 20;

  private final Rows examples;
  private final KernelRidge ridge;
  private final double[] base;
  private final double[] constant;
  private final double[][] sparse;
  private final double[][] dense;

  private Likeness(Rows examples, double[] base, KernelRidge ridge) {
    this.examples = examples;
    this.ridge = ridge;
    this.base = base;
    this.constant = base.clone();
    this.sparse = new double[examples.sparse().columns()][base.length];
    this.dense = new double[examples.dense().columns()][base.length];
    for (int example = 0; example < examples.size(); example++) {
      double[] weight = ridge.weights(example);
      add(constant, 1, weight);
      for (int c = examples.sparse().start(example); c < examples.sparse().end(example); c++) {
        add(sparse[examples.sparse().column(c)], examples.sparse().value(c), weight);
      }
      for (int k = 0; k < dense.length; k++) {
        add(dense[k], examples.dense().get(example, k), weight);
      }
    }
  }

  /**
   * Learns from examples.
   *
   * @param carried which themes each example carries
   */
  static Likeness of(Rows examples, boolean[][] carried, int themes) {
    int n = examples.size();
    double[] base = new double[themes];
    for (boolean[] row : carried) {
      for (int theme = 0; theme < themes; theme++) {
        base[theme] += row[theme] ? 1 : 0;
      }
    }
    // A handful of examples says little of how common their themes are.
    for (int theme = 0; theme < themes; theme++) {
      base[theme] = (base[theme] + (double) SUPPOSED / themes) / (n + SUPPOSED);
    }
    double[][] targets = new double[n][themes];
    double[][] kernel = new double[n][];
    for (int i = 0; i < n; i++) {
      for (int theme = 0; theme < themes; theme++) {
        targets[i][theme] = (carried[i][theme] ? 1 : 0) - base[theme];
      }
      kernel[i] = kernel(examples, i, examples);
    }
    return new Likeness(examples, base, KernelRidge.of(kernel, targets, RIDGE));
  }

  double[] of(Rows texts, int text) {
    double[] score = constant.clone();
    for (int c = texts.sparse().start(text); c < texts.sparse().end(text); c++) {
      add(score, texts.sparse().value(c), sparse[texts.sparse().column(c)]);
    }
    for (int k = 0; k < dense.length; k++) {
      add(score, texts.dense().get(text, k), dense[k]);
    }
    return score;
  }

  /** The same, as if one of the examples had not been learnt from. */
  double[] leavingOut(int example, Rows texts, int text) {
    double[] score = ridge.leavingOut(example, kernel(texts, text, examples));
    add(score, 1, base);
    return score;
  }

  // The 1 stands for the constant.
  private static double[] kernel(Rows texts, int text, Rows examples) {
    double[] likeness = new double[examples.size()];
    for (int example = 0; example < likeness.length; example++) {
      likeness[example] = 1 + texts.dot(text, examples, example);
    }
    return likeness;
  }

  private static void add(double[] sum, double factor, double[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * values[i];
    }
  }
}
