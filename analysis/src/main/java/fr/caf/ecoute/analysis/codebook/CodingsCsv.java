package fr.caf.ecoute.analysis.codebook;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code codings.csv}: one row per coding, {@code id,rank,theme,label,confidence,start,end}.
 * Commas, double quotes, line feeds, UTF-8, three decimals.
 */
public final class CodingsCsv {
  private static final String[] HEADER = {
    "id", "rank", "theme", "label", "confidence", "start", "end"
  };

  private CodingsCsv() {}

  /**
   * Writes codings in the order given.
   *
   * @param labels what each theme's code is called
   */
  public static void write(Writer file, List<Coding> codings, Map<String, String> labels)
      throws IOException {
    CSVWriter rows =
        new CSVWriter(
            file,
            ICSVWriter.DEFAULT_SEPARATOR,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            "\n");
    rows.writeNext(HEADER, false);
    for (Coding coding : codings) {
      rows.writeNext(
          new String[] {
            coding.verbatimId(),
            Integer.toString(coding.rank()),
            coding.theme(),
            labels.getOrDefault(coding.theme(), coding.theme()),
            String.format(Locale.ROOT, "%.3f", coding.confidence()),
            Integer.toString(coding.start()),
            Integer.toString(coding.end())
          },
          false);
    }
    rows.flush();
    if (rows.checkError()) {
      throw rows.getException() == null ? new IOException("not written") : rows.getException();
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the file is something else
   */
  public static List<Coding> read(Reader file) throws IOException {
    List<Coding> codings = new ArrayList<>();
    CSVReader rows =
        new CSVReaderBuilder(file).withCSVParser(new RFC4180ParserBuilder().build()).build();
    try {
      String[] header = rows.readNext();
      if (!Arrays.equals(header, HEADER)) {
        throw new IOException("not a codings file: " + Arrays.toString(header));
      }
      for (String[] row = rows.readNext(); row != null; row = rows.readNext()) {
        codings.add(
            new Coding(
                row[0],
                Integer.parseInt(row[1]),
                row[2],
                Double.parseDouble(row[4]),
                Integer.parseInt(row[5]),
                Integer.parseInt(row[6])));
      }
    } catch (CsvValidationException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("not a codings file, line " + rows.getLinesRead(), e);
    }
    return codings;
  }
}
