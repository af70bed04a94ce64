package fr.caf.ecoute.analysis.cli;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.csv.CsvFile;
import fr.caf.ecoute.analysis.csv.CsvProblem;
import fr.caf.ecoute.analysis.csv.CsvReport;
import fr.caf.ecoute.analysis.csv.CsvRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

  /**
   * The answers as verbatims, each with an id of its own.
   *
   * @param id the column of ids; without one, the number of the line
   * @param profile the columns that describe who answered
   */
  List<Verbatim> verbatims(String text, @Nullable String id, List<String> profile) {
    int textColumn = column(text);
    Map<String, Integer> profileColumns = new LinkedHashMap<>();
    profile.forEach(name -> profileColumns.put(name, column(name)));
    List<String> ids = ids(id);
    List<Verbatim> verbatims = new ArrayList<>();
    for (CsvRow row : rows) {
      Map<String, String> answered = new LinkedHashMap<>();
      profileColumns.forEach((column, at) -> answered.put(column, row.cells().get(at).strip()));
      answered.values().removeIf(String::isEmpty);
      verbatims.add(new Verbatim(ids.get(verbatims.size()), row.cells().get(textColumn), answered));
    }
    return verbatims;
  }

  /** The id of each row. */
  List<String> ids(@Nullable String id) {
    int idColumn = id == null ? -1 : column(id);
    Set<String> seen = new LinkedHashSet<>();
    for (CsvRow row : rows) {
      String name = idColumn < 0 ? Integer.toString(row.line()) : row.cells().get(idColumn).strip();
      if (name.isEmpty()) {
        throw new BadInput("Ligne " + row.line() + " : l’identifiant est vide.");
      }
      if (!seen.add(name)) {
        throw new BadInput(
            "Ligne " + row.line() + " : l’identifiant « " + name + " » est déjà pris.");
      }
    }
    return List.copyOf(seen);
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
