package fr.caf.ecoute.response.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.questionnaire.Translation;
import fr.caf.ecoute.response.AllKinds;
import fr.caf.ecoute.web.HandlebarsViews;
import fr.caf.ecoute.web.PrintStyle;
import fr.caf.ecoute.web.TaggedPdf;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
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

/** The questionnaire to be filled in by hand. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperTest implements OnH2 {
  private static final Facts ON_PAPER = new Facts(Channel.PAPER, Language.FRENCH, "public");

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject OpenedConsultations opened;
  @Inject HandlebarsViews<PrintingController.PaperDocument> views;

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_3_A"})
  void itConformsToTheNorm(PDFAFlavour norm) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf(AllKinds.questionnaire())), norm);
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
  void itHasEveryQuestionWithItsNumberAndSaysWhereToGo() throws Exception {
    String text = text(pdf(AllKinds.questionnaire()));

    for (Question question : AllKinds.questionnaire().questions()) {
      String label = question.label().replaceAll("\\{[^|}]*\\|([^}]*)}", "$1");
      assertThat(text).contains(label.split("\n", 2)[0]);
    }
    assertThat(text)
        .contains("1. Acceptez-vous que vos réponses")
        .contains("2. Qui êtes-vous ?")
        .contains(
            "Si vous avez répondu « Ni l’un ni l’autre » à la question 2, arrêtez-vous ici : vous"
                + " n’avez pas à rendre ce questionnaire.")
        .contains(
            "L’application (seulement si vous avez choisi « Avec l’application » à la question 7)")
        .contains("Écrivez 1 devant votre premier choix, 2 devant le deuxième, et ainsi de suite")
        .contains("Jour")
        .contains("J’accepte")
        .contains("Si vous avez répondu « Non » à la question 10, arrêtez-vous ici.")
        .contains("Page 1 sur");
  }

  @Test
  void aConditionIsARouteWithItsDefaultOne() throws Exception {
    String text = text(pdf(fr.caf.ecoute.response.Avis.questionnaire()));

    assertThat(text)
        .contains(
            "Si vous avez répondu « Oui » à la question 1, répondez à la question 2. Sinon, passez"
                + " à la question 3.");
  }

  @Test
  void whateverTheQuestionnaireEveryQuestionPrintedHasANumberOfItsOwn() {
    for (int seed = 0; seed < 1_000; seed++) {
      Questionnaire questionnaire = new RandomQuestionnaires(seed).questionnaire();
      PaperQuestionnaire paper = PaperQuestionnaire.of(questionnaire, ON_PAPER);
      Set<Integer> numbers = new HashSet<>();
      int last = 0;
      for (PaperQuestionnaire.Part part : paper.parts()) {
        for (PaperQuestionnaire.Item item : part.items()) {
          if (item.number() != null) {
            assertThat(item.number()).isEqualTo(++last);
            assertThat(numbers.add(item.number())).isTrue();
          }
        }
      }
      assertThat(paper.toString()).as("seed %d", seed).doesNotContain("à la question 0");
    }
  }

  @Test
  void theNumbersAreThoseOfThePlan() {
    PaperPlan plan = PaperPlan.of(AllKinds.questionnaire(), ON_PAPER);

    assertThat(plan.number("intro")).isEqualTo(OptionalInt.empty());
    assertThat(plan.number("accord")).hasValue(1);
    assertThat(plan.number("avis")).hasValue(15);
  }

  @Test
  void theTeamPrintsTheWorkingCopyOrAVersionInAnyLanguage() throws Exception {
    Language english = new Language("en");
    Questionnaire questionnaire =
        AllKinds.questionnaire()
            .translated(
                english,
                Translation.empty()
                    .with("lien.label", new Translation.Phrase("Qui êtes-vous ?", "Who are you?")))
            .translated(
                new Language("ar"),
                Translation.empty()
                    .with("lien.label", new Translation.Phrase("Qui êtes-vous ?", "من أنت؟")));
    Consultation consultation = opened.toAll(questionnaire);
    String here = "/equipe/consultations/" + consultation.slug() + "/questionnaire";
    Visitor member = team.signedIn(server);

    assertThat(member.open(here + "/papier").text()).contains("2. Qui êtes-vous ?");
    assertThat(member.open(here + "/papier?version=1&langue=en").text()).contains("Who are you?");
    assertThat(member.html()).contains("lang=\"en\"");
    assertThat(member.open(here + "/papier?langue=ar").html()).contains("dir=\"rtl\"", "من أنت؟");
    assertThat(member.html()).doesNotContain("papier.pdf");
    assertThat(member.open(here + "/papier.pdf?langue=ar").status()).isEqualTo(409);
    for (String wrong : List.of("version=2", "version=0", "version=x", "langue=de", "langue=%00")) {
      assertThat(member.open(here + "/papier.pdf?" + wrong).status()).as(wrong).isEqualTo(404);
    }
    assertThat(new Visitor(server.getURI()).open(here + "/papier.pdf").address())
        .contains("/connexion");
  }

  private byte[] pdf(Questionnaire questionnaire) throws Exception {
    String html =
        views.text(
            "response/paper-pdf",
            new PrintingController.PaperDocument(
                PaperQuestionnaire.of(questionnaire, ON_PAPER),
                PrintStyle.sheet("/static/css/paper.css")),
            null);
    byte[] document = TaggedPdf.of(html);
    Files.createDirectories(Path.of("target/pictures"));
    Files.write(Path.of("target/pictures/papier.pdf"), document);
    return document;
  }

  private static String text(byte[] document) throws Exception {
    try (var read = Loader.loadPDF(document)) {
      return new PDFTextStripper().getText(read).replaceAll("[\\s\u00a0]+", " ");
    }
  }
}
