package fr.caf.ecoute.analysis.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {
  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    List<String> cells = List.of("a;b", "dit « \"non\" »", "deux\nlignes", "", "-5");
    StringWriter file = new StringWriter();
    CsvSheet sheet = new CsvSheet(file);
    sheet.row(List.of("un", "deux", "trois", "quatre", "cinq"));
    sheet.row(cells);
    sheet.end();

    assertThat(file.toString()).startsWith("\uFEFFun;deux;");
    CsvTable read = CsvTable.read(file.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).isEmpty();
    assertThat(read.rows().getFirst().cells()).isEqualTo(cells);
  }

  @Test
  void aGuardedRowHoldsNothingASpreadsheetWouldRun() throws IOException {
    StringWriter file = new StringWriter();
    CsvSheet sheet = new CsvSheet(file);
    sheet.guardedRow("=1+1", "+33", "@nom", "-5", "\tmot", "'=1", "l’aide", "");
    sheet.end();

    assertThat(file.toString()).isEqualTo("\uFEFF'=1+1;'+33;'@nom;'-5;'\tmot;''=1;l’aide;\r\n");
  }

  @Test
  void aFullDiskIsNotTakenForAFile() throws IOException {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            if (length > 1) {
              throw new IOException("no space left");
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    CsvSheet sheet = new CsvSheet(full);
    assertThatThrownBy(
            () -> {
              sheet.row(List.of("un"));
              sheet.end();
            })
        .hasMessageContaining("no space left");
  }
}
