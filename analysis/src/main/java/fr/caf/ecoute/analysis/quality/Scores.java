package fr.caf.ecoute.analysis.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far one coding agrees with a gold coding of the same answers.
 *
 * @param ami adjusted mutual information of primary labels, over answers the gold gives one label
 * @param ari adjusted Rand index, over the same
 * @param matchedF1 mean F1 of the gold's themes, each matched with one theme found at most
 * @param weightedF1 the same, each theme weighing its size
 * @param bCubed extended B-cubed F1
 * @param perAnswer themes found per answer, residual boxes left out
 * @param found number of themes found
 * @param gold number of themes of the gold
 */
public record Scores(
    double ami,
    double ari,
    double matchedF1,
    double weightedF1,
    double bCubed,
    double perAnswer,
    int found,
    int gold) {

  /**
   * Compares two codings of the same answers, in the same order.
   *
   * <p>Labels that begin with {@code _} are residual boxes: they are a group of their own for the
   * primary label, and never a theme.
   */
  public static Scores of(List<LabelledAnswer> gold, List<LabelledAnswer> found) {
    if (gold.size() != found.size()) {
      throw new IllegalArgumentException("not the same answers");
    }
    Map<String, Integer> goldThemes = themes(gold);
    Map<String, Integer> foundThemes = themes(found);
    Contingency single = single(gold, found);
    double[][] f1 = f1(gold, found, goldThemes, foundThemes);
    int[] sizes = sizes(gold, goldThemes);
    double carried =
        found.stream().flatMap(answer -> answer.labels().stream()).filter(Scores::isTheme).count();
    return new Scores(
        single.adjustedMutualInformation(),
        single.adjustedRand(),
        matched(f1, ones(sizes.length)),
        matched(f1, sizes),
        BCubed.f1(sets(gold, goldThemes), sets(found, foundThemes)),
        carried / Math.max(1, found.size()),
        foundThemes.size(),
        goldThemes.size());
  }

  private static boolean isTheme(String label) {
    return !label.startsWith("_");
  }

  private static Map<String, Integer> themes(List<LabelledAnswer> answers) {
    Map<String, Integer> themes = new TreeMap<>();
    answers.stream()
        .flatMap(answer -> answer.labels().stream())
        .filter(Scores::isTheme)
        .forEach(label -> themes.put(label, 0));
    int number = 0;
    for (Map.Entry<String, Integer> theme : themes.entrySet()) {
      theme.setValue(number++);
    }
    return themes;
  }

  private static Contingency single(List<LabelledAnswer> gold, List<LabelledAnswer> found) {
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      if (gold.get(i).labels().size() == 1) {
        left.add(gold.get(i).labels().getFirst());
        right.add(found.get(i).labels().getFirst());
      }
    }
    return new Contingency(numbers(left), numbers(right));
  }

  private static int[] numbers(List<String> labels) {
    Map<String, Integer> numbers = new TreeMap<>();
    labels.forEach(label -> numbers.putIfAbsent(label, numbers.size()));
    return labels.stream().mapToInt(numbers::get).toArray();
  }

  private static BitSet[] sets(List<LabelledAnswer> answers, Map<String, Integer> themes) {
    return answers.stream()
        .map(
            answer -> {
              BitSet set = new BitSet();
              answer.labels().stream().filter(Scores::isTheme).map(themes::get).forEach(set::set);
              return set;
            })
        .toArray(BitSet[]::new);
  }

  private static int[] sizes(List<LabelledAnswer> answers, Map<String, Integer> themes) {
    int[] sizes = new int[themes.size()];
    for (BitSet set : sets(answers, themes)) {
      set.stream().forEach(theme -> sizes[theme]++);
    }
    return sizes;
  }

  private static double[][] f1(
      List<LabelledAnswer> gold,
      List<LabelledAnswer> found,
      Map<String, Integer> goldThemes,
      Map<String, Integer> foundThemes) {
    BitSet[] left = sets(gold, goldThemes);
    BitSet[] right = sets(found, foundThemes);
    int[] leftSizes = sizes(gold, goldThemes);
    int[] rightSizes = sizes(found, foundThemes);
    double[][] f1 = new double[leftSizes.length][rightSizes.length];
    for (int i = 0; i < left.length; i++) {
      BitSet across = right[i];
      left[i].stream().forEach(g -> across.stream().forEach(f -> f1[g][f]++));
    }
    for (int g = 0; g < leftSizes.length; g++) {
      for (int f = 0; f < rightSizes.length; f++) {
        f1[g][f] = 2 * f1[g][f] / Math.max(1, leftSizes[g] + rightSizes[f]);
      }
    }
    return f1;
  }

  private static double matched(double[][] f1, int[] weights) {
    if (f1.length == 0 || f1[0].length == 0) {
      return 0;
    }
    double[][] gains = new double[f1.length][f1[0].length];
    double total = 0;
    for (int g = 0; g < f1.length; g++) {
      total += weights[g];
      for (int f = 0; f < f1[g].length; f++) {
        gains[g][f] = f1[g][f] * weights[g];
      }
    }
    int[] columns = Matching.best(gains);
    double sum = 0;
    for (int g = 0; g < columns.length; g++) {
      sum += columns[g] < 0 ? 0 : gains[g][columns[g]];
    }
    return sum / total;
  }

  private static int[] ones(int length) {
    int[] ones = new int[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
