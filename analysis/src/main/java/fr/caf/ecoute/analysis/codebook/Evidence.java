package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.feature.AnswerSpace;
import fr.caf.ecoute.analysis.feature.Placed;
import fr.caf.ecoute.analysis.feature.Rows;
import fr.caf.ecoute.analysis.feature.Units;
import java.util.List;

/**
 * All that speaks for a theme in a text: its examples, its name, its definition, and how much the
 * text says at all (who writes more speaks of more).
 */
record Evidence(Likeness saying, Likeness spelling, Wording names, Wording definitions) {
  /** How many numbers there are for one text and one theme. */
  static final int SIDES = 4 + 2 * Wording.SIDES;

  /** What each side, and the constant, usually weighs: close to it on all questions measured. */
  private static final double[] USUAL = {2, 3, 1, 0.4, 0.3, 0.2, 0.2, 0.3, 0.2, 0.2, -4.5};

  static double[] usualWeights() {
    return USUAL.clone();
  }

  static Evidence of(AnswerSpace space, Codebook codebook, Placed examples, boolean[][] carried) {
    List<CodebookTheme> themes = codebook.themes();
    return new Evidence(
        Likeness.of(examples.saying(), carried, themes.size()),
        Likeness.of(examples.spelling(), carried, themes.size()),
        Wording.of(space, themes.stream().map(CodebookTheme::name).toList()),
        Wording.of(space, themes.stream().map(CodebookTheme::definition).toList()));
  }

  /** For each text, for each theme, {@link #SIDES} numbers. */
  double[][][] of(Placed texts, Units units) {
    Rows saying = texts.saying();
    Rows spelling = texts.spelling();
    Rows parts = units.placed().saying();
    double[][][] evidence = new double[texts.size()][][];
    for (int text = 0; text < evidence.length; text++) {
      double[] said = this.saying.of(saying, text);
      double[] best = said.clone();
      for (int unit = units.first(text); unit < units.end(text); unit++) {
        raise(best, this.saying.of(parts, unit), unit == units.first(text));
      }
      evidence[text] = sides(texts, text, said, this.spelling.of(spelling, text), best);
    }
    return evidence;
  }

  /** The same for the texts learnt from, each as if it had not been. */
  double[][][] ofExamples(Placed examples, Units units) {
    Rows saying = examples.saying();
    Rows spelling = examples.spelling();
    Rows parts = units.placed().saying();
    double[][][] evidence = new double[examples.size()][][];
    for (int text = 0; text < evidence.length; text++) {
      double[] said = this.saying.leavingOut(text, saying, text);
      double[] best = said.clone();
      for (int unit = units.first(text); unit < units.end(text); unit++) {
        raise(best, this.saying.leavingOut(text, parts, unit), unit == units.first(text));
      }
      double[] spelt = this.spelling.leavingOut(text, spelling, text);
      evidence[text] = sides(examples, text, said, spelt, best);
    }
    return evidence;
  }

  private static void raise(double[] best, double[] other, boolean first) {
    for (int theme = 0; theme < best.length; theme++) {
      best[theme] = first ? other[theme] : Math.max(best[theme], other[theme]);
    }
  }

  private double[][] sides(Placed texts, int text, double[] said, double[] spelt, double[] best) {
    double[][] sides = new double[said.length][SIDES];
    double length = StrictMath.log(1 + texts.length(text));
    for (int theme = 0; theme < said.length; theme++) {
      sides[theme][0] = said[theme];
      sides[theme][1] = spelt[theme];
      sides[theme][2] = best[theme];
      sides[theme][3] = length;
      names.write(texts, text, theme, sides[theme], 4);
      definitions.write(texts, text, theme, sides[theme], 4 + Wording.SIDES);
    }
    return sides;
  }
}
