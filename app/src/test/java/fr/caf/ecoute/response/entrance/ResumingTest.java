package fr.caf.ecoute.response.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.response.Translated;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Stopping half-way, and coming back on another device. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumingTest implements OnH2 {
  private static final Pattern CODE = Pattern.compile("class=\"resume-code\"[^>]*>([^<]*)<");

  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject StoredBallots ballots;
  @Inject ResponseRepository responses;

  @Test
  void whatStandsOnThePageIsKeptAndFoundAgainElsewhere() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor phone = begin(consultation).fill("concerne", "non").send();
    phone.fill("avis", "À moitié dit");
    String code = stop(phone, consultation, "avis");

    Visitor desktop = new Visitor(server.getURI());
    desktop.open(address(consultation) + "/reprise").fill("code", code).send();

    assertThat(desktop.address()).endsWith("/reprise");
    assertThat(desktop.text()).contains("Nous avons retrouvé vos réponses", "Reprendre");
    assertThat(desktop.open(address(consultation) + "/reponse/avis").html())
        .contains("À moitié dit");
  }

  @Test
  void thePageSaysTheCodeTheLinkAndTheLastDay() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = begin(consultation);

    String code = stop(visitor, consultation, "concerne");

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.text())
        .contains("Vous pouvez reprendre jusqu’au", "24 heures de plus", "Vous pouvez fermer");
    assertThat(visitor.html()).contains("/reprise?code&#x3D;" + code);
    assertThat(ballots.of(consultation).toString()).doesNotContain(code);
  }

  @Test
  void aQuestionLeftEmptyIsStillToBeAskedAndAnUnreadableOneIsToldLost() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = begin(consultation).fill("concerne", "non").send();
    visitor.fill("avis", "Dit").send();
    visitor.fill("heures", "une douzaine").fill("commune", "Nantes");

    stop(visitor, consultation, "situation");

    assertThat(visitor.text())
        .contains("n’a pas pu être gardée", "Combien d’heures par semaine y passez-vous ?");
    visitor.open(address(consultation) + "/reponse");
    assertThat(visitor.address()).endsWith("/situation");
    assertThat(visitor.html()).contains("Nantes").doesNotContain("douzaine");
  }

  @Test
  void aTextStillTooLongIsKeptToBeMended() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = begin(consultation).fill("concerne", "non").send();
    visitor.fill("avis", "long ".repeat(500));

    stop(visitor, consultation, "avis");
    visitor.open(address(consultation) + "/reponse");

    assertThat(visitor.address()).as("it waits for the person").endsWith("/avis");
    assertThat(visitor.html()).contains("long long long");
  }

  @Test
  void openingTheLinkOnlyShowsAPage() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    String code = stop(begin(consultation), consultation, "concerne");
    var before = ballots.of(consultation);

    Visitor scanner = new Visitor(server.getURI());
    scanner.open(address(consultation) + "/reprise?code=" + code);

    assertThat(scanner.html()).contains("value=\"" + code + "\"");
    assertThat(scanner.cookies().keySet()).containsExactly("__Host-jeton");
    assertThat(ballots.of(consultation)).isEqualTo(before);
  }

  @Test
  void wrongReplacedAndForeignCodesGetOneAnswer() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Consultation other = opened.toAll(Avis.questionnaire());
    Visitor visitor = begin(consultation);
    String replaced = stop(visitor, consultation, "concerne");
    visitor.open(address(consultation) + "/reponse");
    String live = stop(visitor, consultation, "concerne");
    String foreign = stop(begin(other), other, "concerne");

    for (String code :
        List.of(
            "cerise-bateau-lune-1000",
            replaced,
            foreign,
            live.substring(0, live.length() - 1),
            "' or ''='",
            "x".repeat(5_000))) {
      Visitor guesser = new Visitor(server.getURI()).open(address(consultation) + "/reprise");
      guesser.fill("code", code).send();
      assertThat(guesser.status()).as(code).isEqualTo(422);
      assertThat(guesser.text()).contains("Ce code ne permet pas de reprendre");
      assertThat(guesser.cookies().keySet()).containsExactly("__Host-jeton");
    }
  }

  @Test
  void whoeverHasSentIsThankedAgain() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = begin(consultation).fill("concerne", "non").send();
    visitor.fill("avis", "Plus de temps").send().send();
    visitor.post(address(consultation) + "/arret", Map.of());
    String code = code(visitor);
    visitor.open(address(consultation) + "/verification").send();

    Visitor later = new Visitor(server.getURI()).open(address(consultation) + "/reprise");
    later.fill("code", code).send();

    assertThat(later.address()).endsWith("/merci");
    assertThat(responses.countByConsultationId(consultation.id())).isEqualTo(1);
  }

  @Test
  void theDeviceLeftBehindIsToldSo() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor phone = begin(consultation).fill("concerne", "non").send();
    String code = stop(phone, consultation, "avis");
    Visitor desktop = new Visitor(server.getURI()).open(address(consultation) + "/reprise");
    desktop.fill("code", code).send();

    phone.open(address(consultation) + "/reponse/avis");

    assertThat(phone.status()).isEqualTo(403);
    assertThat(phone.text()).contains("repris ailleurs avec votre code");
  }

  @Test
  void oneMayComeBackDuringTheGraceAndNotAfter() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    String code = stop(begin(consultation), consultation, "concerne");
    opened.close(consultation, Instant.now().minus(Duration.ofHours(23)));
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation));
    assertThat(visitor.text()).contains("J’ai un code pour reprendre");

    visitor.open(address(consultation) + "/reprise").fill("code", code).send();

    assertThat(visitor.text()).contains("Nous avons retrouvé vos réponses");
  }

  @Test
  void aFailedSaveIsAnnouncedAndNoCodeIsShown() throws Exception {
    Consultation consultation = opened.toAll(Translated.questionnaire());
    Visitor visitor = begin(consultation).fill("concerne", "non").send();
    visitor.fill("avis", "À ne pas perdre");
    for (String leaving : List.of("/arret/avis", "/langue/avis")) {
      Visitor tab = visitor.anotherTab().fill("avis", "À ne pas perdre");
      try (var other = ballots.connect()) {
        other.setAutoCommit(false);
        try (var statement = other.createStatement()) {
          statement.execute("select * from ballot for update");
          tab.postForm(address(consultation) + leaving, "langue-choisie", "en");
        }
        other.rollback();
      }
      assertThat(tab.status()).as(leaving).isEqualTo(503);
      assertThat(tab.text()).contains("n’a pas pu être enregistrée", "À ne pas perdre");
    }
  }

  private String stop(Visitor visitor, Consultation consultation, String page) {
    visitor.postForm(address(consultation) + "/arret/" + page);
    return code(visitor);
  }

  private static String code(Visitor visitor) {
    Matcher found = CODE.matcher(visitor.html());
    assertThat(found.find()).as(visitor.text()).isTrue();
    return found.group(1);
  }

  private Visitor begin(Consultation consultation) {
    return new Visitor(server.getURI()).open(address(consultation)).send();
  }

  private static String address(Consultation consultation) {
    return "/consultations/" + consultation.slug();
  }
}
