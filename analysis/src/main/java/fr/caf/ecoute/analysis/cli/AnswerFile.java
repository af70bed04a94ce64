package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.csv.CsvFile;
import fr.caf.ecoute.analysis.csv.CsvProblem;
import fr.caf.ecoute.analysis.csv.CsvReport;
import fr.caf.ecoute.analysis.csv.CsvRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A sound CSV file of answers, with its columns found by name. */
record AnswerFile(List<String> header, List<CsvRow> rows) {
  private static final int PROBLEMS_SHOWN = 20;

  /** Keeps the rows wanted; refuses the whole file when a row of it is wrong. */
  static AnswerFile read(Path file, Wanted wanted) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new BadInput(
          (Files.isDirectory(file)
                  ? "C’est un dossier, pas un fichier : "
                  : "Fichier introuvable : ")
              + file);
    }
    List<CsvRow> rows = new ArrayList<>();
    CsvReport report =
        CsvFile.at(file)
            .read(
                header -> {
                  Predicate<CsvRow> kept = wanted.among(header);
                  return row -> {
                    if (kept.test(row)) {
                      rows.add(row);
                    }
                  };
                });
    if (!report.problems().isEmpty()) {
      throw new BadInput(describe(file, report.problems()));
    }
    return new AnswerFile(report.header(), rows);
  }

  /** Chooses rows once the columns are known. */
  @FunctionalInterface
  interface Wanted {
    Predicate<CsvRow> among(List<String> header);
  }

  static int column(List<String> header, String name) {
    int column = header.indexOf(name);
    if (column < 0) {
      throw new BadInput(
          "La colonne « "
              + name
              + " » n’existe pas. Colonnes du fichier : "
              + String.join(", ", header)
              + ".");
    }
    return column;
  }

  int column(String name) {
    return column(header, name);
  }

  private static String describe(Path file, List<CsvProblem> problems) {
    StringBuilder message = new StringBuilder("Le fichier ").append(file);
    message.append(" ne peut pas être lu tel quel :");
    problems.stream()
        .limit(PROBLEMS_SHOWN)
        .forEach(problem -> message.append("\n  ").append(problem));
    if (problems.size() > PROBLEMS_SHOWN) {
      message
          .append("\n  … et ")
          .append(problems.size() - PROBLEMS_SHOWN)
          .append(" autres lignes.");
    }
    return message.toString();
  }
}
