package fr.caf.ecoute.response.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.invitation.opening.AccessCode;
import fr.caf.ecoute.invitation.opening.AccessCodes;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.Riddled;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Coming to a consultation, and obtaining a ballot. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeginningTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject AccessCodes codes;
  @Inject StoredBallots ballots;
  @Inject Ballots handed;
  @Inject Marks marks;

  @Test
  void readingNeverHandsOutABallot() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = new Visitor(server.getURI());

    for (String page :
        new String[] {"", "/devenir", "/bulletin", "/reponse", "/reponse/avis", "/verification"}) {
      visitor.open(address(consultation) + page);
    }

    assertThat(ballots.of(consultation)).isEmpty();
    assertThat(visitor.cookies().keySet()).containsExactly("__Host-jeton");
  }

  @Test
  void readingNeverSpendsNorChangesABallot() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = begin(consultation).fill("concerne", "non").send();
    var before = ballots.of(consultation);

    for (String page :
        new String[] {
          "", "/envoi", "/nouveau-depart", "/reponse/concerne?concerne=oui", "/merci"
        }) {
      visitor.open(address(consultation) + page);
    }

    assertThat(before).hasSize(1);
    assertThat(ballots.of(consultation)).isEqualTo(before);
  }

  @Test
  void thePublicPageSetsNothingButTheTokenOfItsForm() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation));

    assertThat(visitor.setCookies())
        .singleElement()
        .satisfies(cookie -> assertThat(cookie).startsWith("__Host-jeton="));
    assertThat(visitor.open(address(consultation)).setCookies()).isEmpty();
  }

  @Test
  void theBallotsCookieIsOutOfReachOfScriptsAndOtherSites() {
    Visitor visitor = begin(opened.toAll(Avis.questionnaire()));

    assertThat(visitor.setCookies())
        .singleElement()
        .satisfies(
            cookie ->
                assertThat(cookie.toLowerCase(Locale.ROOT))
                    .startsWith("__host-bulletin-")
                    .contains("httponly", "secure", "samesite=lax", "path=/", "max-age=2592000"));
  }

  @Test
  void anAgentsCookieGoesWithTheBrowser() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation));
    visitor.fill("code", codes.renew(consultation).words()).send();

    assertThat(visitor.setCookies())
        .singleElement()
        .satisfies(cookie -> assertThat(cookie).contains("bulletin-").doesNotContain("Max-Age"));
  }

  @Test
  void theRightCodeOpensABallotHoweverItIsTyped() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    AccessCode code = codes.renew(consultation);
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation));

    visitor.fill("code", " " + code.symbols().toLowerCase(Locale.ROOT) + " ").send();

    assertThat(visitor.address()).endsWith("/reponse/concerne");
    assertThat(ballots.of(consultation)).hasSize(1);
  }

  @Test
  void aWrongCodeIsSaidSoAndStaysInItsField() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    codes.renew(consultation);
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation));

    visitor.fill("code", "K7M4-PQ2X-9TRW").send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.title()).startsWith("Erreur :");
    assertThat(visitor.text()).contains("Ce code n’ouvre pas cette consultation.");
    assertThat(visitor.html()).contains("value=\"K7M4-PQ2X-9TRW\"").contains("href=\"#code\"");
    assertThat(visitor.fill("code", "").send().text()).contains("Écrivez le code d’accès");
    assertThat(visitor.fill("code", "é".repeat(5_000)).send().status()).isEqualTo(422);
    assertThat(ballots.of(consultation)).isEmpty();
  }

  @Test
  void manyAgentsMayUseTheCodeAtOnce() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    AccessCode code = codes.renew(consultation);

    for (int i = 0; i < 120; i++) {
      Visitor visitor = new Visitor(server.getURI()).open(address(consultation));
      assertThat(visitor.fill("code", code.words()).send().status()).isEqualTo(200);
    }

    assertThat(ballots.of(consultation)).hasSize(120);
  }

  @Test
  void aCodeThatWasReplacedOpensNothing() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    AccessCode former = codes.renew(consultation);
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation));
    visitor.fill("code", former.words()).send();
    codes.renew(consultation);

    Visitor late = new Visitor(server.getURI()).open(address(consultation));
    late.fill("code", former.words()).send();

    assertThat(late.status()).isEqualTo(422);
    assertThat(visitor.open(address(consultation) + "/reponse").status()).isEqualTo(200);
  }

  @Test
  void whoeverComesBackGoesOnOrBeginsAgain() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = begin(consultation).fill("concerne", "non").send();

    visitor.open(address(consultation));
    assertThat(visitor.text()).contains("Reprendre", "Recommencer");
    assertThat(visitor.open(address(consultation) + "/reponse").address()).endsWith("/avis");
    visitor.open(address(consultation)).send();

    assertThat(visitor.address()).endsWith("/reponse/concerne");
    assertThat(visitor.html()).doesNotContain("checked");
    assertThat(ballots.of(consultation)).hasSize(1);
  }

  @Test
  void aSecondStartGoesOnWithTheSameBallot() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation));
    String body = visitor.body();
    visitor.postRaw(address(consultation) + "/bulletin", body).fill("concerne", "non").send();

    visitor.postRaw(address(consultation) + "/bulletin", body);

    assertThat(visitor.address()).endsWith("/avis");
    assertThat(ballots.of(consultation)).hasSize(1);
  }

  @Test
  void aRobotThatFillsEverythingGetsNoBallot() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation));

    visitor.fill("site-web", "https://exemple.fr").send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(ballots.of(consultation)).isEmpty();
    assertThat(visitor.text()).contains("vérifier que vous n’êtes pas un robot");
    assertThat(Riddled.answer(visitor).send().address())
        .as("a person answers and begins")
        .endsWith("/concerne");
  }

  @Test
  void aClosedConsultationWelcomesNobody() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation));
    Instant yesterday = Instant.now().minus(Duration.ofHours(25));
    Consultation closed = opened.close(consultation, yesterday);

    visitor.send();
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.text()).contains("s’est terminée le").doesNotContain("Commencer");
    assertThat(ballots.of(consultation)).isEmpty();

    assertThat(visitor.open(address(consultation)).html()).doesNotContain("/restitution");
    opened.restitute(closed, Instant.now());
    assertThat(visitor.open(address(consultation)).html())
        .contains(address(consultation) + "/restitution");
  }

  @Test
  void whatBecomesOfAnAnswerIsSaidFromTheSettings() {
    Visitor visitor = new Visitor(server.getURI());
    visitor.open(address(opened.toAll(Avis.questionnaire())) + "/devenir");
    assertThat(visitor.text())
        .contains("moins de 5 personnes", "le jour où votre réponse est comptée, jamais l’heure")
        .doesNotContain("Le code d’accès", "L’urne", "La preuve de participation");

    visitor.open(address(opened.toAgents(Avis.questionnaire())) + "/devenir");
    assertThat(visitor.text())
        .contains("moins de 10 personnes", "la semaine où votre réponse est comptée")
        .contains("Le code d’accès", "en même temps que 9 autres au moins");

    Consultation invited = opened.toInvited(Avis.questionnaire());
    Mark mark = marks.of(invited, Mark.Way.INVITATION, "une invitation");
    handed.redeem(invited, Manner.WEB_IN_FRENCH, mark);
    visitor.open(address(invited) + "/devenir");
    assertThat(visitor.text())
        .contains("La preuve de participation", "vous lirez ici combien")
        .doesNotContain("Bulletins retirés");
    opened.stop(invited, Instant.now());
    assertThat(visitor.open(address(invited) + "/devenir").text())
        .contains("Bulletins retirés : 1.", "Ni par qui, ni quand");
  }

  private Visitor begin(Consultation consultation) {
    return new Visitor(server.getURI()).open(address(consultation)).send();
  }

  private static String address(Consultation consultation) {
    return "/consultations/" + consultation.slug();
  }
}
