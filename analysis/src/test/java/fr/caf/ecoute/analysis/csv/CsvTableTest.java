package fr.caf.ecoute.analysis.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
  private static CsvTable read(String text) throws IOException {
    return CsvTable.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<String>> cells(CsvTable table) {
    return table.rows().stream().map(CsvRow::cells).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void theSeparatorIsFound(String separator) throws IOException {
    CsvTable table = read("id" + separator + "avis\n1" + separator + "\"oui, non; peut-être\"\n");
    assertThat(table.problems()).isEmpty();
    assertThat(table.header()).containsExactly("id", "avis");
    assertThat(cells(table)).containsExactly(List.of("1", "oui, non; peut-être"));
  }

  @Test
  void aCellMayHoldLineBreaksAndDoubledQuotes() throws IOException {
    CsvTable table = read("id;avis\r\n1;\"Il a dit \"\"non\"\"\r\net voilà\"\r\n2;fin\r\n");
    assertThat(table.problems()).isEmpty();
    assertThat(cells(table))
        .containsExactly(List.of("1", "Il a dit \"non\"\net voilà"), List.of("2", "fin"));
    assertThat(table.rows()).extracting(CsvRow::line).containsExactly(2, 4);
  }

  @Test
  void apostrophesMayQuoteCells() throws IOException {
    assertThat(cells(read("'id';'avis'\n'1';'a;b'\n"))).containsExactly(List.of("1", "a;b"));
  }

  @Test
  void aQuoteInsideAnUnquotedCellIsJustACharacter() throws IOException {
    CsvTable table = read("id;avis\n1;c'est l'attente\n2;un \"guichet\" fermé\n");
    assertThat(table.problems()).isEmpty();
    assertThat(cells(table))
        .containsExactly(List.of("1", "c'est l'attente"), List.of("2", "un \"guichet\" fermé"));
  }

  /**
   * Everything after it would be joined to it, line after line: 10,000 lines took half a minute.
   */
  @Test
  void aQuoteNobodyClosesIsSaidWithoutReadingTheRest() throws IOException {
    CsvTable table = read("id;avis\n1;\"oui\n" + "2;non\n".repeat(200_000));
    assertThat(table.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("guillemet"))
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
  }

  @Test
  void aLineOfMillionsOfColumnsIsSaidWithoutBeingHeld() throws IOException {
    CsvTable table = read("id;avis\n1;oui\n" + ";".repeat(5_000_000) + "\n3;non\n");
    assertThat(cells(table)).containsExactly(List.of("1", "oui"));
    assertThat(table.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(3))
        .satisfies(problem -> assertThat(problem.message()).contains("trop longue"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
  void accentsAreReadInEitherEncoding(String encoding) throws IOException {
    byte[] bytes = "id;prénom\n1;Zoé\n".getBytes(Charset.forName(encoding));
    CsvTable table = CsvTable.read(bytes);
    assertThat(table.header()).containsExactly("id", "prénom");
    assertThat(cells(table)).containsExactly(List.of("1", "Zoé"));
  }

  @Test
  void aByteOrderMarkIsNotPartOfTheFirstName() throws IOException {
    assertThat(read("\uFEFFid,avis\n1,oui\n").header()).containsExactly("id", "avis");
    byte[] utf16 = "\uFEFFid,avis\n1,été\n".getBytes(StandardCharsets.UTF_16LE);
    assertThat(cells(CsvTable.read(utf16))).containsExactly(List.of("1", "été"));
  }

  @Test
  void aRaggedRowIsReportedWithItsLineAndTheOthersAreKept() throws IOException {
    CsvTable table = read("id,avis\n1,\"deux\nlignes\"\n2,a,b\n3\n4,bon\n");
    assertThat(cells(table)).containsExactly(List.of("1", "deux\nlignes"), List.of("4", "bon"));
    assertThat(table.problems())
        .containsExactly(
            new CsvProblem(4, "3 colonnes au lieu de 2."),
            new CsvProblem(5, "1 colonne au lieu de 2."));
  }

  @Test
  void aQuoteNeverClosedIsReported() throws IOException {
    assertThat(read("id,avis\n1,ok\n2,\"sans fin\n3,perdu\n").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("guillemet"));
  }

  @Test
  void twoColumnsOfTheSameNameAreReported() throws IOException {
    assertThat(read("id,avis,avis\n").problems())
        .containsExactly(new CsvProblem(1, "deux colonnes portent le même nom, « avis »."));
  }

  @Test
  void anEmptyFileIsReported() throws IOException {
    assertThat(read("").problems()).containsExactly(new CsvProblem(1, "le fichier est vide."));
    assertThat(read("\n\n").problems()).hasSize(1);
  }

  @Test
  void blankLinesAreSkipped() throws IOException {
    CsvTable table = read("id,avis\n\n1,oui\n\n");
    assertThat(table.problems()).isEmpty();
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void aCompressedFileIsReadAsItIs() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write("id,avis\n1,oui\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(CsvTable.read(packed.toByteArray()).rows()).hasSize(1);
  }

  @Test
  void bytesThatAreNoTextAreProblemsAndNotFailures() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(3).nextBytes(noise);
    assertThat(CsvTable.read(noise)).isNotNull();
  }
}
