package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.feature.DistinctAnswer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The answers that show a theme best to a reader: near its heart, and neither curt nor endless. */
final class Typical {
  private static final int SHOWN = 5;
  private static final int SHORT = 40;
  private static final int LONG = 400;

  private Typical() {}

  static List<String> of(int theme, Themes themes, List<DistinctAnswer> answers, DenseMatrix rows) {
    return Arrays.stream(themes.members().get(theme))
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(
                    answer ->
                        -rows.dot(answer, themes.rows(), theme) * ease(answers.get(answer).text()))
                .thenComparing(answer -> answer))
        .limit(SHOWN)
        .map(answer -> answers.get(answer).id())
        .toList();
  }

  private static double ease(String text) {
    int length = text.length();
    return length < SHORT ? 0.6 + 0.4 * length / SHORT : length > LONG ? 0.7 : 1;
  }
}
