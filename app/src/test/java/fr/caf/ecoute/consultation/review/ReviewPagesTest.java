package fr.caf.ecoute.consultation.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Having a questionnaire ready, over HTTP: what is left to do, review, trial, files. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPagesTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject Consultations consultations;
  @Inject ResponseRepository responses;

  @Test
  void theListOfWhatIsLeftLeadsToEachThing() {
    Visitor visitor = create("À préparer");
    String root = root(visitor);
    visitor.open(root + "/questionnaire/controle");
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.text())
        .contains("Ce qui reste à faire avant l’ouverture")
        .contains("Personne n’a encore rempli ce questionnaire")
        .contains("Une seconde personne doit relire")
        .contains("La personne à qui l’on demande le plus répond à 4 questions");
    assertThat(visitor.html())
        .contains(root + "/reglages")
        .contains(root + "/essai")
        .contains(root + "/relecture");
    assertThat(visitor.open(root + "/questionnaire/controle?personnes=n'importe").status())
        .isEqualTo(200);
  }

  @Test
  void howManyAreExpectedIsKeptAndSaysWhoCouldBeRecognised() {
    Visitor visitor = create("Qui reconnaître");
    String root = root(visitor);
    visitor.open(root + "/questionnaire/reconnaitre");
    visitor.fill("personnes", "beaucoup").send();
    assertThat(visitor.title()).startsWith("Erreur : Qui pourrait-on");
    visitor.open(root + "/questionnaire/reconnaitre");
    assertThat(visitor.text()).contains("Combien de personnes attendez-vous");
    visitor.fill("personnes", "beaucoup").fill("groupes", "Accueil, cent").send();
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Accueil, cent", "Écrivez un nom, deux-points, un nombre");
    visitor.fill("personnes", "").fill("groupes", "Accueil : 120\n\nSiège ; 1 30 : 40").send();
    assertThat(visitor.html()).contains("Accueil : 120").contains("Siège ; 1 30 : 40");
    assertThat(visitor.html()).contains("value=\"160\"");
  }

  @Test
  void aNumberThatDisagreesWithItsGroupsIsAskedAgain() {
    Visitor visitor = create("Sommes");
    visitor.open(root(visitor) + "/questionnaire/reconnaitre");
    visitor.fill("personnes", "400").fill("groupes", "Accueil : 120\nSiège : 40").send();
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Vos groupes font 160 personnes en tout, et non 400");
    visitor.fill("personnes", "160").send();
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.html()).contains("value=\"160\"");
    visitor.fill("groupes", "Accueil : 120\nSiège : 80").send();
    assertThat(visitor.html()).as("left as it was shown").contains("value=\"200\"");
  }

  @Test
  void aTrialGoesToTheEndAndLeavesNoResponse() {
    Visitor visitor = create("À essayer");
    String root = root(visitor);
    visitor.open(root + "/essai");
    assertThat(visitor.text()).contains("Commencer l’essai").doesNotContain("compte pour ce");
    visitor.fill("canal", "borne").post(root + "/essai/depart", Map.of("canal", List.of("borne")));
    assertThat(visitor.address()).contains("/essai/reponse/recent");
    assertThat(visitor.text()).contains("Essai : rien n’est enregistré.");
    visitor.fill("recent", "non").send();
    assertThat(visitor.address()).contains("/essai/reponse/ameliorer");
    visitor.fill("ameliorer", "Rien.").send();
    assertThat(visitor.address()).endsWith("/essai/verification");
    assertThat(visitor.text()).contains("Essai : rien n’est enregistré.").contains("Rien.");
    visitor.send();
    assertThat(visitor.text()).contains("Un essai compte pour ce questionnaire");
    assertThat(responses.countByConsultationId(consultations.named(slug(root)).id())).isZero();
    assertThat(visitor.open(root + "/questionnaire/controle").text())
        .doesNotContain("Personne n’a encore rempli");
  }

  @Test
  void aTrialGoesStraightToAnyQuestionThatIsNotHidden() {
    Visitor visitor = create("À parcourir");
    String root = root(visitor);
    visitor.open(root + "/essai/reponse/ameliorer");
    assertThat(visitor.address()).as("no trial yet").endsWith("/essai");
    visitor.post(root + "/essai/depart", Map.of());
    visitor.open(root + "/essai/reponse/ameliorer");
    assertThat(visitor.address()).endsWith("/essai/reponse/ameliorer");
    visitor.open(root + "/essai/reponse/moyen");
    assertThat(visitor.address()).as("hidden until recent is yes").doesNotContain("moyen");
    assertThat(visitor.open(root + "/essai").text()).contains("cachée avec vos réponses");
    assertThat(visitor.open(root + "/essai/reponse/inconnue").status()).isEqualTo(404);
  }

  @Test
  void whatOneMemberTriesAnotherDoesNotSee() {
    Visitor visitor = create("Chacun son essai");
    String root = root(visitor);
    visitor.open(root + "/essai").post(root + "/essai/depart", Map.of());
    Visitor other = team.signedIn(server).open(root + "/essai");
    assertThat(other.text()).doesNotContain("Continuer l’essai");
  }

  @Test
  void aCommentIsAddedResolvedAndReopened() {
    Visitor visitor = create("À commenter");
    String root = root(visitor);
    visitor.open(root + "/relecture?question=recent");
    visitor.post(
        root + "/relecture/commentaires",
        Map.of("question", List.of("recent"), "commentaire", List.of("  ")));
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Écrivez votre commentaire.");
    visitor.open(root + "/relecture");
    visitor.post(
        root + "/relecture/commentaires",
        Map.of("question", List.of("recent"), "commentaire", List.of("Depuis <b>quand</b> ?")));
    assertThat(visitor.text()).contains("Depuis <b>quand</b>").contains("C’est réglé");
    assertThat(visitor.html()).doesNotContain("<b>quand</b>");
    String resolve = visitor.html().replaceFirst("(?s).*action=\"([^\"]*/resolution)\".*", "$1");
    visitor.post(resolve, Map.of());
    assertThat(visitor.text()).contains("réglé par").contains("Rouvrir");
    visitor.open(root + "/relecture");
    assertThat(
            visitor
                .anotherTab()
                .post(resolve.replaceFirst("[0-9a-f-]{36}", "x"), Map.of())
                .status())
        .isEqualTo(404);
  }

  @Test
  void aSecondPersonAgrees() {
    Visitor visitor = create("À relire");
    String root = root(visitor);
    visitor.open(root + "/relecture");
    visitor.post(root + "/relecture/accord", Map.of());
    assertThat(visitor.status()).as("nobody agrees to their own words").isEqualTo(409);
    Visitor reviewer = team.signedIn(server).open(root + "/relecture");
    reviewer.post(root + "/relecture/accord", Map.of());
    assertThat(reviewer.text()).contains("Accord donné");
    reviewer.post(root + "/relecture/accord/retrait", Map.of());
    assertThat(reviewer.text()).contains("Donner mon accord").contains("retiré le");
  }

  @Test
  void aFileIsShownBeforeItIsTaken() throws Exception {
    Visitor visitor = create("À importer");
    String root = root(visitor);
    visitor.open(root + "/questionnaire/import");
    try (InputStream lss = getClass().getResourceAsStream("/interchange/garde.lss")) {
      visitor.attach("fichier", Objects.requireNonNull(lss).readAllBytes()).send();
    }
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.text())
        .contains("7 questions reprises")
        .contains("Ce qui n’est pas repris")
        .contains("sum(AGE,2) > 4");
    assertThat(consultations.named(slug(root)).workingCopy()).doesNotContain("moment");
    visitor.send();
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(consultations.named(slug(root)).workingCopy()).contains("moment");
  }

  @Test
  void aRefusedFileChangesNothing() {
    Visitor visitor = create("À refuser");
    String root = root(visitor);
    visitor.open(root + "/questionnaire/import").send();
    assertThat(visitor.text()).contains("Joignez un fichier.");
    visitor.open(root + "/questionnaire/import").attach("fichier", new byte[] {'{', '"'}).send();
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("ligne 1");
  }

  @Test
  void theQuestionnaireLeavesAsJsonAndAsDdi() {
    Visitor visitor = create("À exporter");
    String root = root(visitor);
    visitor.open(root + "/questionnaire/export.json");
    assertThat(visitor.html()).contains("\"format\" : 1");
    visitor.open(root + "/questionnaire/ddi.xml");
    assertThat(visitor.html()).contains("ddi:codebook:2_5");
    assertThat(new Visitor(server.getURI()).open("/schemas/questionnaire-1.json").html())
        .contains("$schema");
  }

  private Visitor create(String title) {
    Visitor visitor =
        team.signedIn(server).open("/equipe/consultations/nouvelle").fill("titre", title).send();
    consultations.change(
        slug(root(visitor)),
        found ->
            found.described(
                new Description(
                    found.title(), "Un résumé.", "", "", 5, found.audience(), found.access(), null),
                java.time.Instant.now()));
    return visitor;
  }

  private static String root(Visitor visitor) {
    return visitor.address().replaceFirst("^(/equipe/consultations/[^/]+)/.*", "$1");
  }

  private static String slug(String root) {
    return root.replaceFirst(".*/", "");
  }
}
