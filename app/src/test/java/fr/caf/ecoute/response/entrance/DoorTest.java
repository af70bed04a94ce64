package fr.caf.ecoute.response.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.invitation.opening.AccessCode;
import fr.caf.ecoute.invitation.opening.AccessCodes;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.Riddled;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What robots meet before they obtain anything, and what people do not. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject AccessCodes codes;
  @Inject StoredBallots ballots;

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = new HashMap<>(OnH2.super.getProperties());
    properties.put("ecoute.guard.shortest", "400ms");
    properties.put("ecoute.guard.burst", "5");
    properties.put("ecoute.guard.wrong-codes", "3");
    properties.put("ecoute.guard.trusted-proxies", "127.0.0.1, ::1");
    return properties;
  }

  @Test
  void whoeverTakesTheTimeToReadIsAskedNothing() throws InterruptedException {
    Consultation consultation = opened.toAll(Avis.questionnaire());

    Visitor person = from("198.51.100.7").open(page(consultation));
    Thread.sleep(Duration.ofMillis(450));

    assertThat(person.send().address()).endsWith("/concerne");
  }

  @Test
  void aFormThatComesBackAtOnceOrWithoutSayingWhenItWasShownIsAskedAQuestion() {
    Consultation consultation = opened.toAll(Avis.questionnaire());

    Visitor hasty = hasty("198.51.100.8", consultation);
    assertThat(hasty.status()).isEqualTo(422);
    assertThat(hasty.title()).startsWith("Erreur :");
    assertThat(hasty.html()).contains("href=\"#controle-reponse\"");
    Visitor bare = from("198.51.100.9").open(page(consultation));
    bare.post(page(consultation) + "/bulletin", Map.of());
    assertThat(Riddled.isAsked(bare)).isTrue();

    assertThat(Riddled.answer(hasty).send().address()).endsWith("/concerne");
  }

  @Test
  void aQuestionServesOnceAndInItsPlace() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor robot = trapped("198.51.101.1", consultation);
    String solved = Riddled.answer(robot).body();
    robot.send();
    assertThat(ballots.of(consultation)).hasSize(1);

    Visitor second = from("198.51.102.1").open(page(consultation));
    second.cookies().putAll(robot.cookies());
    second.cookies().keySet().removeIf(name -> name.contains("bulletin"));
    second.postRaw(page(consultation) + "/bulletin", solved);
    assertThat(second.status()).as("replayed").isEqualTo(422);
    assertThat(second.text()).contains("Voici une autre question");

    Consultation other = opened.toAll(Avis.questionnaire());
    Riddled.answer(second).postForm(page(other) + "/bulletin");
    assertThat(second.status()).as("elsewhere").isEqualTo(422);
    assertThat(ballots.of(consultation)).hasSize(1);
    assertThat(ballots.of(other)).isEmpty();
  }

  @Test
  void aWrongAnswerGetsAnotherQuestionAndKeepsWhatWasTyped() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    codes.renew(consultation);
    Visitor person = from("198.51.103.1").open(page(consultation));
    person.fill("site-web", "x").fill("code", "K7M4").send();

    Riddled.answerWrongly(person).send();

    assertThat(person.status()).isEqualTo(422);
    assertThat(person.text()).contains("Ce n’est pas la réponse attendue");
    assertThat(person.html()).contains("value=\"K7M4\"");
  }

  @Test
  void figuresWordsAndAccentsAreAllAnAnswer() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor person = trapped("198.51.104.1", consultation);
    person.fill("controle-reponse", " " + Riddled.expected(person) + ". ").send();
    assertThat(person.address()).endsWith("/concerne");

    Visitor arabic = trapped("198.51.104.2", consultation);
    String figures =
        Integer.toString(Riddled.expected(arabic))
            .chars()
            .mapToObj(digit -> String.valueOf((char) ('\u0660' + digit - '0')))
            .reduce("", String::concat);
    assertThat(arabic.fill("controle-reponse", figures).send().address()).endsWith("/concerne");
  }

  @Test
  void aBurstFromOneNetworkIsAskedAndOthersAreNot() throws InterruptedException {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    for (int i = 1; i <= 5; i++) {
      assertThat(Riddled.isAsked(begin(consultation, "203.0.113." + i))).isFalse();
    }

    Visitor sixth = begin(consultation, "203.0.113.6");

    assertThat(Riddled.isAsked(sixth)).isTrue();
    assertThat(Riddled.isAsked(begin(consultation, "192.0.2.1"))).isFalse();
    assertThat(Riddled.answer(sixth).send().address()).endsWith("/concerne");
  }

  @Test
  void whoGuessesTheCodeIsAskedAndNobodyElseIs() throws InterruptedException {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    AccessCode code = codes.renew(consultation);
    for (int i = 0; i < 3; i++) {
      assertThat(Riddled.isAsked(type(consultation, "192.0.3." + i, "faux-" + i))).isFalse();
    }
    Visitor guesser = type(consultation, "192.0.3.9", "faux");

    assertThat(guesser.text()).contains("vérifier que vous n’êtes pas un robot");
    assertThat(type(consultation, "192.0.4.1", code.words()).address()).endsWith("/concerne");
    Riddled.answer(guesser).fill("code", code.words()).send();
    assertThat(guesser.address()).as("never shut out").endsWith("/concerne");
  }

  @Test
  void aThousandNetworksThatGuessShutNobodyOut() throws InterruptedException {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    AccessCode code = codes.renew(consultation);
    Visitor guesser = from("10.0.0.1").open(page(consultation));
    Thread.sleep(Duration.ofMillis(450));
    String form = guesser.fill("code", "K7M4-PQ2X-9TRW").body();
    int asked = 0;
    for (int i = 0; i < 1_000; i++) {
      guesser.comingFrom("10." + i / 250 + "." + i % 250 + ".9");
      guesser.postRaw(page(consultation) + "/bulletin", form);
      asked += Riddled.isAsked(guesser) ? 1 : 0;
    }

    assertThat(asked).as("each had tries of its own").isZero();
    assertThat(ballots.of(consultation)).isEmpty();
    assertThat(type(consultation, "192.0.5.1", code.words()).address()).endsWith("/concerne");
  }

  @Test
  void nobodyChoosesTheirNetworkButOurProxies() throws InterruptedException {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    for (int i = 1; i <= 5; i++) {
      begin(consultation, "203.0." + i + ".1, 198.18.0.1");
    }

    assertThat(Riddled.isAsked(begin(consultation, "203.0.99.1, 198.18.0.1"))).isTrue();
  }

  /** This machine may be slower than a robot: tries a few times. */
  private Visitor hasty(String address, Consultation consultation) {
    Visitor visitor = from(address);
    for (int i = 0; i < 5 && !Riddled.isAsked(visitor); i++) {
      visitor = from(address).open(page(consultation)).send();
    }
    return visitor;
  }

  private Visitor trapped(String address, Consultation consultation) {
    return from(address).open(page(consultation)).fill("site-web", "x").send();
  }

  private Visitor begin(Consultation consultation, String address) throws InterruptedException {
    Visitor visitor = from(address).open(page(consultation));
    Thread.sleep(Duration.ofMillis(450));
    return visitor.send();
  }

  private Visitor type(Consultation consultation, String address, String code)
      throws InterruptedException {
    Visitor visitor = from(address).open(page(consultation));
    Thread.sleep(Duration.ofMillis(450));
    return visitor.fill("code", code).send();
  }

  private Visitor from(String address) {
    return new Visitor(server.getURI()).comingFrom(address);
  }

  private static String page(Consultation consultation) {
    return "/consultations/" + consultation.slug();
  }
}
