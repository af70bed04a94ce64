package fr.caf.ecoute.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one question by what people say of who they are, as far as it may be shown.
 *
 * <p>Shares are of all the people of a column. A count that is kept back is nothing, not zero.
 *
 * @param question the question, and what of it is counted
 * @param profile the question on who people are
 * @param columns its answers
 * @param rows the answers to the question
 * @param secrecy why a count is kept back
 */
public record CrossTable(
    String question, String profile, List<Column> columns, List<Row> rows, String secrecy) {
  public CrossTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** So many people are in this column. */
  public record Column(String label, long people) {}

  /** One answer, by column; {@code people} is how many gave it in all. */
  public record Row(String label, List<Cell> cells, long people) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Nothing when it is kept back; then there is no share either. */
  public record Cell(@Nullable Long count, @Nullable Double share) {
    static final Cell HIDDEN = new Cell(null, null);

    static Cell of(long count, long people) {
      return new Cell(count, (double) count / people);
    }
  }

  /** Whether every cell is shown. */
  boolean isWhole() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .allMatch(cell -> cell.count() != null);
  }

  /** Whether no cell may be shown. */
  public boolean isWithheld() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .allMatch(cell -> cell.count() == null);
  }
}
