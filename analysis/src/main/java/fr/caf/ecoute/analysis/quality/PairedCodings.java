package fr.caf.ecoute.analysis.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A gold coding and another one of the same answers, as numbers: quick to compare, as they are or
 * with each answer counted a number of times.
 */
final class PairedCodings {
  private final int[][] gold;
  private final int[][] found;
  private final List<String> goldThemes;
  private final List<String> foundThemes;
  private final int[] goldOnly;
  private final int[] foundPrimary;
  private final int[] foundPrimaryTheme;
  private final LogTable logs;

  /** Pairs codings of the same answers, in the same order. */
  PairedCodings(List<LabelledAnswer> gold, List<LabelledAnswer> found) {
    if (gold.size() != found.size()) {
      throw new IllegalArgumentException("not the same answers");
    }
    Map<String, Integer> goldNumbers = themes(gold);
    Map<String, Integer> foundNumbers = themes(found);
    this.gold = numbers(gold, goldNumbers);
    this.found = numbers(found, foundNumbers);
    goldThemes = List.copyOf(goldNumbers.keySet());
    foundThemes = List.copyOf(foundNumbers.keySet());
    goldOnly = Arrays.stream(this.gold).mapToInt(own -> own.length == 1 ? own[0] : -1).toArray();
    foundPrimary = primary(found);
    foundPrimaryTheme = new int[found.size()];
    Arrays.setAll(foundPrimaryTheme, i -> isTheme(first(found.get(i))) ? foundPrimary[i] : -1);
    logs = new LogTable(gold.size());
  }

  static boolean isTheme(String label) {
    return !label.startsWith("_");
  }

  private static String first(LabelledAnswer answer) {
    return answer.labels().isEmpty() ? Coded.LEFT_OUT : answer.labels().getFirst();
  }

  private static Map<String, Integer> themes(List<LabelledAnswer> answers) {
    Map<String, Integer> themes = new TreeMap<>();
    answers.stream()
        .flatMap(answer -> answer.labels().stream())
        .filter(PairedCodings::isTheme)
        .forEach(label -> themes.put(label, 0));
    int number = 0;
    for (Map.Entry<String, Integer> theme : themes.entrySet()) {
      theme.setValue(number++);
    }
    return themes;
  }

  private static int[][] numbers(List<LabelledAnswer> answers, Map<String, Integer> themes) {
    return answers.stream()
        .map(
            answer ->
                answer.labels().stream()
                    .filter(PairedCodings::isTheme)
                    .distinct()
                    .mapToInt(label -> themes.getOrDefault(label, -1))
                    .toArray())
        .toArray(int[][]::new);
  }

  /** The group of each answer by its first label; each residual box is one of its own. */
  static int[] primary(List<LabelledAnswer> answers) {
    Map<String, Integer> numbers = new TreeMap<>();
    List<Integer> primary = new ArrayList<>();
    for (LabelledAnswer answer : answers) {
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(first(answer), next);
      primary.add(known == null ? next : known);
    }
    return primary.stream().mapToInt(Integer::intValue).toArray();
  }

  int answers() {
    return gold.length;
  }

  int goldCount() {
    return goldThemes.size();
  }

  int foundCount() {
    return foundThemes.size();
  }

  /** Primary labels against the gold's, over the answers the gold gives one theme. */
  Contingency primaries(int[] times) {
    return new Contingency(goldOnly, foundPrimary, times, logs);
  }

  /** The same, over those of them whose primary label is a theme rather than a residual box. */
  Contingency themedPrimaries(int[] times) {
    return new Contingency(goldOnly, foundPrimaryTheme, times, logs);
  }

  ThemeOverlap overlap(int[] times) {
    return new ThemeOverlap(gold, found, goldCount(), foundCount(), times);
  }

  /** Of each gold theme, the theme found of the same name; -1 where there is none. */
  int[] namesakes() {
    return goldThemes.stream().mapToInt(foundThemes::indexOf).toArray();
  }

  /** Mean over answers of the F1 between the themes given and those found. */
  double samplesF1(int[] counterparts) {
    double sum = 0;
    for (int answer = 0; answer < gold.length; answer++) {
      int right = 0;
      for (int g : gold[answer]) {
        for (int f : found[answer]) {
          right += counterparts[g] == f ? 1 : 0;
        }
      }
      sum += 2.0 * right / Math.max(1, gold[answer].length + found[answer].length);
    }
    return sum / Math.max(1, gold.length);
  }

  /** Share of the answers whose first theme found is, by name, one of their gold themes. */
  double primaryRight(int[] times) {
    double right = 0;
    double all = 0;
    for (int answer = 0; answer < gold.length; answer++) {
      all += times[answer];
      if (found[answer].length > 0) {
        String first = foundThemes.get(found[answer][0]);
        boolean one = Arrays.stream(gold[answer]).anyMatch(g -> goldThemes.get(g).equals(first));
        right += one ? times[answer] : 0;
      }
    }
    return right / Math.max(1, all);
  }

  /** Share of the answers that got a theme. */
  double coverage() {
    return (double) Arrays.stream(found).filter(own -> own.length > 0).count()
        / Math.max(1, found.length);
  }

  double perAnswer() {
    return (double) Arrays.stream(found).mapToInt(own -> own.length).sum()
        / Math.max(1, found.length);
  }

  double bCubed() {
    return BCubed.f1(sets(gold), sets(found));
  }

  private static BitSet[] sets(int[][] themes) {
    return Arrays.stream(themes)
        .map(
            own -> {
              BitSet set = new BitSet();
              Arrays.stream(own).forEach(set::set);
              return set;
            })
        .toArray(BitSet[]::new);
  }
}
