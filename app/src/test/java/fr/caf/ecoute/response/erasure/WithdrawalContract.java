package fr.caf.ecoute.response.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.invitation.ResumeCode;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithdrawalContract {
  private static final Pattern CODE = Pattern.compile("class=\"resume-code\"[^>]*>([^<]+)<");

  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject ResponseRepository responses;
  @Inject StoredBallots stored;
  @Inject ReadResults read;

  @Test
  void theCodeIsShownOnceSentAndAgainOnASecondClick() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = readyToSend(consultation);
    Visitor other = visitor.anotherTab();

    String code = code(visitor.send());

    assertThat(ResumeCode.typed(code)).isPresent();
    assertThat(code(other.send())).isEqualTo(code);
    assertThat(code(visitor.open(address(consultation) + "/merci"))).isEqualTo(code);
    assertThat(new Visitor(server.getURI()).open(address(consultation) + "/merci").html())
        .doesNotContain("resume-code");
  }

  @Test
  void nothingKeptLeadsFromTheCodeToTheResponseWithoutTheSecret() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    String code = code(readyToSend(consultation).send());

    String kept = stored.responses(consultation).toString();
    assertThat(kept).doesNotContain(code).containsPattern("[0-9a-f]{64}");
    assertThat(kept).doesNotContain(new fr.caf.ecoute.web.SecretKey(code).hash());
  }

  @Test
  void whileNobodyHasCountedTheWholeResponseGoes() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    String code = code(readyToSend(consultation).send());
    String other = code(readyToSend(consultation).send());

    Visitor visitor =
        withdrawing(consultation, code.replace('-', ' ').toUpperCase(java.util.Locale.ROOT));
    assertThat(visitor.text()).contains("Toute votre réponse", "C’est définitif");
    assertThat(responses.countByConsultationId(consultation.id())).as("only asked").isEqualTo(2);
    visitor.send();

    assertThat(visitor.text()).contains("Votre réponse est effacée");
    assertThat(responses.countByConsultationId(consultation.id())).isEqualTo(1);
    assertThat(withdrawing(consultation, code).status()).as("spent").isEqualTo(422);
    assertThat(withdrawing(consultation, other).status()).isEqualTo(200);
  }

  @Test
  void onceResultsMayBeReadTheTextsGoAndWhatWasCountedStays() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    String code = code(readyToSend(consultation).send());
    opened.stop(consultation, Instant.now());

    Visitor visitor = withdrawing(consultation, code);
    assertThat(visitor.text()).contains("Tout ce que vous avez écrit librement", "déjà compté");
    visitor.send();

    Response left = responses.findByConsultationIdOrderById(consultation.id()).getFirst();
    assertThat(left.answers().get("avis")).contains(new Answer.Missing(MissingReason.ERASED));
    assertThat(left.answers().get("concerne")).contains(new Answer.YesOrNo(false));
    assertThat(responses.countReceipts(consultation.id())).isZero();
    assertThat(withdrawing(consultation, code).status()).as("nothing leads to it").isEqualTo(422);
  }

  @Test
  void howMuchGoesIsDecidedWhenItIsErasedAndNotWhenThePageWasShown() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = withdrawing(consultation, code(readyToSend(consultation).send()));
    assertThat(visitor.text()).contains("Toute votre réponse");

    read.letRead(opened.stop(consultation, Instant.now()));
    visitor.send();

    assertThat(responses.countByConsultationId(consultation.id()))
        .as("what was counted stays")
        .isEqualTo(1);
    assertThat(responses.countTexts(consultation.id())).isZero();
  }

  @Test
  void aCodeOfAnotherConsultationIsNoCode() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Consultation other = opened.toAll(Avis.questionnaire());
    String code = code(readyToSend(consultation).send());

    assertThat(withdrawing(other, code).status()).isEqualTo(422);
    assertThat(withdrawing(other, "").text()).contains("Écrivez votre code de retrait");
    assertThat(withdrawing(other, "cerise").text()).contains("ne correspond à aucune réponse");
    assertThat(responses.countByConsultationId(consultation.id())).isEqualTo(1);
  }

  @Test
  void openingTheLinkErasesNothingAndAConfirmationNeedsTheCode() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    String code = code(readyToSend(consultation).send());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation) + "/retrait");

    assertThat(visitor.open(address(consultation) + "/retrait?code-retrait=" + code).status())
        .isEqualTo(200);
    visitor.post(address(consultation) + "/retrait/confirmation", Map.of());
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(
            visitor
                .postRaw(address(consultation) + "/retrait/confirmation", "code-retrait=" + code)
                .status())
        .as("without the token of our form")
        .isEqualTo(403);
    assertThat(responses.countByConsultationId(consultation.id())).isEqualTo(1);
  }

  @Test
  void nobodyErasesWithoutHavingBeenShownWhat() {
    Consultation consultation = opened.toAll(Avis.questionnaire());
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation) + "/retrait");

    visitor.post(
        address(consultation) + "/retrait/confirmation",
        Map.of("code-retrait", List.of("cerise-bateau-lune-1000")));

    assertThat(visitor.status()).isEqualTo(422);
  }

  @Test
  void amongAgentsNoCodeIsGivenAndThePageSaysWhy() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());

    Visitor visitor = new Visitor(server.getURI()).open(address(consultation) + "/retrait");

    assertThat(visitor.text()).contains("rien ne relie vos réponses à vous");
    assertThat(visitor.html()).doesNotContain("code-retrait");
    assertThat(new Visitor(server.getURI()).open(address(consultation) + "/devenir").text())
        .contains("rien ne relie")
        .doesNotContain("code de retrait");
    assertThat(
            new Visitor(server.getURI())
                .open("/consultations/" + opened.toAll(Avis.questionnaire()).slug() + "/devenir")
                .text())
        .contains("code de retrait");
  }

  private Visitor withdrawing(Consultation consultation, String code) {
    return new Visitor(server.getURI())
        .open(address(consultation) + "/retrait")
        .fill("code-retrait", code)
        .send();
  }

  private static String code(Visitor thanked) {
    Matcher shown = CODE.matcher(thanked.html());
    assertThat(shown.find()).as(thanked.html()).isTrue();
    return shown.group(1);
  }

  private Visitor readyToSend(Consultation consultation) {
    Visitor visitor = new Visitor(server.getURI()).open(address(consultation)).send();
    visitor.fill("concerne", "non").send();
    return visitor.fill("avis", "Plus de temps").send().send();
  }

  private static String address(Consultation consultation) {
    return "/consultations/" + consultation.slug();
  }
}
