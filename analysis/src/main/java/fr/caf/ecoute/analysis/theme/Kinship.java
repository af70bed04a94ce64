package fr.caf.ecoute.analysis.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which themes join into broader ones, for each number of headings a facilitator may want.
 *
 * @param unions groups of themes, by number, that are headings somewhere between 4 and 12
 * @param overview the number of headings that best separates the answers
 */
record Kinship(List<Union> unions, int overview) {
  static final int FEWEST = 4;
  static final int MOST = 12;
  private static final double RESOLUTION = 1;

  /**
   * Themes that make one heading.
   *
   * @param themes their numbers, two at least
   * @param fewest the smallest number of headings that shows it
   * @param most the largest
   */
  record Union(List<Integer> themes, int fewest, int most) {}

  static Kinship of(ThemeTree tree, Grouping grouping, Themes themes) {
    int overview = Math.min(tree.best(RESOLUTION, FEWEST, MOST), grouping.groups());
    Map<List<Integer>, Union> unions = new LinkedHashMap<>();
    for (int headings = Math.min(MOST, grouping.groups() - 1); headings >= FEWEST; headings--) {
      int shown = headings;
      for (List<Integer> together : together(tree.cut(headings), themes)) {
        unions.merge(
            together,
            new Union(together, shown, shown),
            (known, now) -> new Union(together, now.fewest(), known.most()));
      }
    }
    return new Kinship(List.copyOf(unions.values()), overview);
  }

  private static List<List<Integer>> together(Grouping broader, Themes themes) {
    List<List<Integer>> together = new ArrayList<>();
    for (int heading = 0; heading < broader.groups(); heading++) {
      together.add(new ArrayList<>());
    }
    for (int theme = 0; theme < themes.count(); theme++) {
      together.get(broader.of(themes.members().get(theme)[0])).add(theme);
    }
    together.removeIf(union -> union.size() < 2);
    return together;
  }
}
