package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.web.WorkbookFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of a spreadsheet as rows by the name of their columns. */
record Workbook(Map<String, List<Line>> sheets) {
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_CELL = 100_000;

  /** A row under the headings, with its number as the spreadsheet shows it. */
  record Line(int number, Map<String, String> cells) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  static Workbook read(byte[] file) throws Unreadable {
    try (ReadableWorkbook book = WorkbookFile.open(file)) {
      Map<String, List<Line>> sheets = new LinkedHashMap<>();
      for (Sheet sheet : book.getSheets().toList()) {
        sheets.put(sheet.getName().strip().toLowerCase(Locale.ROOT), lines(sheet));
      }
      return new Workbook(sheets);
    } catch (WorkbookFile.Unusable e) {
      throw new Unreadable("", e.sentence());
    } catch (IOException | RuntimeException e) {
      throw new Unreadable("", "Ce classeur est abîmé, ou n'est pas un fichier .xlsx.");
    }
  }

  List<Line> lines(String sheet) {
    return sheets.getOrDefault(sheet, List.of());
  }

  private static List<Line> lines(Sheet sheet) throws IOException {
    List<Line> lines = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Row row : (Iterable<Row>) rows.limit(MOST_ROWS)::iterator) {
        if (headings.isEmpty()) {
          texts(row).forEach(heading -> headings.add(heading.strip().toLowerCase(Locale.ROOT)));
        } else {
          lines.add(line(row, headings));
        }
      }
    }
    return lines;
  }

  private static Line line(Row row, List<String> headings) {
    Map<String, String> cells = new LinkedHashMap<>();
    List<String> texts = texts(row);
    for (int i = 0; i < Math.min(texts.size(), headings.size()); i++) {
      if (!texts.get(i).isBlank()) {
        cells.putIfAbsent(headings.get(i), texts.get(i).strip());
      }
    }
    return new Line(row.getRowNum(), cells);
  }

  private static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
      texts.add(row.getOptionalCell(i).flatMap(Workbook::text).map(Workbook::shortened).orElse(""));
    }
    return texts;
  }

  private static Optional<String> text(Cell cell) {
    String text = cell.getText();
    return Optional.ofNullable(text == null ? cell.getRawValue() : text);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
  }
}
