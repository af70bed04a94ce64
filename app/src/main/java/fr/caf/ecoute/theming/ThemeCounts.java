package fr.caf.ecoute.theming;

import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.results.StatisticalSecrecy;
import fr.caf.ecoute.web.French;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many carry a theme, in words, and nothing that would tell about too few people.
 *
 * @param hidden why the figures are not shown; empty when they are
 * @param copies "dont 12 copies d'un même texte", or empty
 * @param width of the bar, from 0 to 100
 */
public record ThemeCounts(String hidden, String count, String share, String copies, int width) {

  /** For each theme of a question, by code. */
  public static Map<String, ThemeCounts> of(CodedQuestion question, Audience audience) {
    StatisticalSecrecy secrecy = StatisticalSecrecy.of(audience);
    List<Theme> standing = question.standing();
    List<Long> sizes = standing.stream().map(theme -> (long) question.size(theme)).toList();
    BitSet kept = secrecy.hiddenShares(sizes, question.run().answers());
    Map<String, ThemeCounts> counts = new HashMap<>();
    for (int i = 0; i < standing.size(); i++) {
      Theme theme = standing.get(i);
      counts.put(theme.code(), kept.get(i) ? hidden(secrecy) : shown(question, theme));
    }
    for (Theme theme : question.themes()) {
      boolean few = secrecy.isTooFew(question.size(theme));
      counts.putIfAbsent(theme.code(), few ? hidden(secrecy) : shown(question, theme));
    }
    return Map.copyOf(counts);
  }

  /**
   * For themes gathered under one heading. A theme kept back keeps back what holds it: two figures
   * that differ by a few people tell about these few.
   */
  public static ThemeCounts of(
      Heading heading, CodedQuestion question, Map<String, ThemeCounts> themes, Audience audience) {
    List<ThemeCounts> within =
        heading.themes().stream()
            .map(one -> Objects.requireNonNull(themes.get(one.code())))
            .toList();
    if (within.size() == 1) {
      return within.getFirst();
    }
    StatisticalSecrecy secrecy = StatisticalSecrecy.of(audience);
    boolean few =
        !secrecy.hiddenShares(List.of((long) heading.size()), question.run().answers()).isEmpty();
    double share = question.share(heading.size());
    return few || within.stream().anyMatch(ThemeCounts::withheld)
        ? hidden(secrecy)
        : new ThemeCounts(
            "",
            French.count(heading.size(), "réponse", "réponses"),
            French.percent(share),
            "",
            (int) Math.round(100 * share));
  }

  public boolean withheld() {
    return !hidden.isEmpty();
  }

  private static ThemeCounts hidden(StatisticalSecrecy secrecy) {
    return new ThemeCounts(secrecy.reason(), "—", "—", "", 0);
  }

  private static ThemeCounts shown(CodedQuestion question, Theme theme) {
    return new ThemeCounts(
        "",
        French.count(question.size(theme), "réponse", "réponses"),
        French.percent(question.share(theme)),
        copies(question.copies(theme), question.sizeWithoutCopies(theme)),
        (int) Math.round(100 * question.share(theme)));
  }

  private static String copies(int copies, int without) {
    return copies == 0
        ? ""
        : "dont "
            + French.count(copies, "copie d’un même texte", "copies d’un même texte")
            + "\u00a0: "
            + French.count(without, "réponse", "réponses")
            + " en comptant chaque texte une fois";
  }
}
