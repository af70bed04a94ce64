package fr.caf.ecoute.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.response.Avis;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The list on screen: a file is seen before it is kept, people are added, found, taken off. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPagesTest implements OnH2 {
  private static final String HOSTILE = "<script>alert(1)</script>{{x}}";

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject OpenedConsultations opened;
  @Inject Participants participants;

  @Test
  void aFileIsSeenThenKeptOnce() {
    Consultation consultation = invited();
    Visitor visitor =
        send(consultation, "adresse;nom;service\na@caf.example;Anne;Nord\nb@;Bo;Nord\n");
    assertThat(visitor.text())
        .contains("Rien n’est encore enregistré", "Personnes à ajouter 1", "Ligne 3", "« b@ »");
    assertThat(participants.count(consultation)).isZero();
    Visitor second = visitor.anotherTab();

    visitor.fill("faire", "importer").send();
    assertThat(visitor.text())
        .contains("1 personne a été ajoutée", "1 ligne a été laissée de côté");
    second.fill("faire", "importer").send();
    assertThat(second.status()).isEqualTo(409);
    assertThat(participants.count(consultation)).isEqualTo(1);
  }

  @Test
  void otherColumnsAreSeenBeforeTheyAreKept() {
    Consultation consultation = invited();
    Visitor visitor = send(consultation, "adresse;autre\na@caf.example;z@caf.example\n");
    visitor.fill("colonne_adresseelectronique", "1").fill("faire", "importer").send();
    assertThat(visitor.text()).contains("Rien n’est encore enregistré", "z@caf.example");
    assertThat(participants.count(consultation)).isZero();

    visitor.fill("colonne_adresseelectronique", "").fill("faire", "importer").send();
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.title()).startsWith("Erreur");
    visitor
        .fill("colonne_adresseelectronique", "1")
        .fill("vu", "1 -1 -1 -1")
        .fill("faire", "importer")
        .send();
    assertThat(participants.byAddress(consultation)).containsOnlyKeys("z@caf.example");
  }

  @Test
  void whereNoColumnLooksLikeAddressesOneIsAskedWhichItIs() {
    assertThat(send(invited(), "a;b\n1;2\n").text())
        .contains("Dites quelle colonne contient les adresses");
  }

  @Test
  void anUnreadableFileIsRefusedWithASentence() {
    assertThat(send(invited(), "").status()).isEqualTo(422);
    assertThat(send(invited(), "%PDF-1.7").text()).contains("C’est un document PDF");
  }

  @Test
  void peopleAreAddedFoundAndTakenOff() {
    Consultation consultation = invited();
    Visitor visitor = list(consultation);
    visitor.fill("adresse", "anne").send();
    assertThat(visitor.status()).isEqualTo(422);
    visitor.fill("adresse", "Anne@Caf.example").fill("nom", HOSTILE).fill("segment", "=1+1").send();
    assertThat(visitor.text()).contains("La personne est ajoutée", "1 personne est dans la liste");
    assertThat(visitor.html()).doesNotContain("<script>alert").contains("&lt;script&gt;");
    assertThat(visitor.text()).contains("anne@caf.example", "=1+1");

    visitor.open(address(consultation) + "?cherche=" + "%3Cscript");
    assertThat(visitor.text()).contains("anne@caf.example");
    visitor.open(address(consultation) + "?cherche=personne&page=99999999999");
    assertThat(visitor.text()).contains("Personne ne correspond");

    visitor.open(address(consultation)).send();
    assertThat(visitor.text()).contains("La personne est retirée", "La liste est vide");
    assertThat(participants.count(consultation)).isZero();
  }

  @Test
  void nobodyIsTakenOffTheListOfAnotherConsultation() {
    Consultation mine = invited();
    Consultation other = invited();
    participants.put(other, new fr.caf.ecoute.mail.EmailAddress("a@caf.example"), "", "");
    Participant person = Objects.requireNonNull(participants.byAddress(other).get("a@caf.example"));
    Visitor visitor = list(mine);
    visitor.post(
        address(mine) + "/retrait",
        java.util.Map.of("personne", java.util.List.of(String.valueOf(person.id()))));
    assertThat(visitor.text()).contains("n’est plus dans la liste");
    assertThat(participants.count(other)).isEqualTo(1);
  }

  @Test
  void addressesThatCameBackAreMarkedAndTheListEmptied() {
    Consultation consultation = invited();
    send(consultation, "adresse\na@caf.example\nb@caf.example\n").fill("faire", "importer").send();
    Visitor visitor = list(consultation);
    visitor.post(
        address(consultation) + "/retours",
        java.util.Map.of("adresses", java.util.List.of("<A@caf.example>; x@y.example\nrien")));
    assertThat(visitor.text()).contains("1 adresse est marquée en erreur", "adresse en erreur");
    visitor.post(
        address(consultation) + "/retours",
        java.util.Map.of("adresses", java.util.List.of("rien du tout")));
    assertThat(visitor.status()).isEqualTo(422);

    visitor.open(address(consultation) + "/vider").send();
    assertThat(visitor.text()).contains("2 personnes sont retirées");
  }

  private Visitor send(Consultation consultation, String file) {
    return team.signedIn(server)
        .open(address(consultation) + "/fichier")
        .attach("fichier", file.getBytes(StandardCharsets.UTF_8))
        .send();
  }

  private Visitor list(Consultation consultation) {
    return team.signedIn(server).open(address(consultation));
  }

  private static String address(Consultation consultation) {
    return "/equipe/consultations/" + consultation.slug() + "/participants";
  }

  private Consultation invited() {
    return opened.toAgents(Access.PERSONAL_INVITATION, Avis.questionnaire());
  }
}
