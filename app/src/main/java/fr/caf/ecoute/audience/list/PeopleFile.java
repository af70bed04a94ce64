package fr.caf.ecoute.audience.list;

import fr.caf.ecoute.analysis.csv.CsvFile;
import fr.caf.ecoute.analysis.csv.CsvProblem;
import fr.caf.ecoute.analysis.csv.CsvReport;
import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.web.FileKind;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.WorkbookFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A file somebody says is a list of people: CSV, or the first sheet of an .xlsx workbook. Read row
 * by row.
 *
 * @param header the names of the columns, as they are; numbered ones where the file begins at once
 *     with somebody's address
 * @param headless whether it does
 * @param firstRows some of the rows, as examples
 */
public record PeopleFile(
    Path path, FileKind kind, List<String> header, boolean headless, List<CsvRow> firstRows) {
  private static final int MOST_COLUMNS = 100;
  private static final int EXAMPLES = 20;

  public PeopleFile {
    header = List.copyOf(header);
    firstRows = List.copyOf(firstRows);
  }

  /** Why a file cannot be a list of people: a sentence for the person who sent it. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String sentence) {
      super(FrenchTypography.apply(sentence));
    }

    public String sentence() {
      return String.valueOf(getMessage());
    }
  }

  public static PeopleFile open(Path path) throws Unusable {
    FileKind kind = kind(path);
    List<CsvRow> rows = new ArrayList<>();
    CsvReport report = scan(path, kind, _ -> row -> keep(rows, row));
    List<String> header = report.header();
    if (header.isEmpty()) {
      throw new Unusable("Ce fichier est vide : il ne contient aucune ligne.");
    }
    if (header.size() > MOST_COLUMNS) {
      throw new Unusable(
          "Ce fichier a "
              + French.count(header.size(), "colonne", "colonnes")
              + ". Gardez seulement l'adresse, le nom et le segment, puis recommencez.");
    }
    boolean headless = header.stream().anyMatch(cell -> EmailAddress.read(cell).isPresent());
    if (headless) {
      rows.addFirst(new CsvRow(1, header));
      List<String> numbered = new ArrayList<>();
      for (int i = 1; i <= header.size(); i++) {
        numbered.add("Colonne " + i);
      }
      return new PeopleFile(path, kind, numbered, true, rows);
    }
    return new PeopleFile(path, kind, header, false, rows);
  }

  /**
   * Hands over every row, the first one included when it names no columns.
   *
   * @return the rows that cannot be read at all
   */
  List<CsvProblem> read(Consumer<CsvRow> rows) {
    try {
      CsvReport report =
          scan(
              path,
              kind,
              first -> {
                if (headless) {
                  rows.accept(new CsvRow(1, first));
                }
                return rows;
              });
      // Two columns may bear the same name: they are told apart by their place.
      int twins = report.header().size() - new HashSet<>(report.header()).size();
      return report
          .problems()
          .subList(Math.min(twins, report.problems().size()), report.problems().size());
    } catch (Unusable e) {
      throw new IllegalStateException("it was usable when it came in", e);
    }
  }

  private static void keep(List<CsvRow> rows, CsvRow row) {
    if (rows.size() < EXAMPLES) {
      rows.add(row);
    }
  }

  private static FileKind kind(Path path) throws Unusable {
    try {
      FileKind kind = FileKind.of(path);
      switch (kind) {
        case TEXT, ZIP -> {}
        case EMPTY ->
            throw new Unusable("Choisissez un fichier : aucun n'est arrivé, ou il est vide.");
        case OLD_WORKBOOK, GZIP, PDF, RTF, BINARY ->
            throw new Unusable(
                kind.words() + " Enregistrez la liste au format CSV ou .xlsx, puis recommencez.");
      }
      return kind;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvReport scan(
      Path path, FileKind kind, Function<List<String>, Consumer<CsvRow>> receiver) throws Unusable {
    try {
      return kind == FileKind.ZIP ? scanWorkbook(path, receiver) : CsvFile.at(path).read(receiver);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvReport scanWorkbook(
      Path path, Function<List<String>, Consumer<CsvRow>> receiver) throws Unusable {
    List<String> header = new ArrayList<>();
    List<Consumer<CsvRow>> rows = new ArrayList<>();
    try (ReadableWorkbook book = WorkbookFile.open(path);
        Stream<Row> all = book.getFirstSheet().openStream()) {
      all.forEach(
          row -> {
            List<String> cells = cells(row);
            if (cells.stream().allMatch(String::isBlank)) {
              return;
            }
            if (header.isEmpty()) {
              header.addAll(cells.stream().map(String::strip).toList());
              rows.add(receiver.apply(List.copyOf(header)));
            } else {
              rows.getFirst().accept(new CsvRow(row.getRowNum(), fit(cells, header.size())));
            }
          });
    } catch (WorkbookFile.Unusable e) {
      throw new Unusable(e.sentence());
    } catch (IOException | RuntimeException e) {
      throw new Unusable("Ce classeur est abîmé, ou n'est pas un fichier .xlsx.");
    }
    return new CsvReport(header, List.of());
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS + 1); i++) {
      cells.add(row.getOptionalCell(i).map(PeopleFile::text).orElse(""));
    }
    return cells;
  }

  private static String text(Cell cell) {
    String text = cell.getText();
    String raw = text == null ? cell.getRawValue() : text;
    return raw == null ? "" : raw;
  }

  private static List<String> fit(List<String> cells, int size) {
    List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(size, cells.size())));
    while (fitted.size() < size) {
      fitted.add("");
    }
    return fitted;
  }
}
