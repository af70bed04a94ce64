package fr.caf.ecoute.restitution;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.restitution.Synthesis.Chapter;
import fr.caf.ecoute.restitution.Synthesis.Chart;
import fr.caf.ecoute.restitution.Synthesis.HeadingBlock;
import fr.caf.ecoute.restitution.Synthesis.Quote;
import fr.caf.ecoute.restitution.Synthesis.Row;
import fr.caf.ecoute.restitution.Synthesis.ThemeBlock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The PDF: what it says, and that a screen reader can say it. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SynthesisPdfTest implements OnH2 {
  private static final String TROUBLE =
      "« L’été » œuvre ; 😀 <script>alert(1)</script> & \u202Fعربي\u200F == 3\u202F200 €";

  @Inject SynthesisPdf pdf;

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_3_A"})
  void itConformsToTheNorm(PDFAFlavour norm) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    byte[] document = pdf.of(synthesis(), commitments());

    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), norm);
        var validator = Foundries.defaultInstance().createValidator(norm, false)) {
      var result = validator.validate(parser);

      assertThat(
              result.getTestAssertions().stream()
                  .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                  .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                  .distinct())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @Test
  void itSaysTheThemesTheFiguresAndTheQuotes() throws Exception {
    String text = text(pdf.of(synthesis(), commitments()));

    assertThat(text)
        .contains("Les délais de versement")
        .contains("42 réponses, soit 12 %")
        .contains("Ce qui va ensemble 90 réponses, soit 26 % Thème 0")
        .contains("attendre dix semaines")
        .contains("L'essentiel".replace('\'', '’'))
        .contains("Vous nous avez dit")
        .contains("Nous ne le ferons pas, au 21 novembre 2026")
        .contains("moins de 5 réponses")
        .contains("Page 2 sur");
  }

  @Test
  void whatNoFontCanSetIsReplacedAndNothingIsRun() throws Exception {
    String text = text(pdf.of(synthesis(), List.of()));

    assertThat(text).contains("œuvre").contains("<script>alert(1)</script>").contains("[…]");
    assertThat(text).doesNotContain("😀").doesNotContain("عربي");
  }

  @Test
  void aSynthesisWithNothingToTellIsStillADocument() throws Exception {
    Synthesis empty =
        new Synthesis(
            "Titre",
            "Sous-titre",
            "21 novembre 2026",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(text(pdf.of(empty, List.of()))).contains("Titre").contains("Qui a répondu");
  }

  private static String text(byte[] document) throws Exception {
    try (var read = Loader.loadPDF(document)) {
      return new PDFTextStripper().getText(read).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  private static List<Commitment> commitments() {
    return List.of(
        Commitment.of(
            UUID.randomUUID(),
            1,
            "Plus de jours",
            "La loi les fixe.",
            CommitmentStatus.REFUSE,
            LocalDate.parse("2026-11-21")));
  }

  private static Synthesis synthesis() {
    List<Row> rows =
        List.of(
            new Row("Les délais de versement", "42", "12 %", 12, false, ""),
            new Row("Le reste", "—", "—", 0, false, "moins de 5 réponses"));
    Chart chart = new Chart("q", "Un titre", "340 personnes", "Réponses", rows, "Une note");
    List<Quote> quotes =
        IntStream.range(0, 3)
            .mapToObj(i -> new Quote("r" + i, "Il faut ", "attendre dix semaines", " : " + TROUBLE))
            .toList();
    ThemeBlock theme =
        new ThemeBlock(
            "delais",
            "Les délais de versement",
            "On y lit surtout l’attente.",
            "42 réponses, soit 12 %",
            quotes);
    List<ThemeBlock> many =
        IntStream.range(0, 12)
            .mapToObj(i -> new ThemeBlock("t" + i, "Thème " + i, "", "12 réponses", quotes))
            .toList();
    return new Synthesis(
        "AJPP : ce que vivent les parents",
        TROUBLE,
        "21 novembre 2026",
        List.of("Introduction."),
        List.of("Un parent sur dix attend dix semaines.", "Deux."),
        List.of("1 240 personnes ont répondu."),
        List.of(chart, chart),
        List.of(
            new Chapter(
                "avis",
                "Une question ?",
                "340 réponses.",
                chart,
                List.of(HeadingBlock.alone(theme)),
                rows,
                ""),
            new Chapter(
                "autre",
                "Une autre ?",
                "",
                chart,
                List.of(
                    new HeadingBlock("Ce qui va ensemble", "90 réponses, soit 26 %", many),
                    HeadingBlock.alone(theme)),
                List.of(),
                "")),
        List.of("Une méthode."));
  }
}
