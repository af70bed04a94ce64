package fr.caf.ecoute.response.answering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sending: once, whole, and in time. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject ResponseRepository responses;
  @Inject StoredBallots ballots;

  private final Instant now = Instant.now();

  @Test
  void aSecondClickSendsNothingMoreAndThanksAgain() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor first = readyToSend(consultation);
    Visitor second = first.anotherTab();

    assertThat(first.send().address()).endsWith("/merci");
    assertThat(second.send().address()).endsWith("/merci");

    assertThat(responses.countByConsultationId(consultation.id())).isEqualTo(1);
  }

  @Test
  void manyClicksAtOnceSendOnce() throws Exception {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = readyToSend(consultation);
    List<Callable<String>> clicks =
        Stream.generate(visitor::anotherTab)
            .limit(8)
            .map(tab -> (Callable<String>) () -> tab.send().address())
            .toList();

    try (var threads = Executors.newFixedThreadPool(clicks.size())) {
      for (var click : threads.invokeAll(clicks)) {
        assertThat(click.get()).endsWith("/merci");
      }
    }

    assertThat(responses.countByConsultationId(consultation.id())).isEqualTo(1);
  }

  @Test
  void twoTabsThatSaveDifferentPagesAtOnceLoseNothing() throws Exception {
    for (int round = 0; round < 5; round++) {
      Consultation consultation = opened.toAll(Avis.questionnaire());
      Visitor one = readyToSend(consultation);
      Visitor other = one.anotherTab();
      one.open(address(consultation) + "/reponse/avis").fill("avis", "Depuis un onglet");
      other.open(address(consultation) + "/reponse/situation").fill("commune", "Depuis l’autre");

      try (var threads = Executors.newFixedThreadPool(2)) {
        threads.invokeAll(List.<Callable<Visitor>>of(one::send, other::send));
      }

      assertThat(one.open(address(consultation) + "/verification").text())
          .contains("Depuis un onglet", "Depuis l’autre");
    }
  }

  @Test
  void aPageThatCannotBeSavedIsSaidSoAndGivenBack() throws Exception {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = readyToSend(consultation);
    visitor.open(address(consultation) + "/reponse/avis").fill("avis", "À ne pas perdre");

    try (var other = ballots.connect()) {
      other.setAutoCommit(false);
      try (var statement = other.createStatement()) {
        statement.execute("select * from ballot for update");
        visitor.send();
      }
      other.rollback();
    }

    assertThat(visitor.status()).isEqualTo(503);
    assertThat(visitor.text())
        .contains("Cette page n’a pas pu être enregistrée", "À ne pas perdre");
    visitor.send();
    assertThat(visitor.open(address(consultation) + "/verification").text())
        .contains("À ne pas perdre");
  }

  @Test
  void nothingIsSentWhileAQuestionWaits() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = begin(consultation);

    visitor.post(address(consultation) + "/envoi", Map.of());

    assertThat(visitor.address()).endsWith("/reponse/concerne");
    assertThat(responses.countByConsultationId(consultation.id())).isZero();
  }

  @Test
  void whoeverHadBegunMayFinishForADayAfterTheClosing() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = readyToSend(consultation);
    opened.close(consultation, now.minus(Consultation.GRACE).plus(Duration.ofMinutes(5)));

    assertThat(visitor.send().address()).endsWith("/merci");
    assertThat(responses.countByConsultationId(consultation.id())).isEqualTo(1);
  }

  @Test
  void afterTheGraceNothingIsSentAndThePersonKeepsACopy() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = readyToSend(consultation);
    opened.close(consultation, now.minus(Consultation.GRACE).minusSeconds(1));

    visitor.send();

    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.text())
        .contains("Cette consultation est terminée", "n’ont pas été envoyées", "Plus de temps");
    assertThat(responses.countByConsultationId(consultation.id())).isZero();
    assertThat(visitor.open(address(consultation) + "/reponse/avis").status()).isEqualTo(409);
  }

  @Test
  void whoeverHadBegunIsToldWhenAllWasStoppedAtOnce() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = readyToSend(consultation);
    opened.stop(consultation, now.minusSeconds(1));

    visitor.send();

    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.text())
        .contains("arrêtée avant que vous n’ayez fini", "n’ont pas été envoyées", "Plus de temps");
    assertThat(responses.countByConsultationId(consultation.id())).isZero();
  }

  @Test
  void aLostSessionIsSaidPlainly() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = readyToSend(consultation);
    visitor.cookies().replaceAll((name, value) -> name.contains("bulletin") ? "perdu" : value);

    visitor.send();

    assertThat(visitor.status()).isEqualTo(403);
    assertThat(visitor.text()).contains("Votre session a expiré");
    assertThat(visitor.open(address(consultation) + "/reponse/avis").status()).isEqualTo(403);
    assertThat(visitor.open(address(consultation) + "/verification").status()).isEqualTo(403);
    assertThat(responses.countByConsultationId(consultation.id())).isZero();
  }

  @Test
  void aBallotOfAnotherConsultationIsNoBallot() {
    Visitor visitor = readyToSend(opened.toAll(Avis.questionnaire()));
    Consultation other = opened.toAll(Avis.questionnaire());
    String secret =
        visitor.cookies().entrySet().stream()
            .filter(cookie -> cookie.getKey().contains("bulletin"))
            .findFirst()
            .orElseThrow()
            .getValue();
    visitor.cookies().put("__Host-" + BallotCookie.name(other), secret);

    assertThat(visitor.open(address(other) + "/reponse/concerne").status()).isEqualTo(403);
  }

  @Test
  void whoeverHasSentIsToldSo() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = readyToSend(consultation);
    Visitor other = visitor.anotherTab();
    visitor.send();

    other.open(address(consultation) + "/reponse/avis");

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text()).contains("Vos réponses ont déjà été envoyées");
  }

  private Visitor begin(Consultation consultation) {
    return new Visitor(server.getURI()).open(address(consultation)).send();
  }

  private Visitor readyToSend(Consultation consultation) {
    Visitor visitor = begin(consultation).fill("concerne", "non").send();
    visitor.fill("avis", "Plus de temps").send().send();
    assertThat(visitor.address()).endsWith("/verification");
    return visitor;
  }

  private static String address(Consultation consultation) {
    return "/consultations/" + consultation.slug();
  }
}
