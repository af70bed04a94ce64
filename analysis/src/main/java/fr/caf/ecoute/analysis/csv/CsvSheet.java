package fr.caf.ecoute.analysis.csv;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/** A CSV file as French spreadsheets open it: a byte order mark, semicolons, one line a row. */
public final class CsvSheet {
  private final CSVWriter rows;

  public CsvSheet(Writer file) throws IOException {
    file.write('\uFEFF');
    rows =
        new CSVWriter(
            file,
            ';',
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            "\r\n");
  }

  /** Cells as they are: whoever calls has guarded the words, and left negative numbers alone. */
  public void row(List<String> cells) {
    rows.writeNext(cells.toArray(String[]::new), false);
  }

  /** Cells of which none is a negative number: any that looks like a formula is guarded. */
  public void guardedRow(String... cells) {
    row(Arrays.stream(cells).map(Formula::guard).toList());
  }

  /**
   * To be called after the last row.
   *
   * @throws IOException when any of the rows could not be written
   */
  public void end() throws IOException {
    rows.flush();
    if (rows.checkError()) {
      throw rows.getException() == null ? new IOException("not written") : rows.getException();
    }
  }
}
