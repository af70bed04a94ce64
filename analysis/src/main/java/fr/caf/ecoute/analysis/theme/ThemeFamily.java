package fr.caf.ecoute.analysis.theme;

import java.util.List;

/**
 * A broader theme: what several themes have in common.
 *
 * @param code safe in a URL, unlike that of any theme or other family
 * @param label the names of its largest themes, in French
 * @param themes the codes of the themes it holds, two at least
 * @param size how many answers carry one of them, copies counted
 * @param withoutCampaigns the same, each campaign counted once
 * @param share {@code size} over all the answers of the question
 * @param fewest the smallest number of headings with which it is one of them
 * @param most the largest
 */
public record ThemeFamily(
    String code,
    String label,
    List<String> themes,
    int size,
    int withoutCampaigns,
    double share,
    int fewest,
    int most) {
  public ThemeFamily {
    themes = List.copyOf(themes);
    if (themes.size() < 2 || fewest < 1 || most < fewest) {
      throw new IllegalArgumentException("not a family: " + themes);
    }
  }

  /** Whether it is one of the headings when there are this many. */
  public boolean shownAmong(int headings) {
    return fewest <= headings && headings <= most;
  }
}
