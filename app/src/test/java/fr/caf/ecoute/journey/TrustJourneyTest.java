package fr.caf.ecoute.journey;

import com.microsoft.playwright.Locator;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.journey.Chromium.Scripts;
import fr.caf.ecoute.response.Avis;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages where the platform is kept in good hands, on a phone without scripts and at a desk. */
class TrustJourneyTest extends Stage {
  private static final String OFFICE = "/equipe/consultations/";

  @Inject
  @SuppressWarnings("NullAway.Init")
  OpenedConsultations opened;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Consultations consultations;

  @Override
  List<Scenario> scenarios() {
    return List.of(Scenario.PREPARATION, Scenario.OUVERTE, Scenario.CLOTUREE);
  }

  @ParameterizedTest
  @EnumSource(Scripts.class)
  void theTeamAndItsAccountsAreReadable(Scripts scripts) {
    try (Reader solene = administrator("comptes-" + scripts, width(scripts), scripts)) {
      solene.opens("/equipe/membres");
      solene.presses("Inviter");
      solene.sees("Il y a un problème");
      solene.writes("Nom", "Anne-Charlotte de La Rochefoucauld");
      solene.writes("Adresse électronique", "anne-charlotte." + scripts + "@ecoute.example");
      solene.page().getByLabel("Relecteur").first().check();
      solene.presses("Inviter");
      solene.sees("Anne-Charlotte");
      solene.opens("/equipe/membres");
      solene.follows("Idriss Benali");
      solene.opens("/equipe/compte");
      solene.follows("Changer de mot de passe");
      solene.opens("/equipe/compte/confirmation");
      solene.opens("/equipe/compte/double-verification");
      Locator begin = solene.main().getByText("Commencer");
      if (begin.count() > 0) {
        begin.click();
        solene.page().waitForLoadState();
      }
      solene.looks("tirée");
      solene.opens("/equipe/journal");
      solene.opens("/equipe/accessibilite");
    }
  }

  @ParameterizedTest
  @EnumSource(Scripts.class)
  void aConsultationIsReadableFromItsTeamToItsResults(Scripts scripts) {
    String prepared = OFFICE + slug("Votre accueil");
    String open = OFFICE + slug("Travailler à la Caf");
    String closed = OFFICE + slug("AJPP : ce que vivent");
    try (Reader solene = administrator("consultation-" + scripts, width(scripts), scripts)) {
      for (String page :
          List.of("/ouverture", "/equipe", "/journal", "/questionnaire/reconnaitre")) {
        solene.opens(prepared + page);
      }
      for (String page : List.of("/cloture", "/resultats/croisement", "/exports")) {
        solene.opens(open + page);
      }
      for (String page :
          List.of(
              "/resultats/croisement",
              "/resultats/croisement?question=delai_versement&par=situation_pro",
              "/exports",
              "/series")) {
        solene.opens(closed + page);
      }
      Consultation invited = opened.toInvited(Avis.questionnaire());
      for (String page : List.of("/participants", "/participants/fichier", "/messages")) {
        solene.opens(OFFICE + invited.slug() + page);
      }
      Consultation domain = opened.toAgents(Access.PROFESSIONAL_ADDRESS, Avis.questionnaire());
      solene.opens(OFFICE + domain.slug() + "/domaines");
    }
  }

  @ParameterizedTest
  @EnumSource(Scripts.class)
  void whatAnybodyMayReadIsReadable(Scripts scripts) {
    String open = "/consultations/" + slug("S’occuper d’un enfant");
    try (Reader anyone = reader("public-" + scripts, width(scripts), scripts)) {
      anyone.opens("/connexion");
      anyone.opens("/connexion/oubli");
      for (String page : List.of("", "/devenir", "/protection-des-donnees", "/retrait")) {
        anyone.opens(open + page);
      }
      anyone.opens("/accessibilite");
      anyone.opens("/mentions-legales");
      anyone.opens("/donnees-personnelles");
      anyone.opensNothing("/invitations/ceci-n-est-pas-une-invitation");
      anyone.opensNothing("/connexion/lien/ceci-n-est-pas-un-lien");
    }
  }

  private String slug(String titleBegins) {
    return consultations.ofThePlatform().stream()
        .filter(one -> one.title().startsWith(titleBegins))
        .findFirst()
        .orElseThrow()
        .slug();
  }

  private static int width(Scripts scripts) {
    return scripts == Scripts.ON ? DESK : PHONE;
  }
}
