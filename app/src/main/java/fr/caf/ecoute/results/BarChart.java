package fr.caf.ecoute.results;

import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars with their table, in words, as the partial {@code bar-chart} shows them on every
 * page and in every document.
 *
 * @param chartId an identifier that is unique in its page
 * @param title what the chart says, as a sentence
 * @param base who was counted
 */
public record BarChart(
    String chartId, String title, String base, String countHeading, List<Bar> rows) {
  public BarChart {
    rows = List.copyOf(rows);
  }

  /**
   * One bar. Everything is said in words, so that nothing rests on the drawing.
   *
   * @param width from 0 to 100
   * @param hidden why the figures are kept back, or nothing
   */
  public record Bar(
      String label, String count, String share, String width, @Nullable String hidden) {
    static Bar of(String label, long count, double share) {
      return new Bar(
          FrenchTypography.apply(label),
          French.number(count),
          French.percent(share),
          String.valueOf(Math.round(share * 1_000) / 10.0),
          null);
    }

    static Bar hidden(String label, String reason) {
      return new Bar(FrenchTypography.apply(label), "", "", "0", reason);
    }
  }

  public static BarChart of(Tally tally) {
    return new BarChart(
        "tri-" + tally.code(),
        TallyWords.headline(tally),
        TallyWords.base(tally),
        "Réponses",
        tally.rows().stream().map(row -> bar(row, tally.secrecy())).toList());
  }

  private static Bar bar(TallyRow row, String secrecy) {
    return row.count() == null || row.share() == null
        ? Bar.hidden(row.label(), secrecy)
        : Bar.of(row.label(), row.count(), row.share());
  }
}
