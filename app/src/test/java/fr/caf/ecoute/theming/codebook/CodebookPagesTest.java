package fr.caf.ecoute.theming.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.theming.CodedQuestion;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Said;
import fr.caf.ecoute.theming.SignedIn;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemingRuns;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The team's themes and examples, from page to page, without JavaScript. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodebookPagesTest implements OnH2 {
  @Inject Said said;
  @Inject SignedIn signedIn;
  @Inject ThemingRuns runs;
  @Inject CodedQuestions coded;

  @Test
  void aRecodingIsAskedForComparedAndApplied() throws InterruptedException {
    Consultation consultation = analysed();
    Visitor camille = signedIn.facilitator().open(address(consultation, ""));
    assertThat(camille.text()).contains("Recoder avec mes thèmes et mes exemples");

    recode(camille, consultation);
    assertThat(camille.text())
        .contains("Ce que le recodage changerait")
        .containsPattern("réponses? changen?t? de thèmes, sur 80")
        .contains("Gagnées")
        .contains("Ne rien changer");

    camille.post(address(consultation, "/recodage/application"), Map.of());
    assertThat(camille.text()).contains("Le recodage est appliqué.");
    assertThat(question(consultation).run().isRecoding()).isTrue();
    assertThat(camille.html()).containsAnyOf("d’après vos exemples", "d’après le nom du thème");

    camille.post(address(consultation, "/recodage/application"), Map.of());
    assertThat(camille.status()).isEqualTo(409);
  }

  @Test
  void aRecodingIsDropped() throws InterruptedException {
    Consultation consultation = analysed();
    UUID before = question(consultation).run().id();
    Visitor camille = signedIn.facilitator();
    recode(camille, consultation);

    camille.post(address(consultation, "/recodage/abandon"), Map.of());

    assertThat(camille.text()).contains("Le recodage est abandonné. Rien n’a changé.");
    assertThat(question(consultation).run().id()).isEqualTo(before);
    assertThat(camille.open(address(consultation, "/recodage")).text())
        .doesNotContain("Appliquer ce recodage");
  }

  @Test
  void aDefinitionAndRulesAreWrittenAndBadRulesShownWithTheirPlace() {
    Consultation consultation = analysed();
    Theme theme = question(consultation).proposed().getFirst();
    String page = address(consultation, "/grille/themes/" + theme.code());
    Visitor camille = signedIn.facilitator().open(page);

    camille.fill("regles", "conseiller ET (joindre OU répondre)\nconseiller ET (joindre").send();
    assertThat(camille.status()).isEqualTo(422);
    assertThat(camille.title()).startsWith("Erreur :");
    assertThat(camille.text()).contains("Ligne 2, règle").containsPattern("caractère \\d+");
    assertThat(camille.html()).contains("conseiller ET (joindre OU répondre)");
    assertThat(theme(consultation, theme).ruleList()).isEmpty();

    camille
        .fill("description", "Joindre quelqu’un.")
        .fill("regles", "conseiller ET (joindre OU répondre)\n\n téléphone ")
        .send();
    assertThat(camille.text()).contains("La définition et les règles sont enregistrées.");
    assertThat(theme(consultation, theme).description()).isEqualTo("Joindre quelqu’un.");
    assertThat(theme(consultation, theme).ruleList())
        .containsExactly("conseiller ET (joindre OU répondre)", "téléphone");
    assertThat(theme(consultation, theme).isRenamed()).isFalse();
  }

  @Test
  void aThemeIsAddedByItsName() {
    Consultation consultation = analysed();
    Visitor camille = signedIn.facilitator().open(address(consultation, "/grille"));

    camille.post(address(consultation, "/grille/themes"), theme(" ", ""));
    assertThat(camille.status()).isEqualTo(422);
    assertThat(camille.text()).contains("Écrivez le nom du thème");

    camille.post(address(consultation, "/grille/themes"), theme("Accueil à l’école", ""));
    assertThat(camille.text()).contains("Les thèmes sont ajoutés.").contains("Accueil à l’école");
    assertThat(question(consultation).accepted())
        .singleElement()
        .satisfies(
            theme -> {
              assertThat(theme.code()).isEqualTo("accueil-a-l-ecole");
              assertThat(theme.decidedBy()).isEqualTo(SignedIn.NAME);
            });
  }

  @Test
  void aCodebookGoesFromOneConsultationToAnotherWithoutAnyonesWords() {
    Consultation first = analysed();
    Visitor camille = signedIn.facilitator().open(address(first, "/grille"));
    camille.post(address(first, "/grille/themes"), theme("Le téléphone", "téléphone OU standard"));
    String file = camille.open(address(first, "/grille/fichier")).html();
    assertThat(file).contains("ecoute-codebook/1").contains("Le téléphone");
    assertThat(file).contains("\"examples\" : [ ]").doesNotContain("épuise");
    Consultation second = said.closed(Said.texts());
    assertThat(camille.open(address(second, "").replaceAll("/avis$", "")).text())
        .contains("Partir d’une grille existante");

    camille
        .open(address(second, "/grille"))
        .attach("fichier", file.getBytes(StandardCharsets.UTF_8))
        .send();

    assertThat(camille.status()).isEqualTo(200);
    assertThat(question(second).accepted())
        .singleElement()
        .satisfies(
            theme -> {
              assertThat(theme.label()).isEqualTo("Le téléphone");
              assertThat(theme.ruleList()).containsExactly("téléphone OU standard");
            });
  }

  @Test
  void examplesGoWithTheFileOnlyWhenAskedFor() {
    Consultation consultation = analysed();
    Visitor camille = signedIn.facilitator();

    camille.open(address(consultation, "/grille/fichier"));
    assertThat(camille.html()).doesNotContain("épuise").doesNotContain("familles.");
    camille.open(address(consultation, "/grille/fichier?exemples=oui"));
    assertThat(camille.html()).containsAnyOf("épuise", "familles", "difficile");
  }

  @Test
  void theCodebookOfAnotherConsultationIsTakenUp() {
    Consultation first = analysed();
    Visitor camille = signedIn.facilitator().open(address(first, "/grille"));
    camille.post(address(first, "/grille/themes"), theme("Les aides au logement", ""));
    Consultation second = analysed();
    camille.open(address(second, "/grille"));
    assertThat(camille.html()).contains(first.slug() + "/avis");

    camille.post(
        address(second, "/grille/reprise"), Map.of("grille", List.of(first.slug() + "/avis")));

    assertThat(question(second).accepted())
        .extracting(Theme::label)
        .containsExactly("Les aides au logement");
    camille.post(address(second, "/grille/reprise"), Map.of("grille", List.of("rien")));
    assertThat(camille.status()).isEqualTo(404);
  }

  @Test
  void aFileThatIsNoCodebookIsRefusedWithAllThatIsWrong() {
    Consultation consultation = analysed();
    int themes = question(consultation).themes().size();
    Visitor camille = signedIn.facilitator().open(address(consultation, "/grille"));

    camille.send();
    assertThat(camille.status()).isEqualTo(422);
    assertThat(camille.text()).contains("Choisissez le fichier de la grille.");

    String bad =
        """
        {"format": "ecoute-codebook/1", "themes": [
          {"name": ""}, {"name": "Téléphone", "rules": ["joindre ET ("]}, {"name": "%s"}]}
        """
            .formatted("a".repeat(3));
    camille.attach("fichier", bad.getBytes(StandardCharsets.UTF_8)).send();
    assertThat(camille.status()).isEqualTo(422);
    assertThat(camille.text()).contains("Thème n° 1").contains("Thème n° 2, règle");

    camille.attach("fichier", "pas du JSON".getBytes(StandardCharsets.UTF_8)).send();
    assertThat(camille.text()).contains("ligne 1, caractère");
    assertThat(question(consultation).themes()).hasSize(themes);
  }

  @Test
  void theThemesOfOneAnswerAreCorrectedAndShownAsDecided() {
    Consultation consultation = analysed();
    Theme one = question(consultation).proposed().get(0);
    Theme other = question(consultation).proposed().get(1);
    UUID answer = question(consultation).codings(one).getFirst().responseId();
    Visitor camille =
        signedIn
            .facilitator()
            .open(address(consultation, "?theme=" + one.code() + "&verbatim=" + answer));
    assertThat(camille.text())
        .contains("Corriger les thèmes de cette réponse")
        .contains("proposé par l’analyse");

    camille.open(address(consultation, "/verbatims/" + answer)).fill("themes", other.code()).send();

    assertThat(camille.text())
        .contains("Les thèmes de cette réponse sont enregistrés.")
        .contains("décidé par vous");
    assertThat(question(consultation).codings(answer))
        .singleElement()
        .satisfies(coding -> assertThat(coding.themeCode()).isEqualTo(other.code()));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Consultation consultation = analysed();
    Consultation elsewhere = analysed();
    Theme theme = question(elsewhere).proposed().getFirst();
    UUID foreign = question(elsewhere).codings(theme).getFirst().responseId();
    Visitor camille = signedIn.facilitator();

    for (String page :
        List.of("/verbatims/" + foreign, "/grille/themes/inconnu", "/grille/themes/_indecis")) {
      assertThat(camille.open(address(consultation, page)).status()).as(page).isEqualTo(404);
    }
    camille.open(address(consultation, "/grille"));
    camille.post(
        address(consultation, "/verbatims/" + foreign),
        Map.of("themes", List.of(question(consultation).proposed().getFirst().code())));
    assertThat(camille.status()).isEqualTo(404);
    assertThat(question(elsewhere).codings(foreign))
        .noneMatch(coding -> coding.decidedBy() != null);
  }

  @Test
  void anOpenConsultationTakesNoCodebook() {
    Consultation consultation = said.open();
    Visitor camille = signedIn.facilitator().open(address(consultation, "/grille"));

    assertThat(camille.text()).contains("plus aucune ne peut arriver");
    camille.post(address(consultation, "/grille/themes"), theme("Téléphone", ""));
    assertThat(camille.status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/recodage", "/grille", "/grille/fichier"})
  void aStrangerIsSentToTheDoor(String page) {
    Consultation consultation = analysed();

    Visitor stranger = signedIn.nobody().open(address(consultation, page));

    assertThat(stranger.address()).isEqualTo("/connexion");
  }

  private Consultation analysed() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    return consultation;
  }

  private void recode(Visitor camille, Consultation consultation) throws InterruptedException {
    camille.open(address(consultation, "/recodage"));
    camille.post(address(consultation, "/recodage"), Map.of());
    UUID run = runs.latest(consultation, Said.OPINION).orElseThrow().id();
    String progress = address(consultation, "/analyses/" + run + "/avancement");
    for (int i = 0; i < 300 && !camille.open(progress).html().contains("\"done\":true"); i++) {
      Thread.sleep(Duration.ofMillis(100));
    }
    camille.open(address(consultation, "/analyses/" + run));
    assertThat(camille.address()).endsWith("/recodage");
  }

  private static Map<String, List<String>> theme(String name, String rules) {
    return Map.of("nom", List.of(name), "description", List.of(""), "regles", List.of(rules));
  }

  private CodedQuestion question(Consultation consultation) {
    return coded.find(consultation, Said.OPINION).orElseThrow();
  }

  private Theme theme(Consultation consultation, Theme theme) {
    return question(consultation).theme(theme.code()).orElseThrow();
  }

  private static String address(Consultation consultation, String rest) {
    return "/equipe/consultations/" + consultation.slug() + "/themes/avis" + rest;
  }
}
