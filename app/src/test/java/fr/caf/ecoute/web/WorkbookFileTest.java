package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of these files is small, and was a fault of ours: all the memory there was, or minutes. */
class WorkbookFileTest {
  private static final String CELL = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";

  @Test
  void aWorkbookIsOpened() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "essai", "1.0")) {
      Worksheet sheet = book.newWorksheet("Agents");
      for (int row = 0; row < 5_000; row++) {
        sheet.value(row, 0, "prenom.nom." + row + "@caf.example");
        sheet.value(row, 1, "Un texte, « long ». ".repeat(20));
      }
    }
    try (ReadableWorkbook book = WorkbookFile.open(bytes.toByteArray())) {
      assertThat(book.getFirstSheet().read()).hasSize(5_000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZZZ1", "ZZZZZZ1"})
  void aColumnNoSheetHasIsRefused(String place) throws Exception {
    refused(sheet("<row r=\"1\">" + CELL.formatted(place, "x") + "</row>"));
  }

  @Test
  void aRowOfMillionsOfCellsIsRefused() throws Exception {
    refused(sheet("<row r=\"1\">" + "<c/>".repeat(2_000_000) + "</row>"));
  }

  @Test
  void aTextOfMegabytesIsRefused() throws Exception {
    refused(sheet("<row r=\"1\">" + CELL.formatted("A1", "x".repeat(2 << 20)) + "</row>"));
    String inPieces = ("x".repeat(1_000) + "<!-- -->").repeat(2_000);
    refused(sheet("<row r=\"1\">" + CELL.formatted("A1", inPieces) + "</row>"));
  }

  @Test
  void aTagOfMegabytesIsRefused() throws Exception {
    refused(sheet("<row r=\"1\"><c r=\"" + "A".repeat(2 << 20) + "\"/></row>"));
  }

  @Test
  void millionsOfSharedTextsAreRefused() throws Exception {
    refused(zip("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(2_000_000) + "</sst>"));
  }

  @Test
  void depthWithoutEndIsRefused() throws Exception {
    refused(sheet("<a>".repeat(500_000)));
  }

  private static void refused(byte[] file) {
    assertThat(file.length).as("small").isLessThan(100_000);
    assertThatExceptionOfType(WorkbookFile.Unusable.class)
        .isThrownBy(() -> WorkbookFile.open(file))
        .withMessageContaining("trop gros");
  }

  private static byte[] sheet(String rows) throws IOException {
    return zip(
        "xl/worksheets/sheet1.xml",
        "<?xml version=\"1.0\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
