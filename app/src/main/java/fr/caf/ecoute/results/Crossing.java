package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.results.Categories.Category;
import fr.caf.ecoute.results.Suppression.Slack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts a question by a question on who people are, as the responses go by a second time: once
 * both have been counted by themselves, which says what may be told apart.
 *
 * <p>What each tally keeps back is one line here, so that the sums of this table are figures
 * already shown and no more is learnt from them; nor from another table with the same question,
 * whose sums are the same.
 */
final class Crossing {
  private final QuestionCount question;
  private final QuestionCount profile;
  private final StatisticalSecrecy secrecy;
  private final Categories answers;
  private final Categories groups;
  private final Map<List<String>, Long> counts = new HashMap<>();

  private Crossing(
      QuestionCount question,
      QuestionCount profile,
      StatisticalSecrecy secrecy,
      Categories answers,
      Categories groups) {
    this.question = question;
    this.profile = profile;
    this.secrecy = secrecy;
    this.answers = answers;
    this.groups = groups;
  }

  /** Nothing where one of the two is withheld. */
  static Optional<Crossing> of(
      QuestionCount question, QuestionCount profile, StatisticalSecrecy secrecy) {
    return question
        .categories()
        .flatMap(
            answers ->
                profile
                    .categories()
                    .map(groups -> new Crossing(question, profile, secrecy, answers, groups)));
  }

  void add(Answers said) {
    String group = groups.of(Given.of(profile.question(), profile.aspect(), said)).getFirst();
    for (String answer : answers.of(Given.of(question.question(), question.aspect(), said))) {
      counts.merge(List.of(answer, group), 1L, Long::sum);
    }
  }

  CrossTable table() {
    List<Category> lines = lines();
    List<Category> columns = groups.lines("Tous les autres");
    long[][] cells = new long[lines.size()][columns.size()];
    for (int i = 0; i < lines.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        cells[i][j] = counts.getOrDefault(List.of(lines.get(i).code(), columns.get(j).code()), 0L);
      }
    }
    Slack slack = new Slack(!overlapping() && isSlack(answers), isSlack(groups));
    boolean[][] hidden = Suppression.of(cells, most(lines, columns, cells), slack, secrecy);
    return new CrossTable(
        question.label(),
        profile.label(),
        columns(columns, slack),
        rows(lines, columns, cells, hidden, slack),
        secrecy.reason());
  }

  private boolean overlapping() {
    return question.sum() == Tally.Sum.OVERLAPPING;
  }

  /** Who ticked nothing of what is shown is in no line of several choices. */
  private List<Category> lines() {
    return overlapping() ? answers.shown() : answers.lines("Toutes les autres réponses");
  }

  /** A few who did not answer are in the sums, and are not shown. */
  private boolean isSlack(Categories categories) {
    return secrecy.isGivenAwayBy(categories.silent());
  }

  /**
   * Of several choices, one that nearly all of a group ticked gives away who did not. Who ticked
   * one that excludes the others ticked none of them: there is less room for either.
   */
  private long[][] most(List<Category> lines, List<Category> columns, long[][] cells) {
    long[][] most = new long[lines.size()][columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      for (int i = 0; i < lines.size(); i++) {
        most[i][j] =
            overlapping()
                ? columns.get(j).count() - apartFrom(lines.get(i).code(), lines, cells, j)
                : Long.MAX_VALUE;
      }
    }
    return most;
  }

  /** How many of a column are known not to have ticked it, for they ticked what excludes it. */
  private long apartFrom(String code, List<Category> lines, long[][] cells, int column) {
    long excluding = 0;
    long others = 0;
    for (int i = 0; i < lines.size(); i++) {
      String other = lines.get(i).code();
      if (other.equals(code)) {
        continue;
      }
      if (question.isExclusive(other)) {
        excluding += cells[i][column];
      } else {
        others = Math.max(others, cells[i][column]);
      }
    }
    return question.isExclusive(code) ? excluding + others : excluding;
  }

  private static List<CrossTable.Column> columns(List<Category> columns, Slack slack) {
    return columns.subList(0, columns.size() - (slack.lastColumn() ? 1 : 0)).stream()
        .map(column -> new CrossTable.Column(column.label(), column.count()))
        .toList();
  }

  private static List<CrossTable.Row> rows(
      List<Category> lines,
      List<Category> columns,
      long[][] cells,
      boolean[][] hidden,
      Slack slack) {
    List<CrossTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size() - (slack.lastRow() ? 1 : 0); i++) {
      List<CrossTable.Cell> row = new ArrayList<>();
      for (int j = 0; j < columns.size() - (slack.lastColumn() ? 1 : 0); j++) {
        row.add(
            hidden[i][j]
                ? CrossTable.Cell.HIDDEN
                : CrossTable.Cell.of(cells[i][j], columns.get(j).count()));
      }
      rows.add(new CrossTable.Row(lines.get(i).label(), row, lines.get(i).count()));
    }
    return rows;
  }
}
