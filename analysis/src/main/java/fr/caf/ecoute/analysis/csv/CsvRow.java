package fr.caf.ecoute.analysis.csv;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line line of the file where it begins, counted from 1
 * @param cells as many as the header has columns
 */
public record CsvRow(int line, List<String> cells) {
  public CsvRow {
    cells = List.copyOf(cells);
  }
}
