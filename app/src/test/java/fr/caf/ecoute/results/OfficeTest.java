package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.demo.Rehearsal;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A facilitator leads a consultation from its creation to its results. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeTest implements OnH2 {
  private static final String NEW = "/equipe/consultations/nouvelle";
  private static final String BROKEN =
      """
      {"format": 1, "title": "Essai", "sections": [{"code": "Vous", "title": "Vous",
       "questions": [{"code": "avis", "kind": "LONGTEXT", "label": "Votre avis ?"}]}]}
      """;

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject Consultations consultations;
  @Inject Rehearsal rehearsal;

  @Test
  void aConsultationIsCreatedFromTheExample() {
    Visitor visitor = create("Être entendu");

    assertThat(visitor.address()).isEqualTo("/equipe/consultations/etre-entendu/questionnaire");
    assertThat(visitor.text())
        .contains("En préparation")
        .contains("4 questions")
        .contains("si la réponse à « Avez-vous contacté votre Caf");
    assertThat(visitor.open("/equipe").text()).contains("Être entendu").contains("0 réponse");
  }

  @Test
  void twoConsultationsMayHaveTheSameTitle() {
    create("Deux fois");
    assertThat(create("Deux fois").address()).contains("/deux-fois-2/");
    assertThat(create("Nouvelle").address()).contains("/nouvelle-2/");
  }

  @Test
  void everyMistakeIsToldAtOnceAndNothingTypedIsLost() {
    Visitor visitor =
        team.signedIn(server)
            .open(NEW)
            .fill("titre", "")
            .fill("resume", "Un résumé <b>gardé</b>")
            .fill("duree", "longtemps")
            .fill("public", "AGENTS")
            .fill("cloture", "2020-02-30")
            .fill("document", BROKEN)
            .send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.title()).startsWith("Erreur");
    assertThat(visitor.text())
        .contains("Donnez un titre")
        .contains("Écrivez une durée en minutes")
        .contains("Écrivez une date qui existe")
        .contains("Une consultation d’agents n’est pas ouverte à tous")
        .contains("sections[0].code")
        .contains("sections[0].questions[0].kind")
        .contains("Un résumé <b>gardé</b>")
        .contains("LONGTEXT");
    assertThat(visitor.html()).doesNotContain("<b>gardé</b>");
  }

  @Test
  void whatIsNotJsonIsToldWithItsLine() {
    Visitor visitor =
        team.signedIn(server).open(NEW).fill("titre", "Essai").fill("document", "{\n oups").send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("ligne 2").contains("{ oups");
  }

  @Test
  void aFileReplacesTheTypedDocument() {
    String document = document("Par fichier");
    Visitor visitor =
        team.signedIn(server)
            .open(NEW)
            .fill("titre", "Envoi d’un fichier")
            .fill("document", "n’importe quoi")
            .attach("fichier", ("\uFEFF" + document).getBytes(StandardCharsets.UTF_8))
            .send();

    assertThat(visitor.address()).endsWith("/envoi-d-un-fichier/questionnaire");
    assertThat(visitor.text()).contains("Par fichier").contains("1 question");
  }

  @Test
  void aFileThatIsNoTextIsRefusedAndTheTypedDocumentKept() {
    Visitor visitor =
        team.signedIn(server)
            .open(NEW)
            .fill("titre", "Essai")
            .fill("document", "{ gardé }")
            .attach("fichier", new byte[] {(byte) 0xC3, 0x28, 0})
            .send();

    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("UTF-8").contains("{ gardé }");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Visitor visitor = team.signedIn(server);
    String slug = slug(create("Sans jeton"));

    for (String act : List.of("reglages", "ouverture", "cloture", "code")) {
      assertThat(visitor.postRaw(page(slug, act), "titre=Autre").status()).as(act).isEqualTo(403);
    }
    assertThat(visitor.open(NEW).fill("jeton", "faux").send().status()).isEqualTo(403);
    assertThat(consultations.named(slug).openedAt()).isNull();
  }

  @Test
  void anUnknownConsultationIsNotFoundOnAnyPage() {
    Visitor visitor = team.signedIn(server);
    for (String page :
        List.of(
            "",
            "/questionnaire",
            "/reglages",
            "/ouverture",
            "/cloture",
            "/code",
            "/participation",
            "/resultats")) {
      assertThat(visitor.open("/equipe/consultations/inconnue" + page).status())
          .as(page)
          .isEqualTo(404);
    }
    visitor.open(NEW);
    for (String act : List.of("ouverture", "cloture", "reglages", "code")) {
      assertThat(visitor.anotherTab().post(page("inconnue", act), Map.of()).status())
          .as(act)
          .isEqualTo(404);
    }
  }

  @Test
  void aConsultationOpensOnceItsTextsAreThere() {
    Visitor visitor = create("Sans promesses");
    String slug = slug(visitor);
    visitor.open(page(slug, "ouverture"));
    assertThat(visitor.text()).contains("il reste à faire").contains("ce que deviennent");
    assertThat(visitor.post(page(slug, "ouverture"), Map.of()).status()).isEqualTo(409);

    describe(slug);
    visitor.open(page(slug, "ouverture")).send();
    assertThat(visitor.address()).isEqualTo(page(slug, "participation"));
    assertThat(visitor.text()).contains("Ouverte").contains("Personne n’a encore répondu");
    assertThat(visitor.text()).contains("/consultations/" + slug);
    assertThat(consultations.named(slug).publishedVersion()).isEqualTo(1);
  }

  @Test
  void anOpenConsultationIsNotOpenedTwice() {
    String slug = opened("Deux ouvertures");
    Visitor visitor = team.signedIn(server).open(page(slug, "cloture"));

    visitor.post(page(slug, "ouverture"), Map.of());

    assertThat(visitor.status()).isEqualTo(409);
    assertThat(consultations.named(slug).publishedVersion()).isEqualTo(1);
    assertThat(visitor.open(page(slug, "ouverture")).text()).contains("déjà ouverte");
  }

  @Test
  void whilePeopleAnswerThePromisesStay() {
    String slug = opened("Figée");
    Visitor visitor = team.signedIn(server);

    visitor
        .open(page(slug, "reglages"))
        .fill("titre", "Figée, titre corrigé")
        .fill("devenir", "Nous en ferons ce que nous voudrons.")
        .fill("public", "AGENTS")
        .send();

    Consultation after = consultations.named(slug);
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(after.title()).isEqualTo("Figée, titre corrigé");
    assertThat(after.outcome()).isEqualTo("Nous publierons ce que vous nous direz.");
    assertThat(after.audience().name()).isEqualTo("PUBLIC");
  }

  @Test
  void resultsWaitForTheClosing() {
    String slug = opened("Patience");
    Visitor visitor = team.signedIn(server).open(page(slug, "resultats"));
    assertThat(visitor.text()).contains("quand plus aucune réponse ne peut arriver");

    visitor.open(page(slug, "cloture"));
    assertThat(visitor.text()).contains("Plus personne ne pourra commencer");
    visitor.fill("fin", "AT_ONCE").send();
    assertThat(visitor.address()).isEqualTo(page(slug, "participation"));
    assertThat(visitor.text()).contains("Close").doesNotContain("derniers envois");
    assertThat(visitor.open(page(slug, "resultats")).text())
        .contains("Trop peu de réponses pour montrer un résultat");
  }

  @Test
  void thoseWhoHadBegunHaveADayUnlessTheTeamSaysOtherwise() {
    String slug = opened("Vingt-quatre heures");
    Visitor visitor = team.signedIn(server).open(page(slug, "cloture")).send();
    assertThat(visitor.text())
        .contains("Close, derniers envois acceptés", "peuvent encore envoyer leurs réponses");
    assertThat(visitor.open(page(slug, "resultats")).text())
        .contains("24 heures après la clôture")
        .doesNotContain("Trop peu de réponses");
    assertThat(consultations.named(slug).stoppedAt()).isNull();
  }

  @Test
  void whatIsClosedIsNotClosedAgainButMayBeOpenedAgain() {
    String slug = opened("Rouverte");
    Visitor visitor = team.signedIn(server).open(page(slug, "cloture")).send();
    visitor.open("/equipe/consultations/nouvelle");
    assertThat(visitor.anotherTab().post(page(slug, "cloture"), Map.of()).status()).isEqualTo(409);

    visitor.open(page(slug, "ouverture")).send();

    Consultation again = consultations.named(slug);
    assertThat(visitor.address()).isEqualTo(page(slug, "participation"));
    assertThat(again.closedAt()).isNull();
    assertThat(again.publishedVersion()).isEqualTo(1);
  }

  @Test
  void aChangedQuestionnaireIsPublishedAsTheNextVersion() {
    String slug = opened("Deux versions");
    Visitor visitor = team.signedIn(server).open(page(slug, "cloture")).send();
    visitor
        .open(page(slug, "questionnaire/document"))
        .fill("document", document("Version deux"))
        .send();
    rehearsal.of(slug);
    visitor.open(page(slug, "ouverture")).send();

    assertThat(consultations.named(slug).publishedVersion()).isEqualTo(2);
    assertThat(visitor.open("/consultations/" + slug).status()).isEqualTo(200);
  }

  @Test
  void theCodeOfAPrivateConsultationIsShownOnce() {
    Visitor visitor =
        team.signedIn(server)
            .open(NEW)
            .fill("titre", "Entre agents")
            .fill("resume", "Un résumé.")
            .fill("pourquoi", "Pour comprendre.")
            .fill("devenir", "Nous publierons.")
            .fill("public", "AGENTS")
            .fill("acces", "COMMON_CODE")
            .send();
    String slug = slug(visitor);
    rehearsal.of(slug);
    visitor.open(page(slug, "ouverture")).send();

    assertThat(visitor.text()).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    assertThat(visitor.open(page(slug, "reglages")).text())
        .contains("Créer un nouveau code")
        .doesNotContainPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    assertThat(visitor.open(page(slug, "code")).send().text())
        .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
  }

  private Visitor create(String title) {
    return team.signedIn(server).open(NEW).fill("titre", title).send();
  }

  private String opened(String title) {
    Visitor visitor = create(title);
    String slug = slug(visitor);
    describe(slug);
    visitor.open(page(slug, "ouverture")).send();
    assertThat(consultations.named(slug).openedAt()).isNotNull();
    return slug;
  }

  private void describe(String slug) {
    consultations.change(
        slug,
        found ->
            found.described(
                new Description(
                    found.title(),
                    "Un résumé.",
                    "Pour comprendre.",
                    "Nous publierons ce que vous nous direz.",
                    5,
                    found.audience(),
                    found.access(),
                    found.closesOn()),
                java.time.Instant.now()));
    rehearsal.of(slug);
  }

  private static String slug(Visitor visitor) {
    return visitor.address().replaceFirst("^/equipe/consultations/([^/]+)/.*", "$1");
  }

  private static String page(String slug, String page) {
    return "/equipe/consultations/" + slug + "/" + page;
  }

  private static String document(String title) {
    return """
    {"format": 1, "title": "%s", "sections": [{"code": "vous", "title": "Vous",
     "questions": [{"code": "avis", "kind": "LONG_TEXT", "label": "Votre avis ?"}]}]}
    """
        .formatted(title);
  }
}
