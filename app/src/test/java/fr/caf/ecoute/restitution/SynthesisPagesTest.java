package fr.caf.ecoute.restitution;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Curation;
import fr.caf.ecoute.theming.Said;
import fr.caf.ecoute.theming.SignedIn;
import fr.caf.ecoute.theming.Theme;
import fr.caf.ecoute.theming.ThemingRuns;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing the synthesis, publishing it, and what anyone reads. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SynthesisPagesTest implements OnH2 {
  @Inject Said said;
  @Inject SignedIn signedIn;
  @Inject ThemingRuns runs;
  @Inject CodedQuestions coded;
  @Inject Curation curation;

  @Test
  void theSynthesisIsWrittenPublishedAndReadByAnyone() {
    Consultation consultation = analysed();
    Theme theme = acceptFirst(consultation);
    Visitor camille = signedIn.facilitator().open(desk(consultation, ""));

    camille.post(
        desk(consultation, ""),
        Map.of("introduction", List.of("Merci à vous."), "point_1", List.of("L'attente use.")));
    assertThat(camille.text()).contains("Vos textes sont enregistrés.");
    camille.post(
        desk(consultation, "/engagements"),
        commitment("Nous attendons.", "Un message chaque semaine.", "EN_COURS"));
    assertThat(camille.text()).contains("Nous attendons.").contains("En cours, au");
    Visitor anyone = signedIn.nobody();
    assertThat(anyone.open(restitution(consultation)).status()).isEqualTo(404);

    camille.post(desk(consultation, "/publication"), Map.of());
    assertThat(camille.text()).contains("La restitution est publiée");

    anyone.open(restitution(consultation));
    assertThat(anyone.status()).isEqualTo(200);
    assertThat(anyone.text())
        .contains("Merci à vous.")
        .contains("L’attente use.")
        .contains("Un message chaque semaine.")
        .contains(theme.label().replace('\u00a0', ' '))
        .contains("Comment cette synthèse a été faite");
    anyone.open("/");
    assertThat(anyone.text()).contains("Nous attendons.").contains("Lire toute la restitution");
  }

  @Test
  void publishingWithoutAnAcceptedThemeIsRefusedWithTheReason() {
    Consultation consultation = analysed();
    Visitor camille = signedIn.facilitator().open(desk(consultation, ""));

    camille.post(desk(consultation, "/publication"), Map.of());

    assertThat(camille.status()).isEqualTo(422);
    assertThat(camille.title()).startsWith("Erreur :");
    assertThat(camille.text()).contains("Aucun thème n’est accepté");
    assertThat(signedIn.nobody().open(restitution(consultation)).status()).isEqualTo(404);
  }

  @Test
  void aTextTooLongIsShownBesideItsFieldAndNothingIsLost() {
    Consultation consultation = analysed();
    Visitor camille = signedIn.facilitator().open(desk(consultation, ""));

    camille.post(desk(consultation, ""), Map.of("point_2", List.of("x".repeat(301))));

    assertThat(camille.status()).isEqualTo(422);
    assertThat(camille.text()).contains("Ce texte fait 301 caractères. Le maximum est 300.");
    assertThat(camille.html()).contains("x".repeat(301));
  }

  @Test
  void aQuotationIsHiddenAndGivenBack() {
    Consultation consultation = analysed();
    Theme theme = acceptFirst(consultation);
    Visitor camille = signedIn.facilitator().open(desk(consultation, ""));
    String response =
        camille.html().replaceAll("(?s).*?name=\"reponse\" value=\"([^\"]+)\".*", "$1");

    camille.post(desk(consultation, "/citations"), choice(theme, response, "masquer"));
    assertThat(camille.text()).contains("Masquée").contains("Rétablir");
    camille.post(desk(consultation, "/citations"), choice(theme, response, "retablir"));
    assertThat(camille.text()).doesNotContain("Masquée");
    camille.post(desk(consultation, "/citations"), choice(theme, response, "retenir"));
    assertThat(camille.text()).contains("Retenue par vous");

    camille.post(
        desk(consultation, "/citations"),
        choice(theme, "00000000-0000-0000-0000-000000000000", "retenir"));
    assertThat(camille.status()).isEqualTo(404);
    camille.open(desk(consultation, ""));
    camille.post(desk(consultation, "/citations"), choice(theme, response, "autre"));
    assertThat(camille.status()).isEqualTo(404);
  }

  @Test
  void commitmentsAreAddedChangedAndTakenAway() {
    Consultation consultation = said.closed(List.of());
    String page = desk(consultation, "/engagements");
    Visitor camille = signedIn.facilitator().open(page);

    camille.post(page, commitment("", "", "REFUSE"));
    assertThat(camille.status()).isEqualTo(422);
    assertThat(camille.text()).contains("Dites pourquoi vous ne le ferez pas");

    camille.post(page, commitment("Plus de jours", "La loi les fixe.", "REFUSE"));
    assertThat(camille.text()).contains("Nous ne le ferons pas, au");
    String edit = camille.html().replaceAll("(?s).*href=\"([^\"]+)#dit\".*", "$1");

    camille.open(edit);
    assertThat(camille.html()).contains("La loi les fixe.");
    camille.post(edit, commitment("Plus de jours", "C'est obtenu.", "FAIT"));
    assertThat(camille.text()).contains("Fait, au").doesNotContain("Nous ne le ferons pas, au");

    camille.post(edit + "/retrait", Map.of());
    assertThat(camille.text()).contains("Aucun engagement pour l’instant");
  }

  @Test
  void anOpenConsultationHasNoSynthesisYet() {
    Consultation open = said.open();
    Visitor camille = signedIn.facilitator().open(desk(open, ""));

    assertThat(camille.status()).isEqualTo(200);
    assertThat(camille.text()).contains("plus aucune ne peut arriver");
    assertThat(camille.open(desk(open, "/apercu")).status()).isEqualTo(409);
    assertThat(camille.open(desk(open, "/synthese.pdf")).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/apercu", "/synthese.pdf", "/themes.csv", "/codages.csv", "/engagements"})
  void aStrangerIsSentToTheDoor(String page) {
    Consultation consultation = said.closed(List.of());

    assertThat(signedIn.nobody().open(desk(consultation, page)).address()).isEqualTo("/connexion");
  }

  @Test
  void theHomePageSaysWhatOneCanSayToday() {
    Consultation open = said.open();
    Consultation hidden = said.closedToAgents(List.of());
    Visitor anyone = signedIn.nobody().open("/");

    assertThat(anyone.status()).isEqualTo(200);
    assertThat(anyone.html())
        .contains("/consultations/" + open.slug())
        .doesNotContain(hidden.slug());
    assertThat(anyone.text()).contains("5 minutes environ").contains("Donner mon avis");
  }

  private Consultation analysed() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    return consultation;
  }

  private Theme acceptFirst(Consultation consultation) {
    Theme theme = coded.find(consultation, Said.OPINION).orElseThrow().proposed().getFirst();
    return curation.accept(
        new Curation.Ruling(consultation, Said.OPINION, theme.code(), SignedIn.NAME));
  }

  private static Map<String, List<String>> commitment(String heard, String answer, String status) {
    return Map.of("dit", List.of(heard), "reponse", List.of(answer), "etat", List.of(status));
  }

  private static Map<String, List<String>> choice(Theme theme, String response, String choice) {
    return Map.of(
        "question", List.of(Said.OPINION),
        "theme", List.of(theme.code()),
        "reponse", List.of(response),
        "choix", List.of(choice));
  }

  private static String desk(Consultation consultation, String rest) {
    return "/equipe/consultations/" + consultation.slug() + "/synthese" + rest;
  }

  private static String restitution(Consultation consultation) {
    return "/consultations/" + consultation.slug() + "/restitution";
  }
}
