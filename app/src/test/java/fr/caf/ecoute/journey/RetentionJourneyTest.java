package fr.caf.ecoute.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.promise.LegalBasis;
import fr.caf.ecoute.consultation.promise.PrivacyNotice;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.journey.Chromium.Scripts;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.ResponseRepository;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the data, for whoever gives them and for whoever answers for them. */
class RetentionJourneyTest extends Stage {
  @Inject
  @SuppressWarnings("NullAway.Init")
  OpenedConsultations opened;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Promises promises;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ResponseRepository responses;

  @Override
  List<Scenario> scenarios() {
    return List.of(Scenario.OUVERTE);
  }

  @ParameterizedTest
  @EnumSource(Scripts.class)
  void somebodyAnswersAndTakesItBack(Scripts scripts) {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    promises.write(
        consultation,
        new PrivacyNotice(
            consultation.id(),
            "Caf des Trois-Rivières",
            LegalBasis.PUBLIC_TASK,
            "",
            "donnees@ecoute.example",
            "avis"));
    try (Reader phone = reader("retrait-" + scripts, PHONE, scripts)) {
      phone.opens("/consultations/" + consultation.slug());
      phone.follows("Protection des données");
      phone.sees("Caf des Trois-Rivières");
      phone.follows("Ce que devient votre réponse");
      phone.sees("code de retrait");
      phone.opens("/consultations/" + consultation.slug());
      phone.presses("Commencer");
      phone.ticks("Non");
      phone.presses("Continuer");
      phone.writes("Qu’est-ce qui vous aiderait ?", "Rien à redire");
      phone.presses("Continuer");
      phone.presses("Continuer");
      phone.presses("Envoyer mes réponses");
      phone.sees("Votre code de retrait");
      String code = phone.page().locator(".resume-code").innerText();
      phone.follows("Retirer ma réponse");
      phone.writes("Votre code de retrait", "pas le bon");
      phone.presses("Continuer");
      phone.sees("ne correspond à aucune réponse");
      phone.writes("Votre code de retrait", code);
      phone.presses("Continuer");
      phone.sees("Toute votre réponse");
      phone.presses("Effacer définitivement");
      phone.sees("Votre réponse est effacée");
    }
    assertThat(responses.countByConsultationId(consultation.id())).isZero();
  }

  @Test
  void theStatementsAreReadableAndTheTeamKeepsItsPromises() {
    try (Reader anyone = reader("mentions", PHONE, Scripts.OFF)) {
      for (String page : List.of("/accessibilite", "/mentions-legales", "/donnees-personnelles")) {
        anyone.opens(page);
      }
    }
    String office = "/equipe/consultations/travailler-a-la-caf-et-aider-un-proche";
    for (int width : new int[] {PHONE, DESK}) {
      try (Reader camille = facilitator("conservation-" + width, width, Scripts.ON)) {
        camille.opens(office + "/conservation");
        camille.sees("Ce qui sera effacé, et quand");
        camille.writes("Textes libres", "99");
        camille.presses("Enregistrer les durées");
        camille.sees("de 1 à 24");
        camille.opens(office + "/protection-des-donnees");
        camille.sees("seule l’adresse à laquelle écrire");
        camille.opens(office + "/fiche-de-registre");
        camille.sees("Durées de conservation");
      }
    }
  }
}
