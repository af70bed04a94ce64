package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.algebra.Logistic;
import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.feature.AnswerSpace;
import fr.caf.ecoute.analysis.feature.Units;
import fr.caf.ecoute.analysis.text.IdeaUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Codes all the answers to a question as a few of them were coded by a person.
 *
 * <p>Each theme speaks through its examples, its name and its definition ({@link Evidence}); how
 * much each of these is worth for this question is learnt, once for all themes, from what the other
 * examples say of each example ({@link Logistic}; stacking, Wolpert, 1992). What comes out is
 * therefore a likelihood, measured on answers that were not learnt from. Without any example, names
 * and definitions speak alone, weighed as they usually are.
 */
public final class ExampleCoder {
  private static final double RIDGE = 1;

  private final AnswerSpace space;
  private final List<String> codes;
  private final Testimony testimony;
  private final Evidence evidence;
  private final Logistic weighing;
  private final double[][] likely;
  private final double enough;

  private ExampleCoder(
      AnswerSpace space, List<String> codes, Evidence evidence, Logistic weighing) {
    this.space = space;
    this.codes = codes;
    this.evidence = evidence;
    this.weighing = weighing;
    List<AnalysedVerbatim> all =
        IntStream.range(0, space.size())
            .mapToObj(row -> space.answer(row).copies().getFirst())
            .toList();
    this.testimony = new Testimony(evidence, space.answers(), space.units(all));
    this.likely =
        IntStream.range(0, space.size())
            .mapToObj(row -> chances(testimony.on(row)))
            .toArray(double[][]::new);
    this.enough = Threshold.of(likely);
  }

  /**
   * Learns from coded answers and from the sentences of the codebook. Examples of verbatims that
   * are not in the space, or themes that are not in the codebook, do not count.
   */
  public static ExampleCoder train(
      AnswerSpace space, Codebook codebook, List<CodedExample> examples) {
    List<String> codes = codebook.themes().stream().map(CodebookTheme::code).toList();
    Lessons lessons = Lessons.of(space, codebook, examples);
    boolean[][] carried = lessons.carried(codes);
    Evidence evidence = Evidence.of(space, codebook, lessons.texts(), carried);
    Testimony heard = new Testimony(evidence, lessons.texts(), lessons.units());
    return new ExampleCoder(space, codes, evidence, weighing(heard, carried));
  }

  /** The themes likely enough, likeliest first; none when none is. */
  public List<LikelyTheme> decided(int row) {
    return code(row, 0);
  }

  /** The same, with the likeliest theme at least. */
  public List<LikelyTheme> atLeastOne(int row) {
    return code(row, 1);
  }

  /** How likely a theme must be to be given. */
  public double enough() {
    return enough;
  }

  /** Where a copy of an answer says most clearly what a theme is about. */
  public IdeaUnit passage(AnalysedVerbatim copy, String theme) {
    Units units = space.units(List.of(copy));
    Testimony said = new Testimony(evidence, units.placed(), units);
    int code = codes.indexOf(theme);
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int unit = 0; unit < units.units().size(); unit++) {
      double chance = weighing.chance(said.onUnit(unit)[code]);
      if (chance > most) {
        most = chance;
        best = unit;
      }
    }
    return units.units().get(best);
  }

  private List<LikelyTheme> code(int row, int least) {
    double[] chances = likely[row];
    List<Integer> order =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(theme -> -chances[theme]))
            .toList();
    List<LikelyTheme> themes = new ArrayList<>();
    double[][] sides = testimony.on(row);
    for (int theme : order) {
      if (themes.size() < least || chances[theme] >= enough) {
        themes.add(new LikelyTheme(codes.get(theme), chances[theme], origin(sides[theme])));
      }
    }
    return List.copyOf(themes);
  }

  private Origin origin(double[] sides) {
    double[] weights = weighing.weights();
    double examples = 0;
    double wordings = 0;
    for (int side = 0; side < sides.length; side++) {
      if (side < Testimony.FROM_EXAMPLES) {
        examples += weights[side] * sides[side];
      } else if (side > Testimony.FROM_EXAMPLES) {
        wordings += weights[side] * sides[side];
      }
    }
    return examples >= wordings ? Origin.EXAMPLES : Origin.NAME;
  }

  private double[] chances(double[][] sides) {
    double[] chances = new double[sides.length];
    for (int theme = 0; theme < chances.length; theme++) {
      chances[theme] = weighing.chance(sides[theme]);
    }
    return chances;
  }

  private static Logistic weighing(Testimony heard, boolean[][] carried) {
    List<double[]> rows = new ArrayList<>();
    int themes = carried.length == 0 ? 0 : carried[0].length;
    boolean[] yes = new boolean[carried.length * themes];
    for (int example = 0; example < carried.length; example++) {
      double[][] sides = heard.onExample(example);
      for (int theme = 0; theme < themes; theme++) {
        yes[rows.size()] = carried[example][theme];
        rows.add(sides[theme]);
      }
    }
    return Logistic.of(rows.toArray(double[][]::new), yes, Testimony.usualWeights(), RIDGE);
  }
}
