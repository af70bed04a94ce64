package fr.caf.ecoute.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.journey.Chromium.Scripts;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A facilitator who builds questionnaires with nothing but the builder's pages. */
class BuildingJourneyTest extends Stage {
  @Inject Consultations consultations;

  @Override
  List<Scenario> scenarios() {
    return List.of(Scenario.PREPARATION);
  }

  @Test
  void theQuestionnaireOfTheAgentsIsRebuiltOnAPhoneWithoutScripts() throws IOException {
    Questionnaire model = demonstration("aidants");
    try (Reader camille = facilitator("batir-telephone", PHONE, Scripts.OFF)) {
      BuilderHands hands = new BuilderHands(camille, Scripts.OFF);
      String office = hands.begins(model.title());
      hands.builds(model);
      assertThat(built(office)).isEqualTo(model);
    }
  }

  @Test
  void theQuestionnaireOfTheParentsIsRebuiltAtADeskThenRearranged() throws IOException {
    Questionnaire model = demonstration("ajpp");
    try (Reader camille = facilitator("batir-bureau", DESK, Scripts.ON)) {
      BuilderHands hands = new BuilderHands(camille, Scripts.ON);
      String office = hands.begins(model.title());
      hands.builds(model);
      assertThat(built(office)).isEqualTo(model);
      rearranges(camille, office);
      assertThat(built(office)).isEqualTo(model);
      seesWhatIsTyped(camille, office);
      goesRound(camille, office);
    }
    try (Reader camille = facilitator("batir-petit", PHONE, Scripts.ON)) {
      goesRound(camille, "/equipe/consultations/" + slug(model.title()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void everyKindOfQuestionFitsThePageWhereItIsWritten(int width) {
    Consultation prepared =
        consultations.ofThePlatform().stream()
            .filter(one -> one.slug().startsWith("votre-accueil"))
            .findFirst()
            .orElseThrow();
    Questionnaire written = WorkingCopies.read(prepared).orElseThrow();
    assertThat(written.question("grille").orElseThrow())
        .isInstanceOfSatisfying(
            RatingGrid.class,
            grid -> assertThat(grid.rows()).anyMatch(row -> !row.isAlwaysOffered()));
    Set<Question.Kind> seen = EnumSet.noneOf(Question.Kind.class);
    try (Reader camille = facilitator("batir-genres-" + width, width, Scripts.ON)) {
      for (Question question : written.questions()) {
        if (seen.add(question.kind())) {
          camille.opens(
              "/equipe/consultations/%s/questionnaire/questions/%s"
                  .formatted(prepared.slug(), question.code()));
        }
      }
    }
    assertThat(seen)
        .contains(
            Question.Kind.RATING_GRID,
            Question.Kind.RANKING,
            Question.Kind.DATE,
            Question.Kind.TERRITORY,
            Question.Kind.STATEMENT,
            Question.Kind.CONSENT);
  }

  /** By keyboard, by dragging, by buttons; and back. */
  private void rearranges(Reader camille, String office) {
    camille.opens(office + "/questionnaire");
    Locator first = camille.page().locator("#plan-difficultes");
    first.focus();
    camille.page().keyboard().press("Alt+ArrowDown");
    camille.page().waitForCondition(() -> order(camille).indexOf("aide_utile") == 8);
    assertThat(camille.page().evaluate("document.activeElement.id")).isEqualTo("plan-difficultes");
    camille.page().dragAndDrop("#plan-soutien .plan-label", "#plan-proposition .plan-label");
    camille
        .page()
        .waitForCondition(
            () -> order(camille).indexOf("soutien") == order(camille).indexOf("proposition") - 1);
    camille.presses("Annuler");
    camille.presses("Annuler");
    assertThat(order(camille)).containsSequence("difficultes", "aide_utile", "proposition");
    camille.page().locator("#descendre-deja_ajpp").click();
    camille.page().getByText("Ce changement n’est pas possible").waitFor();
    camille.sees("dépend de la réponse à");
  }

  /** The preview follows what is typed, and going back still leaves the page. */
  private static void seesWhatIsTyped(Reader camille, String office) {
    camille.opens(office + "/questionnaire");
    camille.page().navigate(office + "/questionnaire/questions/soutien");
    camille.page().locator("#intitule").fill("Ce qui est en train d’être écrit ?");
    camille.page().frameLocator(".phone").getByText("Ce qui est en train d’être écrit ?").waitFor();
    camille.page().goBack();
    assertThat(camille.page().url()).endsWith("/questionnaire");
  }

  private static List<String> order(Reader camille) {
    return camille.page().locator("[data-item]").all().stream()
        .map(item -> Objects.requireNonNull(item.getAttribute("data-item")))
        .toList();
  }

  /** Each page of the builder once. */
  private static void goesRound(Reader camille, String office) {
    String builder = office + "/questionnaire";
    for (String page :
        List.of(
            "",
            "/lecture",
            "/historique",
            "/document",
            "/bibliotheque?de=" + slugOf(office),
            "/questions/obstacles",
            "/questions/attente_budget",
            "/questions/soutien",
            "/parties/demande",
            "/parties/demande/apercu",
            "/parties/demande/suppression",
            "/questions/obstacles/suppression",
            "/deplacement?quoi=obstacles",
            "/nouvelle-question?partie=demande",
            "/nouvelle-question?partie=demande&nature=RATING_GRID",
            "/nouvelle-question?partie=demande&nature=DATE",
            "/nouvelle-question?partie=demande&nature=TERRITORY")) {
      camille.opens(builder + page);
    }
    camille.opens(office + "/copie");
  }

  private Questionnaire built(String office) {
    return WorkingCopies.read(consultations.named(slugOf(office))).orElseThrow();
  }

  private String slug(String title) {
    return consultations.ofThePlatform().stream()
        .filter(one -> one.title().equals(title))
        .findFirst()
        .orElseThrow()
        .slug();
  }

  private static String slugOf(String office) {
    return office.replaceFirst(".*/consultations/([^/?]+).*", "$1");
  }

  private static Questionnaire demonstration(String folder) throws IOException {
    String file = "/demo/" + folder + "/questionnaire.json";
    try (InputStream in = BuildingJourneyTest.class.getResourceAsStream(file)) {
      String document =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return QuestionnaireCodec.read(document).orElseThrow();
    }
  }
}
