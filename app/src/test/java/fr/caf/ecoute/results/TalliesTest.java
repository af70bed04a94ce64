package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.consultation.review.Editor;
import fr.caf.ecoute.consultation.review.Opening;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.web.Refusal;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalliesTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject OpenedConsultations opened;
  @Inject ResponseRepository responses;
  @Inject Tallies tallies;
  @Inject ReadResults read;
  @Inject Opening opening;

  @Test
  void closedQuestionsAreCountedOverAllResponses() {
    Consultation closed = closedAfter(12, 8);

    List<Tally> all = tallies.of(closed);

    assertThat(all)
        .singleElement()
        .satisfies(
            tally -> {
              assertThat(tally.question()).isEqualTo("parent");
              assertThat(tally.rows())
                  .extracting(TallyRow::code, TallyRow::count)
                  .containsExactly(tuple("oui", 12L), tuple("non", 8L));
            });
  }

  @Test
  void nothingIsCountedWhileOthersMayAnswer() {
    Consultation open = opened.toAll(questionnaire());
    assertThatThrownBy(() -> tallies.of(open)).isInstanceOf(Refusal.class);
    Consultation grace = opened.close(open, Instant.now());
    assertThatThrownBy(() -> tallies.of(grace)).isInstanceOf(Refusal.class);
  }

  @Test
  void whileTheLastAnswersComeOnlyTheirNumberIsRead() {
    Consultation open = opened.toAll(questionnaire());
    responses.saveAll(some(open, 7, true));
    Consultation grace = opened.close(open, Instant.now());
    String office = "/equipe/consultations/" + grace.slug();
    Visitor visitor = team.signedIn(server).open(office + "/resultats");

    assertThat(visitor.text()).contains("24 heures après la clôture").doesNotContain("Oui");
    assertThat(visitor.open(office + "/participation").text())
        .contains("7 personnes ont répondu", "peuvent encore envoyer");
    assertThat(visitor.html()).doesNotContain("class=\"chart\"");
    assertThat(visitor.open(office + "/exports").text()).contains("plus aucune");
    assertThat(read.areOf(grace)).isFalse();
  }

  @Test
  void agentsAreCountedByTensUntilNoneCanAnswerAnyMore() {
    Consultation open = opened.toAgents(questionnaire());
    String participation = "/equipe/consultations/" + open.slug() + "/participation";
    Visitor visitor = team.signedIn(server).open(participation);
    String none = visitor.text();
    responses.saveAll(some(open, 9, true));
    assertThat(visitor.open(participation).text()).as("nobody or nine").isEqualTo(none);
    assertThat(none).contains("Moins de 10 personnes ont répondu");

    responses.saveAll(some(open, 18, false));
    assertThat(visitor.open(participation).text()).contains("Au moins 20 personnes");
    assertThat(visitor.open("/equipe").text()).contains("au moins 20 réponses");
    opened.stop(open, Instant.now());
    assertThat(visitor.open(participation).text()).contains("27 personnes ont répondu");
  }

  @Test
  void onceResultsWereReadNoAnswerCanBeAdded() {
    Consultation closed = closedAfter(12, 8);
    String office = "/equipe/consultations/" + closed.slug();
    Visitor visitor = team.signedIn(server).open(office + "/participation");
    assertThat(read.areOf(closed)).as("by day and by channel are results too").isTrue();
    assertThat(visitor.text()).doesNotContain("Rouvrir");

    assertThat(visitor.open(office + "/ouverture").text()).contains("deviner par différence");
    assertThat(visitor.open(office + "/import").text()).contains("deviner par différence");
    assertThatThrownBy(() -> opening.open(closed.slug(), new Editor(UUID.randomUUID(), "Alix")))
        .isInstanceOf(Refusal.class);
    assertThat(tallies.of(closed)).isEqualTo(tallies.of(closed));
  }

  @Test
  void aConsultationClosedByMistakeMayBeOpenedAgainWhileNobodyReadIt() {
    Consultation closed = closedAfter(12, 8);
    assertThat(read.allowOpening(closed)).isTrue();
    tallies.of(closed);
    assertThat(read.allowOpening(closed)).isFalse();
  }

  @Test
  void theResultsPageSaysEachFigureInWordsAndInATable() {
    Consultation closed = closedAfter(12, 8);
    Visitor visitor =
        team.signedIn(server).open("/equipe/consultations/" + closed.slug() + "/resultats");

    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.text())
        .contains("20 personnes ont répondu.")
        .contains("« Oui » vient en tête : 60 %")
        .contains("40 % (8)");
    assertThat(visitor.html()).contains("<caption").contains("<th scope=\"row\">Oui</th>");
  }

  @Test
  void participationTellsWhenOnlyOnceClosed() {
    Consultation open = opened.toAll(questionnaire());
    responses.saveAll(some(open, 7, true));
    Visitor visitor =
        team.signedIn(server).open("/equipe/consultations/" + open.slug() + "/participation");
    assertThat(visitor.text()).contains("7 personnes ont répondu");
    assertThat(visitor.html()).doesNotContain("class=\"chart\"");

    opened.stop(open, Instant.now());
    visitor.open("/equipe/consultations/" + open.slug() + "/participation");
    assertThat(visitor.html()).contains("class=\"chart\"");
    assertThat(visitor.text()).contains("7 personnes ont répondu").doesNotContain("100 %");
  }

  @Test
  void theSeriesAndTheNumberOfTextsAreResultsTooOnceReadNobodyAnswersAnyMore() {
    for (String page : List.of("/series", "/themes")) {
      Consultation closed = closedAfter(12, 8);
      String office = "/equipe/consultations/" + closed.slug();
      assertThat(read.areOf(closed)).isFalse();

      assertThat(team.signedIn(server).open(office + page).status()).isEqualTo(200);

      assertThat(read.areOf(closed)).as(page).isTrue();
      assertThatThrownBy(() -> opening.open(closed.slug(), new Editor(UUID.randomUUID(), "Alix")))
          .isInstanceOf(Refusal.class);
    }
  }

  private Consultation closedAfter(int yes, int no) {
    Consultation open = opened.toAll(questionnaire());
    responses.saveAll(some(open, yes, true));
    responses.saveAll(some(open, no, false));
    return opened.stop(open, Instant.now());
  }

  private static List<Response> some(Consultation open, int people, boolean yes) {
    List<Response> all = new ArrayList<>();
    Answers answers =
        Answers.of(Map.of("parent", new Answer.YesOrNo(yes), "avis", new Answer.Text("Merci")));
    for (int i = 0; i < people; i++) {
      all.add(Response.of(open, 1, Manner.WEB_IN_FRENCH, answers, Instant.now()));
    }
    return all;
  }

  private static Questionnaire questionnaire() {
    return new Questionnaire(
        "Essai",
        List.of(
            new Section(
                "vous",
                "Vous",
                Layout.ONE_PER_PAGE,
                Condition.always(),
                List.of(
                    new YesNo(new Stem("parent", "Êtes-vous parent ?")),
                    new LongText(new Stem("avis", "Votre avis ?"), 2_000)))));
  }
}
