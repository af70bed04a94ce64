package fr.caf.ecoute.analysis.codebook;

import fr.caf.ecoute.analysis.algebra.Logistic;
import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.feature.AnswerSpace;
import fr.caf.ecoute.analysis.feature.Placed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Codes all the answers to a question as a few of them were coded by a person.
 *
 * <p>Each theme speaks through its examples, its name and its definition ({@link Evidence}); how
 * much each of these is worth for this question is learnt, once for all themes, from what the other
 * examples say of each example ({@link Logistic}; stacking, Wolpert, 1992). What comes out is
 * therefore a likelihood, measured on answers that were not learnt from.
 */
public final class ExampleCoder {
  private static final double RIDGE = 1;

  private final List<String> codes;
  private final double[][] likely;
  private final double enough;

  private ExampleCoder(List<String> codes, double[][] likely, double enough) {
    this.codes = codes;
    this.likely = likely;
    this.enough = enough;
  }

  /**
   * Learns. Examples of verbatims that are not in the space, or themes that are not in the
   * codebook, do not count; copies of an example count once, the first by id.
   */
  public static ExampleCoder train(
      AnswerSpace space, Codebook codebook, List<CodedExample> examples) {
    List<String> codes = codebook.themes().stream().map(CodebookTheme::code).toList();
    Map<Integer, CodedExample> byRow = new TreeMap<>();
    examples.stream()
        .sorted(Comparator.comparing(CodedExample::verbatimId))
        .forEach(
            example -> {
              Integer row = space.row(example.verbatimId());
              if (row != null) {
                byRow.putIfAbsent(row, example);
              }
            });
    boolean[][] carried =
        byRow.values().stream().map(example -> carried(example, codes)).toArray(boolean[][]::new);
    int[] rows = byRow.keySet().stream().mapToInt(Integer::intValue).toArray();
    Placed learnt = space.answers().pick(rows);
    Evidence evidence = Evidence.of(space, codebook, learnt, carried);
    double[][][] seen = evidence.ofExamples(learnt, space.units(firstCopies(space, rows)));
    Logistic weighing = weighing(seen, carried);
    int[] all = IntStream.range(0, space.size()).toArray();
    double[][] likely =
        likely(evidence.of(space.answers(), space.units(firstCopies(space, all))), weighing);
    return new ExampleCoder(codes, likely, Threshold.of(likely));
  }

  private static List<AnalysedVerbatim> firstCopies(AnswerSpace space, int[] rows) {
    return Arrays.stream(rows).mapToObj(row -> space.answer(row).copies().getFirst()).toList();
  }

  /** The themes likely enough, likeliest first, for each distinct answer; none when none is. */
  public List<List<LikelyTheme>> decided() {
    return code(0);
  }

  /** The same, with the likeliest theme, at least, for each. */
  public List<List<LikelyTheme>> atLeastOne() {
    return code(1);
  }

  private List<List<LikelyTheme>> code(int least) {
    List<List<LikelyTheme>> coded = new ArrayList<>();
    for (double[] chances : likely) {
      List<Integer> order =
          IntStream.range(0, chances.length)
              .boxed()
              .sorted(Comparator.<Integer>comparingDouble(theme -> -chances[theme]))
              .toList();
      List<LikelyTheme> themes = new ArrayList<>();
      for (int theme : order) {
        if (themes.size() < least || chances[theme] >= enough) {
          themes.add(new LikelyTheme(codes.get(theme), chances[theme]));
        }
      }
      coded.add(List.copyOf(themes));
    }
    return coded;
  }

  private static boolean[] carried(CodedExample example, List<String> codes) {
    boolean[] carried = new boolean[codes.size()];
    for (int theme = 0; theme < carried.length; theme++) {
      carried[theme] = example.themes().contains(codes.get(theme));
    }
    return carried;
  }

  private static Logistic weighing(double[][][] seen, boolean[][] carried) {
    List<double[]> rows = new ArrayList<>();
    int themes = carried.length == 0 ? 0 : carried[0].length;
    boolean[] yes = new boolean[carried.length * themes];
    for (int example = 0; example < carried.length; example++) {
      for (int theme = 0; theme < themes; theme++) {
        yes[rows.size()] = carried[example][theme];
        rows.add(seen[example][theme]);
      }
    }
    return Logistic.of(rows.toArray(double[][]::new), yes, Evidence.usualWeights(), RIDGE);
  }

  private static double[][] likely(double[][][] evidence, Logistic weighing) {
    double[][] likely = new double[evidence.length][];
    for (int text = 0; text < likely.length; text++) {
      double[][] sides = evidence[text];
      likely[text] =
          IntStream.range(0, sides.length).mapToDouble(t -> weighing.chance(sides[t])).toArray();
    }
    return likely;
  }
}
