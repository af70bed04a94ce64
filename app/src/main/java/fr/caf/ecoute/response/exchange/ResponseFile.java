package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.analysis.csv.CsvFile;
import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.web.FileKind;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A file somebody says holds responses, looked at once as a whole.
 *
 * @param firstRows some of the rows, as examples of what the columns hold
 */
public record ResponseFile(Path path, List<String> header, List<CsvRow> firstRows) {
  static final int MOST_COLUMNS = 1_000;

  private static final int EXAMPLES = 20;

  public ResponseFile {
    header = List.copyOf(header);
    firstRows = List.copyOf(firstRows);
  }

  /** Why a file cannot be one of responses: a sentence for the person who sent it. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String sentence) {
      super(FrenchTypography.apply(sentence));
    }

    public String sentence() {
      return String.valueOf(getMessage());
    }
  }

  public static ResponseFile open(Path path) throws Unusable {
    try {
      refuseOtherKinds(path);
      List<CsvRow> examples = new ArrayList<>();
      Consumer<CsvRow> keepSome =
          row -> {
            if (examples.size() < EXAMPLES) {
              examples.add(row);
            }
          };
      List<String> header = CsvFile.at(path).read(_ -> keepSome).header();
      refuseHeader(header);
      return new ResponseFile(path, header, examples);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CsvFile rows() {
    return CsvFile.at(path);
  }

  private static void refuseOtherKinds(Path path) throws IOException, Unusable {
    FileKind kind = FileKind.of(path);
    switch (kind) {
      case TEXT -> {}
      case EMPTY ->
          throw new Unusable(
              "Choisissez un fichier CSV de réponses : aucun n'est arrivé, ou il est vide.");
      case ZIP, OLD_WORKBOOK, GZIP, PDF, RTF, BINARY ->
          throw new Unusable(
              kind.words() + " Enregistrez vos réponses au format CSV, puis recommencez.");
    }
  }

  private static void refuseHeader(List<String> header) throws Unusable {
    if (header.size() > MOST_COLUMNS) {
      throw new Unusable(
          "Ce fichier a "
              + French.count(header.size(), "colonne", "colonnes")
              + ". Le maximum est "
              + French.number(MOST_COLUMNS)
              + ".");
    }
    Set<String> seen = new HashSet<>();
    Optional<String> twice = header.stream().filter(name -> !seen.add(name)).findFirst();
    if (twice.isPresent()) {
      throw new Unusable(
          twice.get().isEmpty()
              ? "Plusieurs colonnes n'ont pas de nom. Nommez-les dans la première ligne du fichier,"
                  + " ou retirez-les, puis recommencez."
              : "Deux colonnes portent le même nom, "
                  + Reason.quote(twice.get())
                  + ". Renommez l'une des deux dans le fichier, puis recommencez.");
    }
  }
}
