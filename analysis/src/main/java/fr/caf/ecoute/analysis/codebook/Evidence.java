package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.feature.AnswerSpace;
import fr.caf.ecoute.analysis.feature.Placed;
import java.util.List;

/**
 * All that speaks for a theme in a text: its examples, its name, its definition, and how much the
 * text says at all (who writes more speaks of more).
 */
record Evidence(Likeness likeness, Wording names, Wording definitions) {
  /** How many numbers there are for one text and one theme. */
  static final int SIDES = 2 + 2 * Wording.SIDES;

  /** What each side, and the constant, usually weighs: close to it on all questions measured. */
  private static final double[] USUAL = {5, 0.4, 0.4, 0.2, 0.4, 0.2, -4.5};

  static double[] usualWeights() {
    return USUAL.clone();
  }

  static Evidence of(AnswerSpace space, Codebook codebook, Likeness likeness) {
    List<CodebookTheme> themes = codebook.themes();
    return new Evidence(
        likeness,
        Wording.of(space, themes.stream().map(CodebookTheme::name).toList()),
        Wording.of(space, themes.stream().map(CodebookTheme::definition).toList()));
  }

  /** For each text, for each theme, {@link #SIDES} numbers. */
  double[][][] of(Placed texts) {
    return of(texts, likeness.of(texts));
  }

  /** The same for the texts learnt from, each as if it had not been. */
  double[][][] ofExamples(Placed examples) {
    return of(examples, likeness.leftOut());
  }

  private double[][][] of(Placed texts, double[][] like) {
    double[][][] evidence = new double[texts.size()][][];
    for (int text = 0; text < evidence.length; text++) {
      evidence[text] = new double[like[text].length][SIDES];
      for (int theme = 0; theme < like[text].length; theme++) {
        double[] sides = evidence[text][theme];
        sides[0] = like[text][theme];
        sides[1] = StrictMath.log(1 + texts.length(text));
        names.write(texts, text, theme, sides, 2);
        definitions.write(texts, text, theme, sides, 2 + Wording.SIDES);
      }
    }
    return evidence;
  }
}
