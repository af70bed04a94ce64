package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.feature.AnswerSpace;
import fr.caf.ecoute.analysis.feature.Placed;
import java.util.List;

/**
 * How much a text says what one wording of each theme says (all names, or all definitions), in the
 * same words, by what they mean or in the same letters, against what the answers commonly do.
 */
final class Wording {
  /** How many numbers say it for one text and one theme. */
  static final int SIDES = 3;

  private final Placed wordings;
  private final double[][] mean;
  private final double[][] deviation;

  private Wording(Placed wordings, Placed answers) {
    this.wordings = wordings;
    int themes = wordings.size();
    this.mean = new double[themes][SIDES];
    this.deviation = new double[themes][SIDES];
    int n = Math.max(1, answers.size());
    for (int theme = 0; theme < themes; theme++) {
      double[] squares = new double[SIDES];
      for (int answer = 0; answer < answers.size(); answer++) {
        double[] raw = raw(answers, answer, theme);
        for (int side = 0; side < SIDES; side++) {
          mean[theme][side] += raw[side] / n;
          squares[side] += raw[side] * raw[side] / n;
        }
      }
      for (int side = 0; side < SIDES; side++) {
        double variance = squares[side] - mean[theme][side] * mean[theme][side];
        deviation[theme][side] = Math.sqrt(Math.max(0, variance));
      }
    }
  }

  /** One wording per theme, empty where there is none. */
  static Wording of(AnswerSpace space, List<String> texts) {
    return new Wording(space.place(texts), space.answers());
  }

  /** Writes the {@link #SIDES} numbers of a text and a theme: 0 on average, spread of 1. */
  void write(Placed texts, int text, int theme, double[] to, int at) {
    double[] raw = raw(texts, text, theme);
    for (int side = 0; side < SIDES; side++) {
      double spread = deviation[theme][side];
      to[at + side] = spread > 1e-9 ? (raw[side] - mean[theme][side]) / spread : 0;
    }
  }

  private double[] raw(Placed texts, int text, int theme) {
    if (wordings.length(theme) == 0
        && wordings.letters().start(theme) == wordings.letters().end(theme)
        && wordings.rows().isNullRow(theme)) {
      return new double[SIDES];
    }
    DenseMatrix diffused = texts.diffused();
    return new double[] {
      texts.words().dot(text, wordings.words(), theme),
      diffused.dot(text, wordings.diffused(), theme),
      texts.letters().dot(text, wordings.letters(), theme)
    };
  }
}
