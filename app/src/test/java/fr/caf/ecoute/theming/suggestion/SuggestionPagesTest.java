package fr.caf.ecoute.theming.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.outside.StandIn;
import fr.caf.ecoute.theming.CodedQuestions;
import fr.caf.ecoute.theming.Curation;
import fr.caf.ecoute.theming.Said;
import fr.caf.ecoute.theming.SignedIn;
import fr.caf.ecoute.theming.ThemingRuns;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Asking the model, following and judging, without JavaScript. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionPagesTest implements OnH2 {
  private final StandIn service = StandIn.start();

  @Inject Said said;
  @Inject SignedIn signedIn;
  @Inject ThemingRuns runs;
  @Inject Curation curation;
  @Inject CodedQuestions coded;
  @Inject Suggestions suggestions;

  @Override
  public Map<String, String> getProperties() {
    return SuggestionContract.settings(service, OnH2.super.getProperties());
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void theMemberIsToldWhatGoesOutAgreesFollowsAndJudges() throws InterruptedException {
    Consultation consultation = coded();
    String address = "/equipe/consultations/" + consultation.slug() + "/themes/avis";
    service.answer(asked -> SuggestionContract.everyAnswer(asked, "T1"));
    Visitor camille = signedIn.facilitator().open(address);
    assertThat(camille.html()).contains(address + "/assistance");

    camille.open(address + "/assistance");
    assertThat(camille.text()).contains("localhost", "un-modele", "500", "masqué", "un autre nom");
    camille.post(address + "/assistance", Map.of("portee", List.of("ALL")));
    assertThat(camille.status()).isEqualTo(422);
    assertThat(camille.text()).contains("Cochez la case");
    assertThat(service.asked()).isEmpty();

    camille.post(
        address + "/assistance", Map.of("portee", List.of("ALL"), "accord", List.of("oui")));
    String progress = address + "/assistance/avancement";
    for (int i = 0; i < 300 && !camille.open(progress).html().contains("\"done\":true"); i++) {
      Thread.sleep(Duration.ofMillis(100));
    }
    camille.open(address + "/assistance");
    assertThat(camille.text()).contains("Tout accepter").contains("80 réponses envoyées");

    String synthesis = "/equipe/consultations/" + consultation.slug() + "/synthese/apercu";
    assertThat(signedIn.facilitator().open(synthesis).text()).doesNotContain("modèle de langue");
    String theme =
        coded.find(consultation, Said.OPINION).orElseThrow().accepted().getFirst().code();
    camille.post(
        address + "/assistance/avis", Map.of("theme", List.of(theme), "avis", List.of("oui")));
    assertThat(camille.text()).contains("Propositions acceptées").doesNotContain("Tout accepter");
    camille.post(
        address + "/assistance/avis", Map.of("theme", List.of(theme), "avis", List.of("non")));
    assertThat(camille.status()).isEqualTo(409);
    assertThat(signedIn.facilitator().open(synthesis).text())
        .contains("Un modèle de langue", "acceptées par " + SignedIn.NAME);
  }

  @Test
  void aForgedRequestIsRefused() {
    Consultation consultation = coded();
    String address = "/equipe/consultations/" + consultation.slug() + "/themes/avis/assistance";
    Visitor camille = signedIn.facilitator().open(address);
    camille.post(address + "/avis", Map.of("theme", List.of("absent"), "avis", List.of("oui")));
    assertThat(camille.status()).isEqualTo(409);
    camille.open(address);
    camille.post(
        address + "/avis", Map.of("theme", List.of("absent"), "avis", List.of("peut-être")));
    assertThat(camille.status()).isEqualTo(404);
    camille.open(address);
    camille.post(address, Map.of("portee", List.of("TOUT"), "accord", List.of("oui")));
    assertThat(camille.status()).isEqualTo(422);
    assertThat(signedIn.nobody().open(address).text()).doesNotContain("un-modele");
  }

  private Consultation coded() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    curation.acceptAll(consultation, Said.OPINION, SignedIn.NAME);
    return consultation;
  }
}
