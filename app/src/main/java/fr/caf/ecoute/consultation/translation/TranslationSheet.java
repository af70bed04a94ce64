package fr.caf.ecoute.consultation.translation;

import fr.caf.ecoute.analysis.csv.CsvFile;
import fr.caf.ecoute.analysis.csv.CsvRow;
import fr.caf.ecoute.analysis.csv.CsvSheet;
import fr.caf.ecoute.analysis.csv.Formula;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.web.WorkbookFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The table a translator works in, as CSV or as a workbook: one row a text. */
public final class TranslationSheet {
  static final List<String> HEADER = List.of("cle", "ou", "francais", "traduction", "etat");

  private static final int MOST_ROWS = 30_000;
  private static final int MOST_BYTES = 10_000_000;
  private static final List<Integer> WIDTHS = List.of(24, 34, 60, 60, 12);

  private TranslationSheet() {}

  /** One row that came back. */
  public record Returned(int line, String key, String french, String translation) {}

  /** A file that is no such table: a sentence for the person who sent it. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String sentence) {
      super(sentence);
    }
  }

  public static void writeCsv(TextsToTranslate texts, Writer file) throws IOException {
    CsvSheet sheet = new CsvSheet(file);
    sheet.row(HEADER);
    texts.all().forEach(text -> sheet.guardedRow(cells(text).toArray(String[]::new)));
    sheet.end();
  }

  public static void writeWorkbook(TextsToTranslate texts, OutputStream file) throws IOException {
    try (Workbook workbook = new Workbook(file, "Ecoute", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Traduction");
      sheet.freezePane(0, 1);
      for (int column = 0; column < HEADER.size(); column++) {
        sheet.value(0, column, HEADER.get(column));
        sheet.style(0, column).bold().set();
        sheet.width(column, WIDTHS.get(column));
      }
      int row = 1;
      for (TextToTranslate text : texts.all()) {
        List<String> cells = cells(text);
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(row, column, Formula.guard(cells.get(column)));
          sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
        row++;
      }
    }
  }

  private static List<String> cells(TextToTranslate text) {
    String translation = text.translation();
    return List.of(
        text.key(),
        text.where(),
        text.french(),
        translation == null ? "" : translation,
        text.isMissing() ? "manquant" : text.stale() ? "à revoir" : "");
  }

  /** Reads either kind back, whatever the order of the columns. */
  public static List<Returned> read(byte[] file) throws Unreadable {
    if (file.length > MOST_BYTES) {
      throw new Unreadable("Ce fichier est trop gros pour un tableau de traduction.");
    }
    boolean workbook = file.length > 2 && file[0] == 'P' && file[1] == 'K';
    return workbook ? readWorkbook(file) : readCsv(file);
  }

  private static List<Returned> readCsv(byte[] file) throws Unreadable {
    List<CsvRow> rows = new ArrayList<>();
    try {
      var report =
          CsvFile.of(file)
              .read(
                  _ ->
                      row -> {
                        if (rows.size() <= MOST_ROWS) {
                          rows.add(row);
                        }
                      });
      if (!report.problems().isEmpty()) {
        throw new Unreadable(report.problems().getFirst().toString());
      }
      Columns columns = Columns.of(report.header());
      requireFew(rows.size());
      return rows.stream().map(row -> columns.read(row.line(), row.cells())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Returned> readWorkbook(byte[] file) throws Unreadable {
    List<Returned> read = new ArrayList<>();
    try (ReadableWorkbook workbook = WorkbookFile.open(file);
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      Columns columns = null;
      for (Row row : (Iterable<Row>) rows::iterator) {
        List<String> cells = texts(row);
        if (columns == null) {
          columns = Columns.of(cells);
        } else {
          requireFew(read.size());
          read.add(columns.read(row.getRowNum(), cells));
        }
      }
    } catch (WorkbookFile.Unusable e) {
      throw new Unreadable(e.sentence());
    } catch (IOException | RuntimeException e) {
      throw new Unreadable(
          "Ce classeur n’est pas lisible. Enregistrez-le en CSV, puis recommencez.");
    }
    return read;
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), 20); i++) {
      texts.add(row.getCellText(i));
    }
    return texts;
  }

  private static void requireFew(int rows) throws Unreadable {
    if (rows > MOST_ROWS) {
      throw new Unreadable("Ce fichier a trop de lignes pour un tableau de traduction.");
    }
  }

  /** Where the three columns that matter are. */
  private record Columns(int key, int french, int translation) {
    static Columns of(List<String> header) throws Unreadable {
      Columns columns =
          new Columns(
              header.indexOf("cle"), header.indexOf("francais"), header.indexOf("traduction"));
      if (columns.key < 0 || columns.french < 0 || columns.translation < 0) {
        throw new Unreadable(
            "Les colonnes « cle », « francais » et « traduction » sont nécessaires : repartez du"
                + " tableau téléchargé ici.");
      }
      return columns;
    }

    Returned read(int line, List<String> cells) {
      return new Returned(line, cell(cells, key), cell(cells, french), cell(cells, translation));
    }

    private static String cell(List<String> cells, int column) {
      String cell = column < cells.size() ? cells.get(column) : "";
      String plain = PlainText.clean(cell);
      return plain.startsWith("'") && Formula.isIn(plain) ? plain.substring(1) : plain;
    }
  }

  /** What would come of a table that came back. */
  public record Outcome(Map<String, String> words, List<String> remarks) {}

  /** Takes what can be taken, and says of every other row why not. */
  public static Outcome compare(TextsToTranslate texts, List<Returned> rows) {
    Map<String, String> words = new java.util.LinkedHashMap<>();
    List<String> remarks = new ArrayList<>();
    int empty = 0;
    for (Returned row : rows) {
      String place = "Ligne " + row.line() + " (" + row.key() + ") : ";
      var text = texts.find(row.key());
      if (text.isEmpty()) {
        remarks.add(place + "cette clé n’existe pas, ou plus.");
      } else if (row.translation().isEmpty()) {
        empty++;
      } else {
        var objection = TextsToTranslate.objection(text.get(), row.translation());
        if (objection.isPresent()) {
          remarks.add(place + objection.get());
        } else if (!PlainText.clean(text.get().french()).equals(row.french())) {
          remarks.add(place + "le texte français a changé depuis l’export. Reprenez le tableau.");
        } else {
          words.put(row.key(), row.translation());
        }
      }
    }
    if (empty > 0) {
      remarks.add(
          fr.caf.ecoute.web.French.count(empty, "traduction est vide", "traductions sont vides")
              + " : rien n’y change.");
    }
    return new Outcome(words, remarks);
  }
}
