package fr.caf.ecoute.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.caf.ecoute.account.Member;
import fr.caf.ecoute.account.MemberRepository;
import fr.caf.ecoute.account.Password;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.journey.Chromium.Scripts;
import fr.caf.ecoute.outside.openid.Neighbours;
import fr.caf.ecoute.outside.openid.RealProvider;
import fr.caf.ecoute.response.Avis;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Recognised on the login page of a real OpenID Connect provider. */
class IdentifiedJourneyTest extends Stage {
  private final Neighbours neighbours = new Neighbours("alix", "noa");

  @Inject
  @SuppressWarnings("NullAway.Init")
  OpenedConsultations opened;

  @Inject
  @SuppressWarnings("NullAway.Init")
  MemberRepository members;

  @Override
  List<Scenario> scenarios() {
    return List.of();
  }

  @Override
  public Map<String, String> getProperties() {
    return neighbours.settings(super.getProperties());
  }

  @AfterAll
  void close() {
    neighbours.close();
  }

  @Test
  void anAgentIsRecognisedOnceAndAnswers() {
    Consultation consultation = opened.toTheRecognised(Avis.questionnaire());
    String address = "/consultations/" + consultation.slug();
    try (Reader agent = reader("identification", PHONE, Scripts.ON)) {
      agent.opens(address);
      signsInThere(agent, "M’identifier avec Essai Connect", "alix");
      agent.sees("Votre identification a réussi");
      agent.presses("Commencer");
      agent.ticks("Non");
      agent.presses("Continuer");
      while (!agent.page().url().endsWith("/verification")) {
        agent.presses("Continuer");
      }
      agent.presses("Envoyer mes réponses");
      agent.sees("Merci");
    }
    try (Reader again = reader("identification-deux-fois", PHONE, Scripts.OFF)) {
      again.opens(address);
      signsInThere(again, "M’identifier avec Essai Connect", "alix");
      again.presses("Commencer");
      again.sees("Votre compte a déjà ouvert un bulletin");
    }
    try (Reader lost = reader("identification-perdue", PHONE, Scripts.ON)) {
      lost.page().navigate("/identification/retour?code=x&state=y");
      lost.looks();
      lost.sees("Nous n’avons pas pu vous identifier");
    }
  }

  @Test
  void aMemberComesInAndGoesOut() {
    members.save(
        Member.named(
            "Noa Vidal",
            "noa@ecoute.example",
            Role.ADMINISTRATOR,
            new Password("une phrase que personne ne tape")));
    try (Reader member = reader("connexion-fournisseur", DESK, Scripts.ON)) {
      member.opens("/connexion");
      signsInThere(member, "Se connecter avec Essai Connect", "noa");
      member.sees("Noa Vidal");
      member.presses("Me déconnecter");
      member.sees("Me déconnecter aussi (Essai Connect)");
      member.follows("Me déconnecter aussi (Essai Connect)");
      member.sees("Connexion de l’équipe");
    }
  }

  private static void signsInThere(Reader reader, String link, String name) {
    Page page = reader.page();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    Locator user = page.locator("input[name=username]");
    user.fill(name);
    page.locator("input[name=password]").fill(RealProvider.PASSWORD);
    page.locator("button[type=submit]").click();
    page.waitForLoadState();
    reader.looks();
  }
}
