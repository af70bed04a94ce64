package fr.caf.ecoute.journey;

import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.journey.Chromium.Scripts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A facilitator who builds questionnaires with nothing but the builder's pages. */
class BuildingJourneyTest extends Stage {
  @Override
  List<Scenario> scenarios() {
    return List.of(Scenario.CLOTUREE);
  }

  @Test
  void look() {
    try (Reader camille = facilitator("batir", DESK, Scripts.ON)) {
      String base = "/equipe/consultations/ajpp-ce-que-vivent-les-parents-printemps-2026";
      camille.opens(base + "/questionnaire");
      camille.opens(base + "/questionnaire/lecture");
      camille.opens(base + "/questionnaire/questions/obstacles");
      camille.opens(base + "/questionnaire/questions/attente_budget");
      camille.opens(base + "/questionnaire/questions/soutien");
      camille.opens(base + "/questionnaire/parties/demande");
      camille.opens(base + "/questionnaire/nouvelle-question?partie=demande");
      camille.opens(base + "/questionnaire/historique");
      camille.opens(base + "/questionnaire/bibliotheque");
      camille.opens(base + "/copie");
      camille.opens(base + "/questionnaire/parties/demande/apercu");
    }
  }
}
