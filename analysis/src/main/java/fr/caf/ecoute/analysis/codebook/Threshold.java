package fr.caf.ecoute.analysis.codebook;

/** How likely a theme must be for an answer to be given it. */
final class Threshold {
  private static final int STEPS = 100;
  private static final double USUAL = 0.35;

  private Threshold() {}

  /**
   * The likelihood from which the examples are best coded, each by what the others say of it and
   * given its likeliest theme at least: the highest micro-F1, the middle of the best stretch.
   * Without examples, what it usually is.
   */
  static double of(double[][] likely, boolean[][] carried) {
    if (likely.length == 0) {
      return USUAL;
    }
    double best = -1;
    int first = STEPS / 2;
    int last = first;
    for (int step = 1; step < STEPS; step++) {
      double f1 = f1(likely, carried, (double) step / STEPS);
      if (f1 > best) {
        best = f1;
        first = step;
        last = step;
      } else if (f1 == best && last == step - 1) {
        last = step;
      }
    }
    return (first + last) / 2.0 / STEPS;
  }

  private static double f1(double[][] likely, boolean[][] carried, double enough) {
    int right = 0;
    int given = 0;
    int wanted = 0;
    for (int i = 0; i < likely.length; i++) {
      int top = top(likely[i]);
      for (int theme = 0; theme < likely[i].length; theme++) {
        boolean gives = theme == top || likely[i][theme] >= enough;
        given += gives ? 1 : 0;
        wanted += carried[i][theme] ? 1 : 0;
        right += gives && carried[i][theme] ? 1 : 0;
      }
    }
    return 2.0 * right / Math.max(1, given + wanted);
  }

  private static int top(double[] likely) {
    int top = 0;
    for (int theme = 1; theme < likely.length; theme++) {
      if (likely[theme] > likely[top]) {
        top = theme;
      }
    }
    return top;
  }
}
