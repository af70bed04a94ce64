package fr.caf.ecoute.response.exchange;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A CSV file as French spreadsheets open it: a byte order mark, semicolons, one line a row. */
final class CsvSheet {
  private final CSVWriter rows;

  CsvSheet(Writer file) throws IOException {
    file.write('\uFEFF');
    rows =
        new CSVWriter(
            file,
            ';',
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            "\r\n");
  }

  void row(List<String> cells) {
    rows.writeNext(cells.toArray(String[]::new), false);
  }

  /**
   * @throws IOException when any of the rows could not be written
   */
  void end() throws IOException {
    rows.flush();
    if (rows.checkError()) {
      throw rows.getException() == null ? new IOException("not written") : rows.getException();
    }
  }
}
