package fr.caf.ecoute.consultation.builder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.review.WorkingCopies;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.document.QuestionnaireCodec;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The builder's pages, without scripts. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuilderTest implements OnH2 {
  /** The fourth looks at the first and at a choice of the third, whose words repeat the second. */
  private static final String DOCUMENT =
      """
      {"format": 1, "title": "Votre accueil", "sections": [
       {"code": "vous", "title": "Vous", "questions": [
         {"code": "venu", "kind": "YES_NO", "label": "Êtes-vous venu à l’accueil ?"},
         {"code": "ville", "kind": "SHORT_TEXT", "label": "Dans quelle ville ?"}]},
       {"code": "visite", "title": "Votre visite", "questions": [
         {"code": "attente", "kind": "SINGLE_CHOICE", "label": "Avez-vous attendu à {ville} ?",
          "choices": [{"code": "peu", "label": "Peu"}, {"code": "trop", "label": "Trop"},
                      {"code": "jamais", "label": "Jamais"}]},
         {"code": "raison", "kind": "LONG_TEXT", "label": "Pourquoi, selon vous ?",
          "when": {"all": [{"question": "venu", "op": "eq", "value": true},
                           {"question": "attente", "op": "eq", "value": "trop"}]}}]}]}
      """;

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject Consultations consultations;
  @Inject OpenedConsultations opened;

  @Test
  void aQuestionIsAddedAtItsPlaceWithACodeMadeFromItsLabel() {
    String slug = draft();
    Visitor visitor =
        team.signedIn(server)
            .open(builder(slug) + "/nouvelle-question?partie=vous&apres=venu&nature=SINGLE_CHOICE")
            .fill("nature", "SINGLE_CHOICE")
            .fill("intitule", "À quel âge êtes-vous arrivé ?")
            .fill("choix-0-libelle", "Avant 18 ans")
            .fill("choix-1-libelle", "Après")
            .send();

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.text()).contains("Question « À quel âge êtes-vous arrivé ? » ajoutée");
    assertThat(codes(slug))
        .containsExactly("venu", "a_quel_age_etes_vous_arrive", "ville", "attente", "raison");
    assertThat(((SingleChoice) question(slug, "a_quel_age_etes_vous_arrive")).choices())
        .extracting("code")
        .containsExactly("avant_18_ans", "apres");
  }

  @Test
  void aMistakeIsToldBesideItsFieldAndNothingTypedIsLost() {
    String slug = draft();
    Visitor visitor =
        team.signedIn(server)
            .open(builder(slug) + "/questions/attente")
            .fill("nature", "MULTIPLE_CHOICE")
            .fill("intitule", "")
            .fill("aide", "Une aide <b>gardée</b>, {raison}")
            .fill("choix-0-libelle", "")
            .fill("maxcoches", "douze")
            .fill("code", "Pas Un Code")
            .send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.title()).startsWith("Erreur");
    assertThat(visitor.text())
        .contains("Écrivez la question.")
        .contains("Une aide <b>gardée</b>")
        .contains("« {raison} » ne reprend pas la réponse à une question posée avant")
        .contains("Écrivez ce choix, ou retirez-le.")
        .contains("Écrivez un nombre entier de 1 à")
        .contains("Un code commence par une lettre");
    assertThat(visitor.html()).contains("value=\"douze\"").doesNotContain("<b>gardée</b>");
    assertThat(question(slug, "attente").label()).isEqualTo("Avez-vous attendu à {ville} ?");
  }

  @Test
  void aButtonOfTheFormChangesTheFormAndSavesNothing() {
    String slug = draft();
    Visitor visitor =
        team.signedIn(server)
            .open(builder(slug) + "/questions/attente")
            .fill("nature", "SINGLE_CHOICE")
            .fill("choix-coller", "Un peu plus\n\n  Beaucoup  \n")
            .fill("geste", "choix:coller")
            .send();

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.html()).contains("value=\"Un peu plus\"").contains("value=\"Beaucoup\"");
    visitor.fill("nature", "SINGLE_CHOICE").fill("geste", "choix:monter:2").send();
    assertThat(visitor.html().indexOf("value=\"Jamais\""))
        .isLessThan(visitor.html().indexOf("value=\"Trop\""));
    assertThat(((SingleChoice) question(slug, "attente")).choices()).hasSize(3);
    visitor.fill("nature", "SINGLE_CHOICE").send();
    assertThat(((SingleChoice) question(slug, "attente")).choices())
        .extracting("code")
        .containsExactly("peu", "jamais", "trop", "un_peu_plus", "beaucoup");
  }

  @Test
  void aConditionIsChosenStepByStep() {
    String slug = draft();
    Visitor visitor =
        team.signedIn(server)
            .open(builder(slug) + "/questions/attente")
            .fill("nature", "SINGLE_CHOICE")
            .fill("geste", "condition:ligne")
            .send();
    assertThat(visitor.text()).contains("1. Êtes-vous venu");
    assertThat(visitor.html()).doesNotContain("<option value=\"raison\"");
    visitor
        .fill("nature", "SINGLE_CHOICE")
        .fill("condition-0-question", "venu")
        .fill("geste", "condition-0:choisir")
        .send();
    assertThat(visitor.html()).contains("condition-0-valeur-oui").contains("n’est pas");
    visitor
        .fill("nature", "SINGLE_CHOICE")
        .fill("condition-0-question", "venu")
        .fill("condition-0-operateur", "est")
        .send();
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Cochez au moins une réponse.");
    visitor
        .fill("nature", "SINGLE_CHOICE")
        .fill("condition-0-question", "venu")
        .fill("condition-0-operateur", "est")
        .fill("condition-0-valeur", "oui")
        .send();
    assertThat(visitor.text()).contains("Posée si la réponse à « Êtes-vous venu");
  }

  @Test
  void whatAnotherChangedMeanwhileIsNotOverwritten() {
    String slug = draft();
    Visitor first = team.signedIn(server).open(builder(slug) + "/questions/ville");
    Visitor second = team.signedIn(server).open(builder(slug) + "/questions/ville");
    second.fill("nature", "SHORT_TEXT").fill("intitule", "Dans quelle commune ?").send();
    first.fill("nature", "SHORT_TEXT").fill("intitule", "Où cela ?").send();

    assertThat(first.status()).isEqualTo(409);
    assertThat(first.text())
        .contains("Alix Morel a modifié cette question entre-temps")
        .contains("Dans quelle commune ?")
        .contains("Où cela ?")
        .contains("Enregistrer ma version");
    assertThat(question(slug, "ville").label()).isEqualTo("Dans quelle commune ?");
    first.fill("nature", "SHORT_TEXT").send();
    assertThat(question(slug, "ville").label()).isEqualTo("Où cela ?");
  }

  @Test
  void changesToDifferentQuestionsAreBothKept() {
    String slug = draft();
    Visitor first = team.signedIn(server).open(builder(slug) + "/questions/ville");
    Visitor second = team.signedIn(server).open(builder(slug) + "/questions/venu");
    assertThat(second.text()).contains("Alix Morel modifie aussi ce questionnaire.");
    second.fill("nature", "YES_NO").fill("intitule", "Êtes-vous déjà venu ?").send();
    first.fill("nature", "SHORT_TEXT").fill("intitule", "Où cela ?").send();

    assertThat(question(slug, "ville").label()).isEqualTo("Où cela ?");
    assertThat(question(slug, "venu").label()).isEqualTo("Êtes-vous déjà venu ?");
  }

  @Test
  void aSectionThatAnotherChangedIsNotOverwrittenEither() {
    String slug = draft();
    Visitor first = team.signedIn(server).open(builder(slug) + "/parties/visite");
    Visitor second = team.signedIn(server).open(builder(slug) + "/parties/visite");
    second.fill("titre", "Votre passage").send();
    first.fill("titre", "Votre venue").send();

    assertThat(first.status()).isEqualTo(409);
    assertThat(first.text()).contains("Votre passage").contains("a modifié cette partie");
    first.send();
    assertThat(questionnaire(slug).section("visite").orElseThrow().title())
        .isEqualTo("Votre venue");
    assertThat(codes(slug)).hasSize(4);
  }

  @Test
  void whatSomethingDependsOnIsNeitherDeletedNorMovedNorChanged() {
    String slug = draft();
    Visitor visitor = team.signedIn(server);

    visitor.open(builder(slug) + "/questions/venu/suppression").send();
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.text())
        .contains(
            "La question « 4. Pourquoi, selon vous ? » dépend de la réponse à « 1. Êtes-vous");
    assertThat(visitor.html()).contains(builder(slug) + "/questions/raison");

    visitor.open(builder(slug));
    visitor.post(
        builder(slug) + "/deplacement",
        Map.of("geste", List.of("descendre:attente"), "quoi", List.of("")));
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.text()).contains("qui ne serait posée qu’après");

    visitor
        .open(builder(slug) + "/questions/attente")
        .fill("nature", "SINGLE_CHOICE")
        .fill("geste", "choix:retirer:1")
        .send()
        .fill("nature", "SINGLE_CHOICE")
        .send();
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(visitor.text()).contains("qui ne serait plus possible");

    visitor.open(builder(slug) + "/questions/ville/suppression").send();
    assertThat(visitor.status()).isEqualTo(409);
    assertThat(codes(slug)).containsExactly("venu", "ville", "attente", "raison");
  }

  @Test
  void aDeletionIsNamedDoneAndUndone() {
    String slug = draft();
    Visitor visitor = team.signedIn(server).open(builder(slug) + "/parties/visite/suppression");
    assertThat(visitor.text()).contains("et ses 2 questions").contains("Pourquoi, selon vous ?");
    visitor.send();
    assertThat(codes(slug)).containsExactly("venu", "ville");
    assertThat(visitor.text()).contains("Partie « Votre visite » supprimée");

    visitor.post(builder(slug) + "/annulation", Map.of());
    assertThat(codes(slug)).hasSize(4);
    visitor.post(builder(slug) + "/retablissement", Map.of());
    assertThat(codes(slug)).hasSize(2);
    visitor.open(builder(slug) + "/historique").fill("numero", "0").send();
    assertThat(codes(slug)).hasSize(4);
  }

  @Test
  void thingsAreMovedByButtonAndByChoosingAPlace() {
    String slug = draft();
    Visitor visitor = team.signedIn(server).open(builder(slug) + "/deplacement?quoi=ville");
    visitor.fill("vers", "avant:venu").send();
    assertThat(codes(slug)).startsWith("ville", "venu");
    assertThat(visitor.html()).contains("data-moved=\"ville\"");
    visitor.post(builder(slug) + "/deplacement", Map.of("geste", List.of("descendre:venu")));
    assertThat(questionnaire(slug).section("visite").orElseThrow().questions())
        .extracting(Question::code)
        .containsExactly("venu", "attente", "raison");
    assertThat(
            visitor
                .post(builder(slug) + "/deplacement", Map.of("geste", List.of("monter:zut")))
                .status())
        .isEqualTo(404);
  }

  @Test
  void aQuestionAndASectionAreCopiedUnderCodesOfTheirOwn() {
    String slug = draft();
    Visitor visitor = team.signedIn(server).open(builder(slug));
    visitor.post(builder(slug) + "/questions/attente/copie", Map.of());
    assertThat(codes(slug)).containsExactly("venu", "ville", "attente", "attente_2", "raison");
    visitor.post(builder(slug) + "/parties/visite/copie", Map.of());
    assertThat(codes(slug)).hasSize(8).doesNotHaveDuplicates();
    Question copied = questionnaire(slug).questions().getLast();
    assertThat(copied.when().questions()).contains("venu").doesNotContain("attente");
  }

  @Test
  void theLibraryLeavesOutWhatLooksAtQuestionsLeftBehindAndSaysSo() {
    String source = draft();
    String slug = draft();
    Visitor visitor =
        team.signedIn(server)
            .open(builder(slug) + "/bibliotheque?de=" + source)
            .fill("question", "raison", "ville")
            .fill("vers", "vous")
            .send();

    assertThat(visitor.text()).contains("2 questions reprises").contains("Pourquoi, selon vous ?");
    assertThat(codes(slug))
        .containsExactly("venu", "ville", "ville_2", "raison_2", "attente", "raison");
    assertThat(question(slug, "raison_2").when().questions()).isEmpty();
    visitor.open(builder(slug) + "/bibliotheque?de=" + source).send();
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Cochez au moins une partie ou une question.");
  }

  @Test
  void aConsultationIsCopiedWithItsQuestionnaire() {
    String slug = draft();
    Visitor visitor =
        team.signedIn(server)
            .open("/equipe/consultations/" + slug + "/copie")
            .fill("titre", "Une copie conforme")
            .send();

    assertThat(visitor.address()).contains("/une-copie-conforme");
    String copy = visitor.address().replaceFirst(".*/consultations/([^/?]+).*", "$1");
    assertThat(questionnaire(copy)).isEqualTo(questionnaire(slug));
    assertThat(consultations.named(copy).openedAt()).isNull();
  }

  @Test
  void thePreviewShowsWhatIsTypedAndMayOnlyBeFramedByUs() {
    String slug = draft();
    Visitor visitor = team.signedIn(server).open(builder(slug) + "/apercu?question=attente");
    assertThat(visitor.text()).contains("Avez-vous attendu à (sa réponse) ?").contains("Jamais");
    visitor.open(builder(slug) + "/questions/attente");
    visitor.post(
        builder(slug) + "/apercu",
        Map.of(
            "nature", List.of("YES_NO"),
            "intitule", List.of("Était-ce long ?"),
            "ancien", List.of("attente")));
    assertThat(visitor.text()).contains("Était-ce long ?").contains("Oui");
    assertThat(question(slug, "attente").label()).contains("attendu");
  }

  @Test
  void nothingIsFoundUnderAnUnknownName() {
    String slug = draft();
    Visitor visitor = team.signedIn(server);
    for (String page :
        List.of(
            "/questions/zut",
            "/questions/zut/suppression",
            "/parties/zut",
            "/parties/zut/suppression",
            "/parties/zut/apercu",
            "/nouvelle-question?partie=zut",
            "/deplacement?quoi=zut",
            "/bibliotheque?de=zut",
            "/apercu?question=zut")) {
      assertThat(visitor.open(builder(slug) + page).status()).as(page).isEqualTo(404);
      assertThat(visitor.open(builder("zut") + page).status()).as("zut " + page).isEqualTo(404);
    }
  }

  @Test
  void whilePeopleAnswerTheyAreNotShownWhatChanges() {
    String slug = opened.toAll(QuestionnaireCodec.read(DOCUMENT).orElseThrow()).slug();
    assertThat(team.signedIn(server).open(builder(slug)).text())
        .contains("Des personnes répondent en ce moment");
  }

  @Test
  void nothingIsEditedOnceItIsRestituted() {
    var open = opened.toAll(QuestionnaireCodec.read(DOCUMENT).orElseThrow());
    java.time.Instant before = java.time.Instant.now().minusSeconds(60);
    String slug = opened.restitute(opened.stop(open, before), before.plusSeconds(30)).slug();
    Visitor visitor = team.signedIn(server).open(builder(slug));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.text()).contains("ne change plus").doesNotContain("Monter");
    assertThat(visitor.open(builder(slug) + "/questions/venu").status()).isEqualTo(409);
    assertThat(visitor.open(builder(slug) + "/nouvelle-partie").status()).isEqualTo(409);
    visitor.open(builder(slug) + "/document");
    assertThat(visitor.html()).contains("Avez-vous attendu");
  }

  @Test
  void codesNoLongerChangeOncePeopleHaveAnswered() {
    var open = opened.toAll(QuestionnaireCodec.read(DOCUMENT).orElseThrow());
    String slug = opened.stop(open, java.time.Instant.now()).slug();
    team.signedIn(server)
        .open(builder(slug) + "/questions/attente")
        .fill("nature", "SINGLE_CHOICE")
        .fill("code", "autre_code")
        .fill("choix-0-code", "autre_choix")
        .fill("intitule", "Avez-vous attendu ?")
        .send();

    assertThat(question(slug, "attente").label()).isEqualTo("Avez-vous attendu ?");
    assertThat(((SingleChoice) question(slug, "attente")).choices().getFirst().code())
        .isEqualTo("peu");
  }

  @Test
  void aCodeThatChangesIsCarriedToWhatNamesIt() {
    String slug = draft();
    Visitor visitor =
        team.signedIn(server)
            .open(builder(slug) + "/questions/attente")
            .fill("nature", "SINGLE_CHOICE")
            .fill("code", "duree")
            .fill("choix-1-code", "long")
            .send();

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(question(slug, "raison").when().toString())
        .contains("question=duree")
        .contains("long")
        .doesNotContain("trop");
    visitor
        .open(builder(slug) + "/questions/ville")
        .fill("nature", "SHORT_TEXT")
        .fill("code", "commune")
        .send();
    assertThat(question(slug, "duree").label()).isEqualTo("Avez-vous attendu à {commune} ?");
  }

  @Test
  void aPlanOfTwoHundredQuestionsIsShownQuickly() {
    StringBuilder questions = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      questions
          .append(i == 0 ? "" : ",")
          .append(
              "{\"code\": \"q_%d\", \"kind\": \"YES_NO\", \"label\": \"Question %d ?\""
                  .formatted(i, i))
          .append(
              i == 0
                  ? "}"
                  : ", \"when\": {\"question\": \"q_%d\", \"op\": \"eq\", \"value\": true}}"
                      .formatted(i - 1));
    }
    String slug =
        consultations
            .create(
                new Description(
                    "Deux cents", "", "", "", 5, Audience.PUBLIC, Access.OPEN_TO_ALL, null),
                "{\"format\": 1, \"title\": \"Long\", \"sections\": [{\"code\": \"tout\","
                    + " \"title\": \"Tout\", \"questions\": ["
                    + questions
                    + "]}]}")
            .slug();
    Visitor visitor = team.signedIn(server).open(builder(slug));
    for (int i = 0; i < 10; i++) {
      visitor.open(builder(slug)).open(builder(slug) + "/questions/q_150");
    }
    long start = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      visitor.open(builder(slug));
    }
    long plan = (System.nanoTime() - start) / 10_000_000;
    int bytes = visitor.html().length();
    start = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      visitor.open(builder(slug) + "/questions/q_150");
    }
    long question = (System.nanoTime() - start) / 10_000_000;

    assertThat(visitor.text()).contains("Question 151").contains("Où mène chaque réponse");
    assertThat(bytes).as("characters of the plan").isLessThan(500_000);
    assertThat(plan)
        .as("milliseconds for the plan; the question takes " + question)
        .isLessThan(1_000);
  }

  private String draft() {
    return consultations
        .create(
            new Description(
                "À construire", "", "", "", 5, Audience.PUBLIC, Access.OPEN_TO_ALL, null),
            DOCUMENT)
        .slug();
  }

  private static String builder(String slug) {
    return "/equipe/consultations/" + slug + "/questionnaire";
  }

  private Questionnaire questionnaire(String slug) {
    return WorkingCopies.read(consultations.named(slug)).orElseThrow();
  }

  private Question question(String slug, String code) {
    return questionnaire(slug).question(code).orElseThrow();
  }

  private List<String> codes(String slug) {
    return questionnaire(slug).questions().stream().map(Question::code).toList();
  }
}
