package fr.caf.ecoute.restitution;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Curation;
import fr.caf.ecoute.theming.Said;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemingRuns;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files that open in a spreadsheet and run nothing there. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemeFilesTest implements OnH2 {
  @Inject Said said;
  @Inject ThemingRuns runs;
  @Inject CodedQuestions coded;
  @Inject Curation curation;
  @Inject ThemeFiles files;

  @Test
  void eachCodingIsARowWithItsPassageAndNoCellIsAFormula() throws Exception {
    List<String> texts = new ArrayList<>(Said.texts());
    texts.add("=HYPERLINK(\"http://exemple\";\"le versement\")");
    texts.add("@SOMME(1;2)\nle versement");
    texts.add("-1+2 ; \"le téléphone\"");
    Consultation consultation = said.closed(texts);
    runs.carryOut(consultation, Said.OPINION);

    StringWriter file = new StringWriter();
    files.writeCodings(consultation, file);

    assertThat(file.toString()).startsWith("\uFEFFreponse;question;rang");
    List<String[]> rows = rows(file);
    assertThat(rows).hasSizeGreaterThan(texts.size());
    assertThat(rows).allMatch(row -> row.length == 11);
    assertThat(rows.stream().flatMap(Arrays::stream)).noneMatch(ThemeFilesTest::runs);
    assertThat(rows.stream().map(row -> row[10]))
        .contains("'=HYPERLINK(\"http://exemple\";\"le versement\")", "'-1+2 ; \"le téléphone\"");
  }

  @Test
  void eachThemeIsARowWithTheDecisionAndBothNames() throws Exception {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    Theme theme = coded.find(consultation, Said.OPINION).orElseThrow().proposed().getFirst();
    var ruling = new Curation.Ruling(consultation, Said.OPINION, theme.code(), "Camille");
    curation.rename(ruling, "+ de délais", "");
    curation.accept(ruling);

    StringWriter file = new StringWriter();
    files.writeThemes(consultation, file);
    List<String[]> rows = rows(file);

    assertThat(rows)
        .anySatisfy(
            row -> {
              assertThat(row[1]).isEqualTo(theme.code());
              assertThat(row[2]).isEqualTo("'+ de délais");
              assertThat(row[3]).isEqualTo(theme.proposedLabel());
              assertThat(row[5]).isEqualTo("Accepté");
              assertThat(row[11]).isEqualTo("Camille");
            });
    assertThat(rows).anyMatch(row -> row[1].startsWith("_"));
  }

  private static boolean runs(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
  }

  private static List<String[]> rows(StringWriter file) throws Exception {
    var parser = new RFC4180ParserBuilder().withSeparator(';').build();
    String text = file.toString().substring(1);
    try (var reader = new CSVReaderBuilder(new StringReader(text)).withCSVParser(parser).build()) {
      List<String[]> rows = reader.readAll();
      return rows.subList(1, rows.size());
    }
  }
}
