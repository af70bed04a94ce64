package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question as the results page shows it.
 *
 * @param table a grid at a glance, its rows and columns with their shares
 * @param parts its charts: one, or one for each way it is counted
 */
record Result(String id, String question, @Nullable Table table, List<Part> parts) {

  /** One chart, and who did not answer. */
  record Part(String label, BarChart chart, List<String> unanswered) {
    static Part of(Tally tally) {
      return new Part(
          FrenchTypography.apply(tally.part().label()),
          BarChart.of(tally),
          TallyWords.unanswered(tally));
    }
  }

  /** Each row of a grid by each of its columns; {@code secrecy} says why a share is kept back. */
  record Table(List<String> columns, List<Line> lines, @Nullable String secrecy) {
    static Table of(List<Tally> rows) {
      boolean whole = rows.stream().flatMap(row -> row.rows().stream()).allMatch(TallyRow::isShown);
      return new Table(
          rows.getFirst().rows().stream()
              .map(column -> FrenchTypography.apply(column.label()))
              .toList(),
          rows.stream().map(Line::of).toList(),
          whole ? null : FrenchTypography.apply("— : " + rows.getFirst().secrecy() + "."));
    }
  }

  /** One row: its name, and the share of each column in words. */
  record Line(String label, List<String> shares) {
    static Line of(Tally tally) {
      return new Line(
          FrenchTypography.apply(tally.part().label()),
          tally.rows().stream().map(Line::share).toList());
    }

    private static String share(TallyRow row) {
      Double share = row.share();
      return share == null ? "—" : French.percent(share);
    }
  }

  /** The tallies of one question stand together. */
  static List<Result> of(List<Tally> tallies) {
    List<Result> results = new ArrayList<>();
    List<Tally> together = new ArrayList<>();
    for (Tally tally : tallies) {
      if (!together.isEmpty() && !together.getFirst().question().equals(tally.question())) {
        results.add(together(together));
        together.clear();
      }
      together.add(tally);
    }
    if (!together.isEmpty()) {
      results.add(together(together));
    }
    return results;
  }

  private static Result together(List<Tally> tallies) {
    Tally first = tallies.getFirst();
    return new Result(
        "resultat-" + first.question(),
        FrenchTypography.apply(first.label()),
        first.kind() == Question.Kind.RATING_GRID ? Table.of(tallies) : null,
        tallies.stream().map(Part::of).toList());
  }
}
