package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.analysis.csv.CsvFile;
import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private static final int HEAD = 1 << 16;
  private static final int EXAMPLES = 20;

  /** So many control characters may slip into a text. */
  private static final int STRAY = 10;

  /** How other kinds of file begin, and what to say to those who send one. */
  private static final Map<String, String> OTHERS =
      Map.of(
          "PK", "C'est un classeur (Excel ou LibreOffice) ou une archive.",
          "\u00d0\u00cf\u0011\u00e0", "C'est un classeur d'une ancienne version d'Excel.",
          "\u001f\u008b", "C'est un fichier compressé.",
          "%PDF", "C'est un document PDF.",
          "{\\rtf", "C'est un document de traitement de texte.");

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
    byte[] bytes;
    try (InputStream content = Files.newInputStream(path)) {
      bytes = content.readNBytes(HEAD);
    }
    String head = new String(bytes, StandardCharsets.ISO_8859_1);
    if (head.isBlank()) {
      throw new Unusable(
          "Choisissez un fichier CSV de réponses : aucun n'est arrivé, ou il est vide.");
    }
    for (Map.Entry<String, String> other : OTHERS.entrySet()) {
      if (head.startsWith(other.getKey())) {
        throw new Unusable(
            other.getValue() + " Enregistrez vos réponses au format CSV, puis recommencez.");
      }
    }
    if (isBinary(head)) {
      throw new Unusable(
          "Ce fichier n'est pas du texte. Enregistrez vos réponses au format CSV, puis"
              + " recommencez.");
    }
  }

  /** A stray control character is dropped with the rest; a file full of them is no text. */
  private static boolean isBinary(String head) {
    boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    long controls =
        head.chars().filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r').count();
    return !wide && controls > STRAY && controls * 50 > head.length();
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
