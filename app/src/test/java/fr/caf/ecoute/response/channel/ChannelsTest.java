package fr.caf.ecoute.response.channel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.Counting;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.theming.SignedIn;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answering on a kiosk, with somebody's help, or on paper. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChannelsTest implements OnH2 {
  private static final String BALLOT = "__Host-bulletin-";

  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject StoredBallots ballots;
  @Inject ResponseRepository responses;
  @Inject Counting counting;
  @Inject SignedIn team;

  @Test
  void aDeviceBecomesAKioskAndItsMemberIsSignedOut() {
    Consultation consultation = opened.toAll(Avis.questionnaire());

    Visitor kiosk = kiosk(consultation);

    assertThat(kiosk.address()).endsWith("/borne");
    assertThat(kiosk.cookies()).doesNotContainKey("__Host-equipe").containsKey("__Host-borne");
    assertThat(kiosk.open("/equipe").address()).startsWith("/connexion");
    assertThat(kiosk.open(address(consultation)).address()).as("its home").endsWith("/borne");
  }

  @Test
  void onePersonAfterTheOtherAnswersOnAKiosk() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    Visitor kiosk = kiosk(consultation);

    for (int person = 0; person < 3; person++) {
      kiosk.open(address(consultation) + "/borne").send();
      assertThat(kiosk.html()).as("no code is asked").contains("Nouvelle personne");
      assertThat(kiosk.text()).doesNotContain("Arrêter et reprendre");
      kiosk.fill("concerne", "non").send().fill("avis", "Plus de temps").send().send().send();
      assertThat(kiosk.address()).endsWith("/borne/merci");
      assertThat(kiosk.cookies().keySet()).noneMatch(name -> name.startsWith(BALLOT));
    }

    assertThat(counted(consultation)).hasSize(3).allMatch(one -> one.channel() == Channel.KIOSK);
  }

  @Test
  void whoLeavesAKioskLeavesNothing() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor kiosk = kiosk(consultation).send().fill("concerne", "oui").send();
    Visitor left = kiosk.anotherTab();
    assertThat(ballots.of(consultation)).hasSize(1);

    kiosk.post(address(consultation) + "/borne/fin", Map.of());

    assertThat(kiosk.address()).endsWith("/borne");
    assertThat(ballots.of(consultation)).isEmpty();
    assertThat(kiosk.cookies().keySet()).noneMatch(name -> name.startsWith(BALLOT));
    assertThat(left.open(address(consultation) + "/reponse/motif").status()).isEqualTo(403);
  }

  @Test
  void aKioskThatComesBackByItselfForgetsToo() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor kiosk = kiosk(consultation).send().fill("concerne", "oui").send();
    assertThat(kiosk.html()).contains("content=\"240;url=", "/borne/presence");

    kiosk.open(address(consultation) + "/borne/presence");
    assertThat(kiosk.text()).contains("Êtes-vous toujours là ?", "Je suis là, je continue");
    assertThat(ballots.of(consultation)).as("asking erases nothing").hasSize(1);
    kiosk.open(address(consultation) + "/borne");

    assertThat(ballots.of(consultation)).isEmpty();
  }

  @Test
  void aKioskTakenAwayStartsNothingAnyMore() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor kiosk = kiosk(consultation);
    Visitor stolen = kiosk.anotherTab();
    Visitor member = team.facilitator().open(office(consultation) + "/canaux");
    assertThat(member.text()).contains("Accueil de Nantes");

    member.send();

    assertThat(member.text()).contains("Aucune borne installée");
    stolen.post(address(consultation) + "/borne/depart", Map.of());
    assertThat(stolen.status()).isEqualTo(403);
    assertThat(stolen.open(address(consultation) + "/borne").status()).isEqualTo(403);
    assertThat(ballots.of(consultation)).isEmpty();
  }

  @Test
  void aKioskIsOneForItsConsultationOnly() {
    Consultation other = opened.toAgents(Avis.questionnaire());
    Visitor kiosk = kiosk(opened.toAll(Avis.questionnaire()));

    kiosk.post(address(other) + "/borne/depart", Map.of());

    assertThat(kiosk.status()).isEqualTo(403);
    assertThat(ballots.of(other)).isEmpty();
  }

  @Test
  void aForgedChannelIsIgnored() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation));
    visitor.fill("canal", "PAPER").fill("channel", "KIOSK").send();
    visitor.fill("concerne", "non").fill("channel", "KIOSK").send();
    visitor.fill("avis", "Merci").send().send().fill("channel", "IMPORT").send();

    assertThat(responses.findByConsultationIdOrderById(consultation.id()))
        .singleElement()
        .satisfies(one -> assertThat(one.channel()).isEqualTo(Channel.WEB));
  }

  @Test
  void assistedEntryWaitsForThePersonsAgreement() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    Visitor member = team.facilitator().open(office(consultation) + "/saisie-assistee");

    member.send();
    assertThat(member.status()).isEqualTo(422);
    assertThat(ballots.of(consultation)).isEmpty();

    member.fill("accord-donne", "oui").send();
    assertThat(member.text()).contains("vous notez les réponses d’une autre personne");
    member.fill("concerne", "non").send().fill("avis", "Dit au téléphone").send().send().send();
    assertThat(member.address()).endsWith("/saisie-assistee/merci");
    assertThat(member.text()).contains("bien envoyées", "Saisir pour une autre personne");
    assertThat(counted(consultation))
        .singleElement()
        .satisfies(one -> assertThat(one.channel()).isEqualTo(Channel.ASSISTED));
  }

  /** Once nobody may answer any more, all that is in the urn is counted. */
  private List<Response> counted(Consultation consultation) {
    assertThat(responses.findByConsultationIdOrderById(consultation.id())).isEmpty();
    counting.count(opened.close(consultation, Instant.now().minus(Duration.ofDays(2))));
    return responses.findByConsultationIdOrderById(consultation.id());
  }

  @Test
  void aSheetIsKeyedInAsItIsAndOnce() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor member = team.facilitator().open(office(consultation) + "/saisie-papier");
    member.fill("concerne", "non").fill("motif", "hopital").fill("heures", "beaucoup");
    member.fill("aides", "ajpp", "aeeh", "autre").fill("avis", "Écrit à la main");
    Visitor again = member.anotherTab();
    again.fill("concerne", "non").fill("avis", "Écrit à la main");

    member.send();
    again.send();

    assertThat(member.text())
        .contains(
            "Le questionnaire est enregistré",
            "« beaucoup » : gardé comme « illisible »",
            "« hopital » : non gardé, car la question ne devait pas être posée");
    assertThat(again.text()).contains("il n’est pas compté deux fois");
    var only = responses.findByConsultationIdOrderById(consultation.id());
    assertThat(only).hasSize(1);
    Response sheet = only.getFirst();
    assertThat(sheet.channel()).isEqualTo(Channel.PAPER);
    assertThat(sheet.answers().get("motif")).contains(missing(MissingReason.NOT_SHOWN));
    assertThat(sheet.answers().get("heures")).contains(missing(MissingReason.UNREADABLE));
    assertThat(sheet.answers().get("aides")).contains(missing(MissingReason.UNREADABLE));
    assertThat(sheet.answers().get("note")).contains(missing(MissingReason.SKIPPED));
    assertThat(sheet.answers().get("avis")).contains(Avis.text("Écrit à la main"));
  }

  @Test
  void anEmptySheetIsASheetAndAForgedOneIsNot() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor member = team.facilitator().open(office(consultation) + "/saisie-papier").send();
    assertThat(responses.countByConsultationId(consultation.id())).isEqualTo(1);

    for (String sheet : List.of("", "1", "00000000-0000-0000-0000-000000000000")) {
      member.open(office(consultation) + "/saisie-papier").fill("feuille-numero", sheet).send();
      assertThat(member.status()).isEqualTo(400);
    }
    assertThat(responses.countByConsultationId(consultation.id())).isEqualTo(1);
  }

  private static Answer missing(MissingReason reason) {
    return new Answer.Missing(reason);
  }

  private Visitor kiosk(Consultation consultation) {
    Visitor member = team.facilitator().open(office(consultation) + "/canaux");
    return member.fill("lieu", "Accueil de Nantes").send();
  }

  private static String address(Consultation consultation) {
    return "/consultations/" + consultation.slug();
  }

  private static String office(Consultation consultation) {
    return "/equipe" + address(consultation);
  }
}
