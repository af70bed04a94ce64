package fr.caf.ecoute.response.answering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Requirement;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What someone who answers can count on. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnsweringTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject OpenedConsultations opened;
  @Inject ResponseRepository responses;

  private Consultation consultation() {
    return opened.toAll(Avis.questionnaire());
  }

  private Visitor begin(Consultation consultation) {
    return new Visitor(server.getURI()).open("/consultations/" + consultation.slug()).send();
  }

  @Test
  void aPersonAnswersEveryQuestionAndIsThanked() {
    Consultation consultation = consultation();
    Visitor visitor = begin(consultation);
    assertThat(visitor.address()).endsWith("/reponse/concerne");
    assertThat(visitor.text()).contains("Votre enfant est-il malade ?", "Étape 1 sur 4");
    visitor.fill("concerne", "oui").send();
    assertThat(visitor.text()).contains("Étape 2 sur 5");
    visitor.fill("motif", "autre").fill("motif__autre__texte", "La nuit").send();
    visitor.fill("avis", "Des réponses\nplus rapides").send();
    visitor
        .fill("heures", "3,5")
        .fill("note", "4")
        .fill("aides", "ajpp", "aeeh")
        .fill("commune", "Foix")
        .send();

    assertThat(visitor.address()).endsWith("/verification");
    assertThat(visitor.text())
        .contains("Autre raison : La nuit", "3,5 heures", "4 sur une échelle", "L’AEEH", "Foix");
    assertThat(responses.countByConsultationId(consultation.id())).isZero();

    visitor.send();

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.address()).endsWith("/merci");
    assertThat(visitor.cookies().keySet()).noneMatch(name -> name.contains("bulletin"));
    assertThat(responses.findByConsultationIdOrderById(consultation.id()))
        .singleElement()
        .satisfies(
            response -> {
              assertThat(response.channel()).isEqualTo(Channel.WEB);
              assertThat(response.answers())
                  .isEqualTo(
                      Answers.of(
                          Map.of(
                              "concerne", new Answer.YesOrNo(true),
                              "motif", new Answer.OneChoice("autre", "La nuit"),
                              "avis", new Answer.Text("Des réponses\nplus rapides"),
                              "heures", new Answer.Numeric(new BigDecimal("3.5")),
                              "note", new Answer.ScaleValue(4),
                              "aides",
                                  new Answer.Choices(
                                      List.of(
                                          new Answer.OneChoice("ajpp"),
                                          new Answer.OneChoice("aeeh"))),
                              "commune", new Answer.Text("Foix"))));
            });
  }

  @Test
  void aChangeOfMindLeavesNothingBehind() {
    Consultation consultation = consultation();
    Visitor visitor = begin(consultation).fill("concerne", "oui").send();
    visitor.fill("motif", "hopital").send();
    visitor.open(page(consultation, "concerne")).fill("concerne", "non").send();
    assertThat(visitor.address()).endsWith("/reponse/avis");
    visitor.fill("avis", "Rien").send().send();
    assertThat(visitor.address()).endsWith("/verification");
    assertThat(visitor.text()).doesNotContain("hospitalisation");

    visitor.send();

    assertThat(responses.findByConsultationIdOrderById(consultation.id()))
        .singleElement()
        .satisfies(
            response ->
                assertThat(response.answers().get("motif"))
                    .contains(new Answer.Missing(MissingReason.NOT_SHOWN)));
  }

  @Test
  void nobodyIsAskedAQuestionOutOfOrder() {
    Consultation consultation = consultation();
    Visitor visitor = begin(consultation);

    assertThat(visitor.open(page(consultation, "situation")).address()).endsWith("/concerne");
    assertThat(visitor.open(page(consultation, "motif")).address()).endsWith("/concerne");
    visitor.post(page(consultation, "avis"), Map.of("avis", List.of("Trop tôt")));
    assertThat(visitor.address()).endsWith("/concerne");
    assertThat(visitor.open(check(consultation)).address()).endsWith("/concerne");
  }

  @Test
  void aQuestionThatIsNoLongerAskedLeadsToTheOneThatIs() {
    Consultation consultation = consultation();
    Visitor visitor = begin(consultation).fill("concerne", "non").send();

    visitor.open(page(consultation, "motif"));

    assertThat(visitor.address()).endsWith("/avis");
  }

  @Test
  void aQuestionThatDoesNotExistIsNotFound() {
    Consultation consultation = consultation();
    Visitor visitor = begin(consultation);

    assertThat(visitor.open(page(consultation, "zorglub")).status()).isEqualTo(404);
    assertThat(visitor.open("/consultations/zorglub/reponse/avis").status()).isEqualTo(404);
    assertThat(visitor.open("/consultations/zorglub").status()).isEqualTo(404);
    assertThat(visitor.open("/consultations/zorglub/merci").status()).isEqualTo(404);
    assertThat(visitor.open("/consultations/zorglub/devenir").status()).isEqualTo(404);
  }

  @Test
  void aHardQuestionMustBeAnswered() {
    Visitor visitor = begin(consultation()).send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.title()).startsWith("Erreur :");
    assertThat(visitor.text()).contains("Il y a un problème", "Sélectionnez une réponse");
    assertThat(visitor.send().status()).isEqualTo(422);
  }

  @Test
  void aSoftQuestionLeftEmptyIsRemindedOfOnce() {
    Consultation consultation = consultation();
    Visitor visitor = begin(consultation).fill("concerne", "non").send();

    visitor.send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text())
        .contains("Vous n’avez pas répondu à cette question.")
        .doesNotContain("Il y a un problème");
    visitor.send();
    assertThat(visitor.address()).endsWith("/situation");
    visitor.open(page(consultation, "avis")).send();
    assertThat(visitor.address()).as("not a second time").endsWith("/situation");
  }

  @Test
  void aReminderIsNoErrorEvenBesideOne() {
    Consultation consultation =
        opened.toAll(
            new Questionnaire(
                "Votre avis",
                List.of(
                    new Section(
                        "tout",
                        "Vous",
                        Layout.TOGETHER,
                        Condition.always(),
                        List.of(
                            new YesNo(new Stem("dure", "Obligé ?").required(Requirement.HARD)),
                            new YesNo(
                                new Stem("douce", "Invité ?").required(Requirement.SOFT)))))));

    Visitor visitor = begin(consultation).send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.html())
        .contains("id=\"dure-error\"", "href=\"#dure\"", "id=\"douce-reminder\"")
        .doesNotContain("id=\"douce-error\"", "href=\"#douce\"", "id=\"dure-reminder\"");
    assertThat(visitor.text()).contains("Vous n’avez pas répondu à une question de cette page.");
    assertThat(visitor.fill("dure", "oui").send().address()).endsWith("/verification");
  }

  @Test
  void aTextTooLongIsGivenBackWhole() {
    Consultation consultation = consultation();
    Visitor visitor = begin(consultation).fill("concerne", "non").send();
    String long2001 = "é".repeat(2_001);

    visitor.fill("avis", long2001).send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Votre texte fait 2 001 caractères. Le maximum est 2 000.");
    assertThat(visitor.html()).contains(long2001).contains("href=\"#avis\"");
    visitor.open(check(consultation));
    assertThat(visitor.address()).as("not saved").endsWith("/avis");
    visitor.fill("avis", "é".repeat(2_000)).send();
    assertThat(visitor.address()).endsWith("/situation");
  }

  @Test
  void everythingTypedOnAPageStaysWhenOneFieldIsWrong() {
    Consultation consultation = consultation();
    Visitor visitor = atTheSituation(consultation);

    visitor
        .fill("heures", "beaucoup")
        .fill("note", "nsp")
        .fill("aides", "autre")
        .fill("aides__autre__texte", "L’AAH")
        .fill("commune", "Foix \"09\"")
        .send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Écrivez un nombre");
    visitor.fill("heures", "4").send();
    assertThat(visitor.address()).endsWith("/verification");
    assertThat(visitor.text())
        .contains("Je ne sais pas", "Une autre : L’AAH", "Foix \"09\"", "4 heures");
  }

  @Test
  void forgedAndOutOfRangeFieldsAreRefused() {
    Consultation consultation = consultation();
    Visitor visitor = atTheSituation(consultation);

    assertThat(visitor.fill("note", "9").send().status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Choisissez une note de 1 à 5");
    assertThat(visitor.fill("note").fill("heures", "200").send().status()).isEqualTo(422);
    assertThat(visitor.fill("heures", "-1").send().status()).isEqualTo(422);
    assertThat(visitor.fill("heures").fill("aides", "million").send().status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Cette réponse n’est pas proposée.");
    assertThat(visitor.fill("aides", "ajpp", "aucune").send().status()).isEqualTo(422);
    assertThat(visitor.fill("aides", "ajpp", "aeeh", "autre").send().status()).isEqualTo(422);
    assertThat(visitor.fill("aides").fill("inconnu", "x").fill("concerne", "oui").send().status())
        .as("fields of other questions are not read")
        .isEqualTo(200);
    assertThat(visitor.text()).contains("malade ? Non").doesNotContain("malade ? Oui");
  }

  @Test
  void markupIsShownAsItWasTypedAndNeverRuns() {
    Consultation consultation = consultation();
    Visitor visitor = begin(consultation).fill("concerne", "non").send();
    String script = "<script>alert('lu')</script>{{jeton}}";

    visitor.fill("avis", script).send().send();

    assertThat(visitor.address()).endsWith("/verification");
    assertThat(visitor.html()).doesNotContain("<script>alert").contains("&lt;script&gt;");
    visitor.send();
    assertThat(responses.findByConsultationIdOrderById(consultation.id()))
        .singleElement()
        .satisfies(
            response ->
                assertThat(response.answers().get("avis")).contains(new Answer.Text(script)));
  }

  @Test
  void whatNobodyTypesIsDroppedAndTheRestIsKept() {
    Consultation consultation = consultation();
    Visitor visitor = begin(consultation).fill("concerne", "non").send();
    String loneSurrogate = "%ED%A0%80";
    String body =
        visitor.fill("avis").body() + "&avis=a%00b%E2%80%AEc%0D%0Ad%F0%9F%98%80" + loneSurrogate;

    visitor.postRaw(page(consultation, "avis"), body).send().send();

    assertThat(visitor.address()).endsWith("/merci");
    assertThat(responses.findByConsultationIdOrderById(consultation.id()))
        .singleElement()
        .satisfies(
            response ->
                assertThat(response.answers().get("avis").orElseThrow())
                    .isInstanceOfSatisfying(
                        Answer.Text.class,
                        text ->
                            assertThat(text.value())
                                .startsWith("abc\nd😀")
                                .doesNotContainPattern("[\\x00\\u202E\\p{Cs}]")));
  }

  @Test
  void whoeverChangesAnAnswerComesBackToTheCheckPage() {
    Consultation consultation = consultation();
    Visitor visitor = atTheSituation(consultation).send();
    assertThat(visitor.html()).contains("/reponse/avis?depuis-verification&#x3D;oui#avis");

    visitor.open(page(consultation, "avis") + "?depuis-verification=oui");
    assertThat(visitor.html()).contains("class=\"back\" href=\"" + check(consultation));
    visitor.fill("avis", "Mieux dit").send();

    assertThat(visitor.address()).endsWith("/verification");
    assertThat(visitor.text()).contains("Mieux dit");
  }

  @Test
  void aChangeThatBringsUpAQuestionLeadsToIt() {
    Consultation consultation = consultation();
    Visitor visitor = atTheSituation(consultation).send();

    visitor.open(page(consultation, "concerne") + "?depuis-verification=oui");
    visitor.fill("concerne", "oui").send();

    assertThat(visitor.address()).endsWith("/reponse/motif");
  }

  @Test
  void aLongTextRemindsNotToNameAnyone() {
    assertThat(begin(consultation()).fill("concerne", "non").send().text())
        .contains("N’écrivez ni nom, ni numéro d’allocataire");
  }

  @Test
  void aFormThatDoesNotSayWhatItShowedIsReadWhole() {
    Consultation consultation = consultation();
    Visitor visitor = begin(consultation);

    visitor.fill("questions-posees").fill("concerne", "non").send();

    assertThat(visitor.address()).endsWith("/avis");
  }

  @Test
  void aQuestionThatCameUpMeanwhileKeepsItsAnswer() {
    Consultation consultation = consultation();
    Visitor visitor = atTheSituation(consultation).fill("commune", "Foix").send();

    visitor
        .open(page(consultation, "situation"))
        .fill("questions-posees", "heures note aides")
        .fill("commune")
        .fill("heures", "2")
        .send();

    assertThat(visitor.text()).contains("2 heures", "Foix");
  }

  @Test
  void aPageWithoutItsTokenIsRefusedAndSavesNothing() {
    Consultation consultation = consultation();
    Visitor visitor = begin(consultation);

    visitor.postRaw(page(consultation, "concerne"), "concerne=non");

    assertThat(visitor.status()).isEqualTo(403);
    assertThat(visitor.open(check(consultation)).address()).endsWith("/concerne");
  }

  private Visitor atTheSituation(Consultation consultation) {
    Visitor visitor = begin(consultation).fill("concerne", "non").send();
    visitor.fill("avis", "Un avis").send();
    assertThat(visitor.address()).endsWith("/situation");
    return visitor;
  }

  private static String page(Consultation consultation, String code) {
    return "/consultations/" + consultation.slug() + "/reponse/" + code;
  }

  private static String check(Consultation consultation) {
    return "/consultations/" + consultation.slug() + "/verification";
  }
}
