package fr.caf.ecoute.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.mail.Mailbox;
import fr.caf.ecoute.response.Avis;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Writing to the list on screen: seen first, tried on oneself, then sent. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesPagesTest implements OnH2 {
  private static final Mailbox MAILBOX = Mailbox.open();

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject OpenedConsultations opened;
  @Inject Participants participants;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> all = new HashMap<>(OnH2.super.getProperties());
    all.putAll(MAILBOX.properties());
    all.put("ecoute.smtp.letters-a-minute", "100000");
    return all;
  }

  @BeforeEach
  void anEmptyMailbox() {
    MAILBOX.empty();
  }

  @Test
  void aLetterIsSeenTriedThenSent() throws InterruptedException {
    Consultation consultation = invited();
    Visitor visitor = team.signedIn(server).open(address(consultation) + "/invitation");
    assertThat(visitor.text()).contains("Tel qu’une personne le lira", "Bonjour Anne Lefèvre,");

    visitor.fill("objet", "Bonjour <b>{nom}</b>").fill("texte", "{nom}, voici :\n{lien}").send();
    assertThat(visitor.text()).contains("Le message est enregistré", "Bonjour <b>Anne Lefèvre</b>");
    assertThat(visitor.html()).doesNotContain("<b>Anne").doesNotContain("notice-title");

    String seen = visitor.html().replaceAll("(?s).*name=\"vu\" value=\"([^\"]*)\".*", "$1");
    visitor.post(address(consultation) + "/invitation/essai", Map.of("vu", List.of(seen)));
    assertThat(visitor.text()).contains("L’essai est parti à votre adresse");
    assertThat(MAILBOX.letters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.to()).endsWith("@ecoute.example");
              assertThat(letter.link("/invitations/")).endsWith("/exemple");
            });

    visitor.post(address(consultation) + "/invitation/envoi", Map.of("vu", List.of("autre")));
    assertThat(visitor.status()).isEqualTo(409);
    visitor.open(address(consultation) + "/invitation");
    visitor.post(address(consultation) + "/invitation/envoi", Map.of("vu", List.of(seen)));
    assertThat(visitor.address()).isEqualTo(address(consultation));
    waitFor("anne@caf.example");
    visitor.open(address(consultation));
    assertThat(visitor.text()).contains("1 personne a été invitée ; moins de 10 ont retiré");

    visitor.open(address(consultation) + "/invitation");
    visitor.post(address(consultation) + "/invitation/envoi", Map.of("vu", List.of(seen)));
    assertThat(visitor.status()).as("everyone was invited").isEqualTo(409);
    assertThat(MAILBOX.lettersTo("anne@caf.example")).hasSize(1);
  }

  @Test
  void aLetterThatCannotBeFilledIsNotKept() {
    Consultation consultation = invited();
    Visitor visitor = team.signedIn(server).open(address(consultation) + "/relance");
    visitor.fill("objet", "").fill("texte", "{prenom}").send();
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.title()).startsWith("Erreur");
    assertThat(visitor.text()).contains("Écrivez l’objet", "Ajoutez {lien}", "{prenom}");
    visitor.open(address(consultation) + "/relance");
    assertThat(visitor.text()).contains("Il est encore temps");
    assertThat(visitor.open(address(consultation) + "/autre").status()).isEqualTo(404);
  }

  private void waitFor(String recipient) throws InterruptedException {
    for (int i = 0; i < 100 && MAILBOX.lettersTo(recipient).isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(MAILBOX.lettersTo(recipient)).hasSize(1);
  }

  private static String address(Consultation consultation) {
    return "/equipe/consultations/" + consultation.slug() + "/messages";
  }

  private Consultation invited() {
    Consultation consultation = opened.toAgents(Access.PERSONAL_INVITATION, Avis.questionnaire());
    participants.put(consultation, new EmailAddress("anne@caf.example"), "Anne Lefèvre", "");
    return consultation;
  }
}
