package fr.caf.ecoute.analysis.codebook;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import fr.caf.ecoute.analysis.csv.Formula;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code codings.csv} of a codebook that was applied: the columns of {@link CodingsCsv}, then
 * {@code origin,reason,passage}, in the same dialect.
 */
public final class JustifiedCodingsCsv {
  private JustifiedCodingsCsv() {}

  /**
   * Writes codings in the order given.
   *
   * @param labels what each theme's code is called
   * @param texts each verbatim's text, by id
   */
  public static void write(
      Writer file,
      List<JustifiedCoding> codings,
      Map<String, String> labels,
      Map<String, String> texts)
      throws IOException {
    CSVWriter rows =
        new CSVWriter(
            file,
            ICSVWriter.DEFAULT_SEPARATOR,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            ICSVWriter.DEFAULT_QUOTE_CHARACTER,
            "\n");
    rows.writeNext(
        new String[] {
          "id",
          "rank",
          "theme",
          "label",
          "confidence",
          "start",
          "end",
          "origin",
          "reason",
          "passage"
        },
        false);
    for (JustifiedCoding justified : codings) {
      Coding coding = justified.coding();
      rows.writeNext(
          new String[] {
            coding.verbatimId(),
            Integer.toString(coding.rank()),
            coding.theme(),
            labels.getOrDefault(coding.theme(), coding.theme()),
            String.format(Locale.ROOT, "%.3f", coding.confidence()),
            Integer.toString(coding.start()),
            Integer.toString(coding.end()),
            justified.origin().label(),
            Formula.guard(justified.reason()),
            Formula.guard(
                texts.getOrDefault(coding.verbatimId(), "").substring(coding.start(), coding.end()))
          },
          false);
    }
    rows.flush();
    if (rows.checkError()) {
      throw rows.getException() == null ? new IOException("not written") : rows.getException();
    }
  }
}
