package fr.caf.ecoute.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.audit.Extract;
import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Audience;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.consultation.Description;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.WorkingCopy;
import fr.caf.ecoute.consultation.promise.Promises;
import fr.caf.ecoute.consultation.promise.RetentionRules;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.theming.SignedIn;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Fixing the times, writing the notice, and reading what will be erased. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionPagesTest implements OnH2 {
  @Inject SignedIn team;
  @Inject Consultations consultations;
  @Inject OpenedConsultations opened;
  @Inject Promises promises;
  @Inject Journal journal;
  @Inject ResponseRepository responses;

  @Test
  void theUsualTimesAreProposedAndKeptOnceSomebodyAgrees() {
    Consultation draft = draft();
    Visitor visitor = team.facilitator().open(page(draft, "conservation"));

    assertThat(visitor.text()).contains("c’est nécessaire pour ouvrir", "pas de date de clôture");
    assertThat(promises.fixed(draft)).isEmpty();
    visitor.send();

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(promises.fixed(draft)).contains(RetentionRules.usual(draft.id()));
    assertThat(journal.latest(Extract.ALL.about(draft.slug()), 5, 0))
        .anyMatch(entry -> entry.act().equals("retention-fixed"));
  }

  @Test
  void aTimeThatIsTooLongOrMakesNoSenseIsToldBesideItsField() {
    Consultation draft = draft();
    Visitor visitor = team.facilitator().open(page(draft, "conservation"));

    visitor.fill("textes", "25").fill("adresses", "-1").send();
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("de 1 à 24", "de 0 à 30");
    visitor.fill("textes", "12").fill("adresses", "0").fill("reponses", "6").send();

    assertThat(visitor.text()).contains("au moins aussi longtemps que les textes");
    assertThat(promises.fixed(draft)).isEmpty();
  }

  @Test
  void afterTheOpeningATimeIsOnlyShortened() {
    Consultation open = opened.toAll(Avis.questionnaire());
    Visitor visitor = team.facilitator().open(page(open, "conservation"));

    assertThat(visitor.text()).contains("vous pouvez les raccourcir, jamais les allonger");
    visitor.fill("textes", "24").send();
    assertThat(visitor.status()).isEqualTo(409);
    visitor.open(page(open, "conservation")).fill("textes", "6").send();

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(promises.rules(open).textMonths()).isEqualTo(6);
  }

  @Test
  void howMuchThereIsIsNotSaidWhileAgentsMayAnswer() {
    Consultation open = opened.toAgents(Avis.questionnaire());
    Visitor visitor = team.facilitator().open(page(open, "conservation"));
    String none = visitor.text();
    assertThat(none).contains("se dira à la fin de la collecte");
    for (int i = 0; i < 13; i++) {
      responses.save(
          Response.of(
              open,
              1,
              Manner.WEB_IN_FRENCH,
              Answers.of(Map.of("avis", new Answer.Text("Un mot"))),
              Instant.now()));
    }
    assertThat(visitor.open(page(open, "conservation")).text()).isEqualTo(none);
    opened.stop(open, Instant.now());
    assertThat(visitor.open(page(open, "conservation")).text())
        .contains("13 éléments", "moins de 10 éléments");
  }

  @Test
  void theNoticeIsWrittenThenOnlyItsAddressChanges() {
    Consultation open = opened.toAll(Avis.questionnaire());
    Visitor visitor = team.facilitator().open(page(open, "protection-des-donnees"));
    visitor.send();
    assertThat(visitor.status()).isEqualTo(422);
    assertThat(visitor.text()).contains("Nommez l’organisme qui décide");
    visitor
        .fill("responsable", "Caf d’essai")
        .fill("contact", "un@caf.example")
        .fill("sensibles", "avis", "inconnue")
        .send();
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(promises.notice(open).orElseThrow().sensitiveCodes()).containsExactly("avis");

    visitor.fill("responsable", "Une autre").fill("contact", "deux@caf.example").send();

    assertThat(promises.notice(open))
        .hasValueSatisfying(
            told -> {
              assertThat(told.controller()).isEqualTo("Caf d’essai");
              assertThat(told.rightsContact()).isEqualTo("deux@caf.example");
              assertThat(told.sensitiveCodes()).containsExactly("avis");
            });
  }

  @Test
  void theSheetFollowsTheRulesOnScreenAndIsAPdf() {
    Consultation open = opened.toAll(Avis.questionnaire());
    Visitor visitor = team.facilitator();
    promises.fix(open, new RetentionRules(open.id(), 0, 4, 5, 6));

    assertThat(visitor.open(page(open, "fiche-de-registre")).text())
        .contains("4 mois après", "5 mois après", "6 mois après", "code de retrait");
    assertThat(visitor.open(page(open, "fiche-de-registre.pdf")).html()).startsWith("%PDF-");
  }

  @Test
  void theseAreNoBusinessOfAVisitor() {
    Consultation open = opened.toAll(Avis.questionnaire());
    for (String page :
        new String[] {"conservation", "protection-des-donnees", "fiche-de-registre"}) {
      assertThat(team.nobody().open(page(open, page)).address()).as(page).endsWith("/connexion");
    }
  }

  private Consultation draft() {
    return consultations.create(
        new Description(
            "À préparer",
            "Résumé",
            "Comprendre.",
            "Publier.",
            5,
            Audience.PUBLIC,
            Access.OPEN_TO_ALL,
            null),
        WorkingCopy.example());
  }

  private static String page(Consultation consultation, String page) {
    return "/equipe/consultations/" + consultation.slug() + "/" + page;
  }
}
