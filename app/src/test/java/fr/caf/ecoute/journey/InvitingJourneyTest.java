package fr.caf.ecoute.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.caf.ecoute.account.MemberRepository;
import fr.caf.ecoute.account.Role;
import fr.caf.ecoute.audience.AllowedDomains;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.Seats;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.journey.Chromium.Scripts;
import fr.caf.ecoute.mail.Mailbox;
import fr.caf.ecoute.response.Avis;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a file of addresses to a message read on a phone, and on to the questions. */
class InvitingJourneyTest extends Stage {
  private static final Mailbox MAILBOX = Mailbox.open();

  @Inject
  @SuppressWarnings("NullAway.Init")
  OpenedConsultations opened;

  @Inject
  @SuppressWarnings("NullAway.Init")
  AllowedDomains domains;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Seats seats;

  @Inject
  @SuppressWarnings("NullAway.Init")
  MemberRepository members;

  @Override
  List<Scenario> scenarios() {
    return List.of();
  }

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> all = new HashMap<>(super.getProperties());
    all.putAll(MAILBOX.properties());
    all.put("ecoute.smtp.letters-a-minute", "100000");
    return all;
  }

  @ParameterizedTest
  @EnumSource(Scripts.class)
  void aListIsInvitedAndAnAgentAnswersFromTheMessage(Scripts scripts)
      throws IOException, InterruptedException {
    MAILBOX.empty();
    Consultation consultation = opened.toAgents(Access.PERSONAL_INVITATION, Avis.questionnaire());
    seat(consultation);
    String office = "/equipe/consultations/" + consultation.slug();
    try (Reader camille = facilitator("invitation", PHONE, scripts)) {
      camille.opens(office + "/participants");
      camille.sees("La liste est vide");
      camille.follows("Importer un fichier");
      camille
          .page()
          .setInputFiles(
              "#fichier",
              new FilePayload(
                  "agents.csv",
                  "text/csv",
                  "Adresse;Nom;Service\nanne@caf.example;Anne;Nord\nbo@;Bo;Sud\n"
                      .getBytes(StandardCharsets.UTF_8)));
      camille.presses("Continuer");
      camille.sees("Ligne 3");
      camille.presses("Importer cette liste");
      camille.sees("1 personne a été ajoutée");
      camille.follows("Voir la liste");
      camille.sees("anne@caf.example");
      camille.follows("Écrire à la liste");
      camille.opens(office + "/messages/invitation");
      camille.sees("Bonjour Anne,");
      camille.presses("Enregistrer et relire");
      camille.presses("Envoyer à toutes ces personnes");
      camille.sees("Envois");
    }
    for (int i = 0; i < 100 && MAILBOX.letters().isEmpty(); i++) {
      Thread.sleep(100);
    }
    String link = URI.create(MAILBOX.letters().getFirst().link("/invitations/")).getPath();
    try (Reader anne = reader("invitée", PHONE, scripts)) {
      anne.opens(link + "/refus");
      anne.opens(link);
      anne.sees("Rien ne relie ensuite ce bulletin à votre adresse");
      anne.presses("Commencer");
      assertThat(anne.page().url()).contains("/reponse").doesNotContain("invitations");
    }
    try (Reader elsewhere = reader("ailleurs", PHONE, scripts)) {
      elsewhere.opens(link);
      elsewhere.presses("Commencer");
      elsewhere.sees("Votre bulletin a déjà été retiré");
    }
  }

  @Test
  void anAgentAsksForALinkAtTheirWorkAddress() {
    MAILBOX.empty();
    Consultation consultation = opened.toAgents(Access.PROFESSIONAL_ADDRESS, Avis.questionnaire());
    seat(consultation);
    domains.replace(consultation, List.of("caf.example"));
    try (Reader camille = facilitator("domaines", DESK, Scripts.ON)) {
      camille.opens("/equipe/consultations/" + consultation.slug() + "/domaines");
      camille.opens("/equipe/consultations/" + consultation.slug() + "/reglages");
      camille.opens("/equipe/consultations/" + consultation.slug() + "/participants/vider");
    }
    try (Reader agent = reader("adresse", PHONE, Scripts.OFF)) {
      agent.opens("/consultations/" + consultation.slug());
      agent.follows("Recevoir mon lien");
      agent.writes("Votre adresse professionnelle", "anne@ailleurs.example");
      agent.presses("Recevoir mon lien");
      agent.sees("Écrivez une adresse qui se termine par : caf.example");
      agent.writes("Votre adresse professionnelle", "anne@caf.example");
      agent.presses("Recevoir mon lien");
      agent.sees("Regardez vos messages");
      agent.opens(URI.create(MAILBOX.letters().getFirst().link("/lien/")).getPath());
      agent.presses("Commencer");
      assertThat(agent.page().url()).contains("/reponse");
    }
  }

  private void seat(Consultation consultation) {
    seats.give(
        consultation,
        members.findByEmail(entries.getFirst().email()).orElseThrow(),
        Role.FACILITATOR);
  }
}
