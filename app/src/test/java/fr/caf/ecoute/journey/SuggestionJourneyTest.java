package fr.caf.ecoute.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.journey.Chromium.Scripts;
import fr.caf.ecoute.outside.StandIn;
import fr.caf.ecoute.outside.StandIn.Answer;
import fr.caf.ecoute.theming.Curation;
import fr.caf.ecoute.theming.Said;
import fr.caf.ecoute.theming.ThemingRuns;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A facilitator lets answers go out to a language model, and judges what it suggests. */
class SuggestionJourneyTest extends Stage {
  private final StandIn service = StandIn.start();

  @Inject
  @SuppressWarnings("NullAway.Init")
  Said said;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ThemingRuns runs;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Curation curation;

  @Override
  List<Scenario> scenarios() {
    return List.of();
  }

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = new HashMap<>(super.getProperties());
    properties.put("ecoute.language-model.address", service.address());
    properties.put("ecoute.language-model.name", "un-modele");
    return properties;
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void suggestionsAreAskedForAndJudgedOnAPhoneOrADeskWithOrWithoutScripts() {
    service.answer(SuggestionJourneyTest::firstTheme);
    for (Scripts scripts : Scripts.values()) {
      for (int width : List.of(PHONE, DESK)) {
        asksAndJudges(scripts, width);
      }
    }
  }

  private void asksAndJudges(Scripts scripts, int width) {
    String address = address();
    try (Reader camille =
        facilitator("assistance-%d-%s".formatted(width, scripts), width, scripts)) {
      camille.opens(address);
      camille.sees("Avant d’envoyer quoi que ce soit");
      camille.presses("Demander des propositions");
      camille.sees("Il y a un problème");
      camille.page().locator("input[name=portee][value=ALL]").check();
      camille.page().locator("#accord").focus();
      camille.page().keyboard().press("Space");
      camille.page().keyboard().press("Tab");
      camille.page().keyboard().press("Enter");
      camille.page().waitForURL("**/assistance");
      for (int i = 0; i < 100 && camille.page().getByText("Tout accepter").count() == 0; i++) {
        camille.page().waitForTimeout(200);
        camille.page().reload();
      }
      camille.looksAgain();
      camille.sees("Ce qui a été envoyé");
      camille.presses("Accepter cette proposition");
      camille.sees("Proposition acceptée");
      assertThat(focusedByTab(camille.page())).contains("Tout accepter", "Refuser");
      camille.presses("Tout refuser");
      camille.sees("Propositions refusées");
    }
  }

  private String address() {
    Consultation consultation = said.closed(Said.texts());
    runs.carryOut(consultation, Said.OPINION);
    curation.acceptAll(consultation, Said.OPINION, "Camille Roussel");
    return "/equipe/consultations/" + consultation.slug() + "/themes/avis/assistance";
  }

  /** The words of what the tabulation key comes to. */
  private static String focusedByTab(Page page) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      words.append(page.locator(":focus").count() == 0 ? "" : page.locator(":focus").innerText());
      words.append('\n');
    }
    return words.toString();
  }

  private static Answer firstTheme(StandIn.Asked asked) {
    List<String> codings = new ArrayList<>();
    for (int i = 1; i <= asked.material().path("reponses").size(); i++) {
      codings.add("{\"reponse\":" + i + ",\"themes\":[\"T1\"]}");
    }
    return Answer.saying("{\"codages\":[" + String.join(",", codings) + "]}");
  }
}
