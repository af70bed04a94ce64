package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.codebook.Coding;
import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.feature.Features;
import fr.caf.ecoute.analysis.text.IdeaUnit;
import fr.caf.ecoute.analysis.text.IdeaUnits;
import fr.caf.ecoute.analysis.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which themes an answer carries, and which passage says so.
 *
 * <p>An answer carries the theme nearest to each of its idea units that speaks clearly (what its
 * own words and features say of the theme sums to .6 at least), and those nearly as close to the
 * whole answer as the closest: at least three quarters as close, three at most.
 */
final class Attribution {
  private static final double NEARLY = 0.75;
  private static final int NEAREST = 3;
  private static final double CLEAR = 0.6;
  private static final double WHOLE_ANSWER = 0.5;
  private static final double SHARPNESS = 10;

  private final Features features;
  private final DenseMatrix diffused;
  private final Themes themes;
  private final List<String> codes;

  /** For each word, what it weighs in the centre of each theme. */
  private final float[][] wordsByTheme;

  Attribution(Features features, DenseMatrix diffused, Themes themes, List<String> codes) {
    this.features = features;
    this.diffused = diffused;
    this.themes = themes;
    this.codes = List.copyOf(codes);
    this.wordsByTheme = new float[themes.words().columns()][themes.count()];
    for (int word = 0; word < wordsByTheme.length; word++) {
      for (int theme = 0; theme < themes.count(); theme++) {
        wordsByTheme[word][theme] = themes.words().get(theme, word);
      }
    }
  }

  /** The codings of one copy of an answer, primary theme first. */
  List<Coding> of(int answer, AnalysedVerbatim copy) {
    double[] closeness =
        IntStream.range(0, themes.count())
            .mapToDouble(theme -> diffused.dot(answer, themes.diffused(), theme))
            .toArray();
    List<IdeaUnit> units = IdeaUnits.of(copy.verbatim().text(), copy.tokens());
    double[][] scores = scores(units, copy, closeness);
    int[] unitThemes = IntStream.range(0, units.size()).map(u -> highest(scores[u])).toArray();
    int primary = highest(closeness);
    Set<Integer> carried = nearest(closeness);
    for (int unit = 0; unit < unitThemes.length; unit++) {
      int theme = unitThemes[unit];
      if (scores[unit][theme] - WHOLE_ANSWER * closeness[theme] >= CLEAR) {
        carried.add(theme);
      }
    }
    carried.add(primary);
    List<Integer> ranked = new ArrayList<>(carried);
    ranked.sort(
        Comparator.<Integer>comparingInt(theme -> theme == primary ? 0 : 1)
            .thenComparing(Comparator.<Integer>comparingDouble(t -> -best(scores, t)))
            .thenComparing(theme -> theme));
    double[] whole = confidence(closeness);
    double[][] parts = Arrays.stream(scores).map(Attribution::confidence).toArray(double[][]::new);
    List<Coding> codings = new ArrayList<>();
    for (int theme : ranked) {
      IdeaUnit passage = passage(theme, units, unitThemes, scores);
      codings.add(
          new Coding(
              copy.verbatim().id(),
              codings.size() + 1,
              codes.get(theme),
              Math.max(whole[theme], best(parts, theme)),
              passage.start(),
              passage.end()));
    }
    return codings;
  }

  private double[][] scores(List<IdeaUnit> units, AnalysedVerbatim copy, double[] closeness) {
    List<String> texts =
        units.stream()
            .map(unit -> copy.verbatim().text().substring(unit.start(), unit.end()))
            .toList();
    List<List<Token>> parts =
        units.stream().map(unit -> IdeaUnits.words(unit, copy.tokens())).toList();
    SparseMatrix words = features.wordsOf(parts);
    DenseMatrix rows = features.rowsOf(texts, parts);
    double[][] scores = new double[parts.size()][themes.count()];
    for (int unit = 0; unit < parts.size(); unit++) {
      for (int theme = 0; theme < themes.count(); theme++) {
        scores[unit][theme] =
            rows.dot(unit, themes.rows(), theme) + WHOLE_ANSWER * closeness[theme];
      }
      for (int cell = words.start(unit); cell < words.end(unit); cell++) {
        float value = words.value(cell);
        float[] byTheme = wordsByTheme[words.column(cell)];
        for (int theme = 0; theme < byTheme.length; theme++) {
          scores[unit][theme] += value * byTheme[theme];
        }
      }
    }
    return scores;
  }

  private static Set<Integer> nearest(double[] closeness) {
    double enough = NEARLY * closeness[highest(closeness)];
    return IntStream.range(0, closeness.length)
        .filter(theme -> closeness[theme] >= enough)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(theme -> -closeness[theme])
                .thenComparing(theme -> theme))
        .limit(NEAREST)
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  /** The best unit for a theme, with the units beside it that say the same. */
  private static IdeaUnit passage(
      int theme, List<IdeaUnit> units, int[] unitThemes, double[][] scores) {
    int best = 0;
    for (int unit = 1; unit < units.size(); unit++) {
      if (scores[unit][theme] > scores[best][theme]) {
        best = unit;
      }
    }
    int first = best;
    int last = best;
    while (unitThemes[best] == theme && first > 0 && unitThemes[first - 1] == theme) {
      first--;
    }
    while (unitThemes[best] == theme
        && last + 1 < unitThemes.length
        && unitThemes[last + 1] == theme) {
      last++;
    }
    return new IdeaUnit(units.get(first).start(), units.get(last).end());
  }

  private static double best(double[][] scores, int theme) {
    double best = Double.NEGATIVE_INFINITY;
    for (double[] unit : scores) {
      best = Math.max(best, unit[theme]);
    }
    return best;
  }

  private static int highest(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  private static double[] confidence(double[] closeness) {
    double top = closeness[highest(closeness)];
    double[] shares = new double[closeness.length];
    double total = 0;
    for (int theme = 0; theme < shares.length; theme++) {
      shares[theme] = StrictMath.exp(SHARPNESS * (closeness[theme] - top));
      total += shares[theme];
    }
    for (int theme = 0; theme < shares.length; theme++) {
      shares[theme] /= total;
    }
    return shares;
  }
}
