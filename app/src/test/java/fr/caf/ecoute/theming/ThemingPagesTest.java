package fr.caf.ecoute.theming;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.theming.family.Families;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for themes, following, reading and deciding, without JavaScript. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemingPagesTest implements OnH2 {
  @Inject Said said;
  @Inject SignedIn signedIn;
  @Inject ThemingRuns runs;
  @Inject CodedQuestions coded;
  @Inject ThemingRunRepository stored;

  @Test
  void aRunIsAskedForFollowedAndRead() throws InterruptedException {
    Consultation consultation = said.closed(Said.texts());
    Visitor camille = signedIn.facilitator().open(address(consultation, ""));
    assertThat(camille.text()).contains("80 réponses").contains("Proposer des thèmes");

    camille.post(address(consultation, "/avis/analyses"), Map.of());
    ThemingRun run = runs.latest(consultation, Said.OPINION).orElseThrow();
    String progress = address(consultation, "/avis/analyses/" + run.id() + "/avancement");
    for (int i = 0; i < 300 && !camille.open(progress).html().contains("\"done\":true"); i++) {
      Thread.sleep(Duration.ofMillis(100));
    }

    assertThat(camille.html()).contains("\"percent\":100").contains("\"next\":\"/equipe");
    camille.open(address(consultation, "/avis/analyses/" + run.id()));
    assertThat(camille.address()).endsWith("/themes/avis");
    assertThat(camille.text()).contains("à décider").contains("Accepter ce thème");
    assertThat(camille.html()).contains("<mark>");
  }

  @Test
  void eachDecisionIsMadeAndTakenBackOnThePage() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    List<Theme> proposed = question(consultation).proposed();
    Theme theme = proposed.get(0);
    Theme other = proposed.get(1);
    Visitor camille = signedIn.facilitator().open(address(consultation, "/avis"));

    decide(camille, consultation, theme, "acceptation", Map.of());
    assertThat(camille.text()).contains("Thème accepté.").contains("accepté");
    assertThat(theme(consultation, theme).decidedBy()).isEqualTo(SignedIn.NAME);

    decide(camille, consultation, theme, "nom", fields("nom", "Les délais", "description", "Dix."));
    assertThat(camille.text()).contains("Les délais").contains(theme.proposedLabel());
    decide(camille, consultation, theme, "nom-propose", Map.of());
    assertThat(theme(consultation, theme).label()).isEqualTo(theme.proposedLabel());

    decide(camille, consultation, other, "fusion", fields("vers", theme.code()));
    assertThat(camille.text()).contains("Réunit aussi");
    decide(camille, consultation, other, "retablissement", Map.of());
    assertThat(theme(consultation, other).decision()).isEqualTo(Decision.PROPOSED);

    decide(camille, consultation, other, "ecart", Map.of());
    assertThat(camille.text()).contains("Thèmes écartés");

    camille.post(address(consultation, "/avis/acceptations"), Map.of());
    assertThat(question(consultation).proposed()).isEmpty();
  }

  @Test
  void theNumberOfHeadingsIsKeptFromPageToPageAndStoredNowhere() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    Families families = question(consultation).families();
    int other =
        families.numbers().stream()
            .filter(one -> one != families.usual())
            .findFirst()
            .orElseThrow();
    Theme theme = question(consultation).proposed().getFirst();
    Visitor camille =
        signedIn.facilitator().open(address(consultation, "/avis?theme=" + theme.code()));
    assertThat(camille.html())
        .contains("name=\"grands\" value=\"" + families.usual() + "\"")
        .doesNotContain("grands&#x3D;");

    camille.open(address(consultation, "/avis?grands=" + other));
    String chosen = "name=\"grands\" value=\"" + other + "\"";
    assertThat(camille.html()).contains(chosen).contains("&amp;grands&#x3D;" + other);
    decide(camille, consultation, theme, "acceptation?grands=" + other, Map.of());
    assertThat(camille.html()).contains(chosen);

    assertThat(camille.open(address(consultation, "/avis")).html())
        .contains("name=\"grands\" value=\"" + families.usual() + "\"");
    assertThat(camille.open(address(consultation, "/avis?grands=99")).html())
        .contains("name=\"grands\" value=\"" + families.numbers().getLast() + "\"");
    assertThat(camille.open(address(consultation, "/avis?grands=-1")).status()).isEqualTo(200);
  }

  @Test
  void aNameLeftEmptyOrTooLongIsShownBesideItsField() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    Theme theme = question(consultation).proposed().getFirst();
    Visitor camille = signedIn.facilitator().open(address(consultation, "/avis"));

    decide(camille, consultation, theme, "nom", fields("nom", " ", "description", ""));
    assertThat(camille.status()).isEqualTo(422);
    assertThat(camille.title()).startsWith("Erreur :");
    assertThat(camille.text()).contains("Écrivez le nom du thème");
    assertThat(camille.html())
        .contains("for=\"nom\"")
        .contains("aria-describedby=\"nom-error\"")
        .contains("for=\"description\"");

    decide(camille, consultation, theme, "nom", fields("nom", "a".repeat(201), "description", ""));
    assertThat(camille.text()).contains("Ce nom fait 201 caractères. Le maximum est 200.");
    assertThat(theme(consultation, theme).isRenamed()).isFalse();
  }

  @Test
  void aSearchFindsVerbatimsAndMarksTheWords() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    Visitor camille = signedIn.facilitator();

    camille.open(address(consultation, "/avis?recherche=cr%C3%A8che"));
    assertThat(camille.html()).contains("<mark>crèche</mark>");
    assertThat(camille.text()).contains("Verbatims trouvés pour « crèche »");

    camille.open(address(consultation, "/avis?recherche=zzz%3Cscript%3E"));
    assertThat(camille.text()).contains("Aucun verbatim ne contient ces mots");
    assertThat(camille.html()).doesNotContain("<script>");
  }

  @Test
  void aVerbatimIsReadInFullWithWhatItCarriesAndWhy() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    Theme theme = question(consultation).proposed().getFirst();
    var coding = question(consultation).codings(theme).getFirst();
    Visitor camille = signedIn.facilitator();

    camille.open(
        address(consultation, "/avis?theme=" + theme.code() + "&verbatim=" + coding.responseId()));

    assertThat(camille.text())
        .contains("Le verbatim en entier")
        .contains("Thème principal")
        .contains("Ce qu’il porte, et pourquoi");
  }

  @Test
  void aThemeBeginsWithWhatMostSayAndNoHeadingStandsOverNothing() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    Visitor camille = signedIn.facilitator();

    for (Theme theme : question(consultation).proposed()) {
      camille.open(address(consultation, "/avis?theme=" + theme.code()));
      assertThat(camille.text().contains("Ce qu’on lit le plus"))
          .isEqualTo(!theme.typicalResponses().isEmpty());
      assertThat(camille.text().contains("Des avis nuancés"))
          .isEqualTo(!theme.nuancedResponses().isEmpty());
      assertThat(camille.text().contains("Des avis contraires"))
          .isEqualTo(!theme.dissentingResponses().isEmpty());
    }
    assertThat(question(consultation).proposed())
        .anyMatch(theme -> !theme.typicalResponses().isEmpty());
    camille.open(address(consultation, "/avis?theme=_indecis"));
    assertThat(camille.text()).doesNotContain("Ce qu’on lit le plus");
  }

  @Test
  void themesFoundInFewAnswersAreSaidToBeLeadsOnly() {
    Consultation few = said.closed(Said.texts().subList(0, 30));
    Consultation enough = said.closed(Said.texts());
    runs.carryOut(few, Said.OPINION);
    runs.carryOut(enough, Said.OPINION);
    Visitor camille = signedIn.facilitator();

    String words = "des pistes, pas des résultats";
    assertThat(camille.open(address(few, "/avis")).text()).contains(words);
    assertThat(camille.open(address(enough, "/avis")).text()).doesNotContain(words);
  }

  @Test
  void aLongListIsCutInPages() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    Visitor camille = signedIn.facilitator();

    camille.open(address(consultation, "/avis?recherche=difficile+changer+rien+simplifier+revoir"));
    assertThat(camille.text()).contains("Verbatims 1 à 20 sur 80");
    camille.open(
        address(consultation, "/avis?recherche=difficile+changer+rien+simplifier+revoir&page=4"));
    assertThat(camille.text()).contains("Verbatims 61 à 80 sur 80");
    camille.open(
        address(consultation, "/avis?recherche=difficile+changer+rien+simplifier+revoir&page=999"));
    assertThat(camille.status()).isEqualTo(200);
  }

  @Test
  void anOpenConsultationSaysWhyItsVerbatimsAreNotReadYet() {
    Consultation consultation = said.open();
    Visitor camille = signedIn.facilitator().open(address(consultation, ""));

    assertThat(camille.text()).contains("plus aucune ne peut arriver");
    assertThat(camille.html()).doesNotContain("Proposer des thèmes");
    camille.post(address(consultation, "/avis/analyses"), Map.of());
    assertThat(camille.status()).isEqualTo(409);
    assertThat(runs.of(consultation)).isEmpty();
  }

  @Test
  void aRunCanBeCancelledAndAskedForAgain() {
    Consultation consultation = said.closed(Said.texts());
    ThemingRun run =
        stored.save(ThemingRun.asked(consultation.id(), Said.OPINION, java.time.Instant.now()));
    Visitor camille =
        signedIn.facilitator().open(address(consultation, "/avis/analyses/" + run.id()));
    assertThat(camille.text()).contains("Annuler l’analyse");

    camille.post(address(consultation, "/avis/analyses/" + run.id() + "/annulation"), Map.of());

    assertThat(camille.text()).contains("L’analyse est annulée").contains("Relancer l’analyse");
    assertThat(stored.findById(run.id()).orElseThrow().isCancelled()).isTrue();
  }

  @Test
  void aFailedRunSaysSoAndCanBeAskedForAgain() {
    Consultation consultation = said.closed(Said.texts());
    ThemingRun run =
        stored.save(ThemingRun.asked(consultation.id(), Said.OPINION, java.time.Instant.now()));
    stored.fail(run.id(), "L’analyse s’est arrêtée.", java.time.Instant.now());

    Visitor camille =
        signedIn.facilitator().open(address(consultation, "/avis/analyses/" + run.id()));

    assertThat(camille.text()).contains("L’analyse s’est arrêtée").contains("Relancer l’analyse");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    Consultation consultation = said.closed(Said.texts());
    Consultation elsewhere = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    ThemingRun foreign = runs.carryOut(elsewhere, Said.OPINION);
    Visitor camille = signedIn.facilitator();

    assertThat(camille.open(address(consultation, "/inconnue")).status()).isEqualTo(404);
    assertThat(camille.open(address(consultation, "/motif")).status()).isEqualTo(404);
    assertThat(camille.open(address(consultation, "/avis?theme=inconnu")).status()).isEqualTo(404);
    assertThat(camille.open(address(consultation, "/avis/analyses/" + foreign.id())).status())
        .isEqualTo(404);
    assertThat(camille.open("/equipe/consultations/inconnue/themes").status()).isEqualTo(404);
    camille.open(address(consultation, "/avis"));
    camille.post(address(consultation, "/avis/inconnu/acceptation"), Map.of());
    assertThat(camille.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/avis", "/avis/analyses/00000000-0000-0000-0000-000000000000"})
  void aStrangerIsSentToTheDoor(String page) {
    Consultation consultation = said.closed(Said.texts());

    Visitor stranger = signedIn.nobody().open(address(consultation, page));

    assertThat(stranger.address()).isEqualTo("/connexion");
  }

  @Test
  void aStrangerStartsAndDecidesNothing() {
    Consultation consultation = said.closed(Said.texts());
    Visitor stranger = signedIn.nobody().open("/connexion");

    stranger.post(address(consultation, "/avis/analyses"), Map.of());
    stranger.post(address(consultation, "/avis/acceptations"), Map.of());

    assertThat(runs.of(consultation)).isEmpty();
  }

  private static void decide(
      Visitor visitor,
      Consultation consultation,
      Theme theme,
      String decision,
      Map<String, List<String>> fields) {
    visitor.post(address(consultation, "/avis/" + theme.code() + "/" + decision), fields);
  }

  private static Map<String, List<String>> fields(String name, String value) {
    return Map.of(name, List.of(value));
  }

  private static Map<String, List<String>> fields(
      String name, String value, String other, String otherValue) {
    return Map.of(name, List.of(value), other, List.of(otherValue));
  }

  private CodedQuestion question(Consultation consultation) {
    return coded.find(consultation, Said.OPINION).orElseThrow();
  }

  private Theme theme(Consultation consultation, Theme theme) {
    return question(consultation).theme(theme.code()).orElseThrow();
  }

  private static String address(Consultation consultation, String rest) {
    return "/equipe/consultations/" + consultation.slug() + "/themes" + rest;
  }
}
