package fr.caf.ecoute.analysis.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file read whole. Nothing in a file makes the reading fail: what is wrong is in {@code
 * problems}, each with its line.
 */
public record CsvTable(List<String> header, List<CsvRow> rows, List<CsvProblem> problems) {
  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  public static CsvTable read(Path file) throws IOException {
    return read(CsvFile.at(file));
  }

  public static CsvTable read(byte[] content) throws IOException {
    return read(CsvFile.of(content));
  }

  private static CsvTable read(CsvFile file) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    CsvReport report = file.read(header -> rows::add);
    return new CsvTable(report.header(), rows, report.problems());
  }

  /** Where a column stands, by its exact name. */
  public Optional<Integer> column(String name) {
    int index = header.indexOf(name);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }
}
