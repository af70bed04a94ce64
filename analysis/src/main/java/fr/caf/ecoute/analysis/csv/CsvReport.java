package fr.caf.ecoute.analysis.csv;

import java.util.List;

/** What a reading of a file says about it: the names of its columns, and what is wrong. */
public record CsvReport(List<String> header, List<CsvProblem> problems) {
  public CsvReport {
    header = List.copyOf(header);
    problems = List.copyOf(problems);
  }
}
