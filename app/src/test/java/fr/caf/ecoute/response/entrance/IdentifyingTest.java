package fr.caf.ecoute.response.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.outside.openid.Neighbours;
import fr.caf.ecoute.outside.openid.PersonThere;
import fr.caf.ecoute.outside.openid.Tampering.Answer;
import fr.caf.ecoute.response.Avis;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answering once recognised by a real OpenID Connect provider. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentifyingTest implements OnH2 {
  private final Neighbours neighbours = new Neighbours("alix", "camille", "dominique", "sacha");

  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject StoredBallots ballots;

  private Consultation consultation;

  @Override
  public Map<String, String> getProperties() {
    return neighbours.settings(OnH2.super.getProperties());
  }

  @BeforeEach
  void open() {
    consultation = opened.toTheRecognised(Avis.questionnaire());
  }

  @AfterEach
  void honestAgain() {
    neighbours.provider().tampering().stop();
  }

  @AfterAll
  void close() {
    neighbours.close();
  }

  @Test
  void whoeverIsRecognisedAnswers() {
    Visitor visitor = visitor().open(page());
    assertThat(visitor.text())
        .contains("M’identifier avec Essai Connect")
        .contains("Nous ne recevons ni votre nom ni votre adresse");
    assertThat(visitor.html()).doesNotContain("/bulletin\"");

    comeBack(visitor, "alix");

    assertThat(visitor.address()).isEqualTo(page());
    assertThat(visitor.text()).contains("Votre identification a réussi");
    assertThat(ballots.of(consultation)).as("a redirection changes nothing").isEmpty();
    assertThat(visitor.send().address()).endsWith("/reponse/concerne");
    assertThat(ballots.of(consultation)).hasSize(1);
    assertThat(visitor.cookies().keySet())
        .noneMatch(name -> name.contains("identification") || name.contains("laissez-passer"));
  }

  @Test
  void oneAccountOpensOneBallotInEachConsultation() {
    comeBack(visitor().open(page()), "alix").send();

    Visitor again = comeBack(visitor().open(page()), "alix").send();

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("Votre compte a déjà ouvert un bulletin");
    assertThat(ballots.of(consultation)).hasSize(1);
    assertThat(comeBack(visitor().open(page()), "camille").send().address()).endsWith("/concerne");
    consultation = opened.toTheRecognised(Avis.questionnaire());
    assertThat(comeBack(visitor().open(page()), "alix").send().address()).endsWith("/concerne");
  }

  @Test
  void aPassIsForOneConsultation() {
    Visitor visitor = comeBack(visitor().open(page()), "dominique");
    Consultation other = opened.toTheRecognised(Avis.questionnaire());

    assertThat(visitor.open("/consultations/" + other.slug()).text())
        .contains("M’identifier avec Essai Connect");
    visitor.open(page());
    visitor.postForm("/consultations/" + other.slug() + "/bulletin");
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Identifiez-vous avant de commencer");
    assertThat(ballots.of(other)).isEmpty();
  }

  @Test
  void nobodyBeginsWithoutBeingRecognised() {
    Visitor visitor = comeBack(visitor().open(page()), "dominique");
    visitor.cookies().keySet().removeIf(name -> name.contains("laissez-passer"));

    visitor.send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Identifiez-vous avant de commencer");
    visitor.cookies().put("__Host-laissez-passer", "invente");
    assertThat(visitor.open(page()).text()).contains("M’identifier avec Essai Connect");
    assertThat(ballots.of(consultation)).isEmpty();
  }

  @Test
  void aReturnCountsOnceAndInTheBrowserThatLeft() {
    Visitor visitor = visitor().open(page()).open(page() + "/identification");
    URI back = new PersonThere(neighbours.provider(), "sacha").signIn(visitor.elsewhere());
    Map<String, String> left = Map.copyOf(visitor.cookies());

    Visitor stranger = visitor().open(local(back));
    assertThat(stranger.status()).isEqualTo(409);
    assertThat(stranger.text()).contains("commencée dans un autre navigateur");
    visitor.open(local(back));
    assertThat(visitor.text()).contains("Votre identification a réussi");

    Visitor thief = visitor();
    thief.cookies().putAll(left);
    assertThat(thief.open(local(back)).status()).isEqualTo(409);
  }

  @Test
  void twoTabsMixedUpRecogniseNobody() {
    Visitor first = visitor().open(page()).open(page() + "/identification");
    URI door = first.elsewhere();
    first.open(page() + "/identification");

    URI back = new PersonThere(neighbours.provider(), "sacha").signIn(door);
    first.open(local(back));

    assertThat(first.status()).isEqualTo(409);
    assertThat(first.open(page()).text()).contains("M’identifier avec Essai Connect");
  }

  @Test
  void aProviderThatIsDownLeavesEverythingElseAtWork() {
    neighbours.provider().tampering().spoil("/oauth2/token", any -> new Answer(503, "panne"));
    Visitor visitor = visitor().open(page()).open(page() + "/identification");
    URI back = new PersonThere(neighbours.provider(), "sacha").signIn(visitor.elsewhere());

    visitor.open(local(back));

    assertThat(visitor.status()).isEqualTo(503);
    assertThat(visitor.text())
        .contains("Essai Connect ne répond pas pour le moment", "ne sont pas perdues");
    assertThat(visitor.html()).contains("href=\"" + page() + "\"");
    assertThat(visitor().open("/").status()).isEqualTo(200);
    neighbours.provider().tampering().stop();
    assertThat(comeBack(visitor.open(page()), "sacha").send().address()).endsWith("/concerne");
  }

  @Test
  void whoeverGaveUpIsToldSoAndMayTryAgain() {
    Visitor visitor = visitor().open(page()).open(page() + "/identification");
    String state = visitor.elsewhere().getQuery().replaceAll(".*state=([^&]*).*", "$1");

    visitor.open("/identification/retour?error=access_denied&state=" + state);

    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.text()).contains("n’a pas été menée à son terme");
  }

  @Test
  void theReturnLeadsNowhereElse() {
    Visitor visitor =
        visitor().open("/identification/retour?state=x&redirect=https://attaquant.example");

    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.html()).doesNotContain("attaquant");
    visitor.open(page()).open(page() + "/identification");
    visitor.open("/identification/retour?code=%00%FF&state=%22%3E%3Cb%3E&iss=%0D%0A");
    assertThat(visitor.status()).isBetween(400, 409);
    assertThat(visitor.open(page()).text()).contains("M’identifier avec Essai Connect");
  }

  @Test
  void otherConsultationsSendNobodyToTheProvider() {
    Consultation open = opened.toAll(Avis.questionnaire());

    assertThat(visitor().open("/consultations/" + open.slug() + "/identification").status())
        .isEqualTo(404);
    assertThat(visitor().open("/consultations/" + open.slug()).text())
        .doesNotContain("Essai Connect");
  }

  @Test
  void whatBecomesOfTheIdentificationIsSaid() {
    assertThat(visitor().open(page() + "/devenir").text())
        .contains("sans date et sans lien avec votre bulletin");
  }

  private Visitor comeBack(Visitor visitor, String person) {
    visitor.open(page() + "/identification");
    return visitor.open(
        local(new PersonThere(neighbours.provider(), person).signIn(visitor.elsewhere())));
  }

  private Visitor visitor() {
    return new Visitor(server.getURI());
  }

  private String page() {
    return "/consultations/" + consultation.slug();
  }

  private static String local(URI back) {
    return back.getRawPath() + "?" + back.getRawQuery();
  }
}
