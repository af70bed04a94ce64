package fr.caf.ecoute.restitution;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A CSV file as French spreadsheets open it: a byte order mark, semicolons, and no cell that would
 * be run as a formula (an apostrophe stands before those).
 */
final class Spreadsheet {
  private static final String RUN_AS_FORMULA = "=+-@\t\r";

  private final StringWriter file = new StringWriter();
  private final CSVWriter rows =
      new CSVWriter(
          file,
          ';',
          ICSVWriter.DEFAULT_QUOTE_CHARACTER,
          ICSVWriter.DEFAULT_QUOTE_CHARACTER,
          "\r\n");

  Spreadsheet(String... header) {
    file.write('\uFEFF');
    rows.writeNext(header, false);
  }

  void row(String... cells) {
    rows.writeNext(Arrays.stream(cells).map(Spreadsheet::safe).toArray(String[]::new), false);
  }

  byte[] bytes() {
    try {
      rows.flush();
      return file.toString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String safe(String cell) {
    return !cell.isEmpty() && RUN_AS_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
