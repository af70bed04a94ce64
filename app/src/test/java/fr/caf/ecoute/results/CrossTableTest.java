package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people answered, by who they are, on the page and in the file. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossTableTest implements OnH2 {
  private static final String QUERY = "?question=content&par=metier";

  @Inject EmbeddedServer server;
  @Inject Team team;
  @Inject OpenedConsultations opened;
  @Inject ResponseRepository responses;
  @Inject CrossTables tables;

  @Test
  void aTableTellsEachAnswerByGroup() {
    Consultation consultation = opened.toAll(questionnaire());
    said(consultation, "accueil", true, 30, 20);
    said(consultation, "accueil", false, 10, 20);
    said(consultation, "siege", true, 8, 60);
    said(consultation, "siege", false, 12, 60);
    said(consultation, "terrain", false, 9, 60);
    said(consultation, "terrain", true, 9, 60);
    opened.stop(consultation, Instant.now());
    Visitor visitor = team.signedIn(server).open(page(consultation) + QUERY);

    assertThat(visitor.text())
        .contains("Accueil (40)", "Siège (20)", "75 % (30)", "40 % (8)", "60 % (12)");
    assertThat(visitor.open(page(consultation) + "/tableau.csv" + QUERY).text())
        .contains("Oui;\"Votre métier ?\";Accueil;30;75 %".replace("\"", ""));
  }

  @Test
  void anEmptyCellAndASmallOneAreTheSameOnThePageAndInTheFile() {
    Visitor visitor = team.signedIn(server);
    assertThat(shown(visitor, 0)).isEqualTo(shown(visitor, 3)).contains("—").contains("(30)");
  }

  /** The rest of the table is so large that its shares do not change. */
  private String shown(Visitor visitor, int few) {
    Consultation consultation = opened.toAll(questionnaire());
    said(consultation, "accueil", true, 30, 20);
    said(consultation, "accueil", false, 30, 20);
    said(consultation, "siege", true, 12 - few, 60);
    said(consultation, "siege", false, few, 60);
    said(consultation, "terrain", true, 20 + few, 60);
    said(consultation, "terrain", false, 20 - few, 60);
    opened.stop(consultation, Instant.now());
    String text = visitor.open(page(consultation) + QUERY).text();
    String file = visitor.open(page(consultation) + "/tableau.csv" + QUERY).text();
    return text.substring(text.indexOf("Réponse Accueil")) + file;
  }

  @Test
  void numbersAreGatheredAsTheirTallyGathersThemAndTickedChoicesStandOneByOne() {
    Consultation consultation = opened.toAll(questionnaire());
    said(consultation, "accueil", true, 20, 20);
    said(consultation, "accueil", false, 20, 60);
    Consultation closed = opened.stop(consultation, Instant.now());

    CrossTable table = tables.of(closed, "besoins", "age").orElseThrow();
    assertThat(table.columns()).extracting(CrossTable.Column::people).containsExactly(20L, 20L);
    assertThat(table.rows()).extracting(CrossTable.Row::label).containsExactly("Temps", "Argent");
    assertThat(tables.of(closed, "metier", "age")).as("two profiles").isEmpty();
    assertThat(tables.of(closed, "content", "besoins")).as("no profile").isEmpty();
  }

  @Test
  void theFilesForOthersTellWhatThePageTells() {
    Consultation consultation = opened.toAll(questionnaire());
    String exports = "/equipe/consultations/" + consultation.slug() + "/exports";
    said(consultation, "accueil", true, 30, 20);
    said(consultation, "siege", false, 20, 60);
    said(consultation, "terrain", false, 2, 60);
    Visitor visitor = team.signedIn(server);
    assertThat(visitor.open(exports + "/partage.csv").status()).isEqualTo(409);
    assertThat(visitor.open(exports + "/donnees-ouvertes.csv").status()).isEqualTo(409);
    opened.stop(consultation, Instant.now());

    assertThat(visitor.open(exports).text()).contains("Fichier à partager", "Données ouvertes");
    assertThat(visitor.open(exports + "/donnees-ouvertes.csv").text())
        .contains("Oui;30;58 %", "Accueil;30;58 %", "Terrain;;", "Siège;;");
    assertThat(visitor.open(exports + "/partage.csv").text())
        .contains("Oui;1;0;Accueil")
        .doesNotContain("Terrain", "Siège");
  }

  @Test
  void whatOnlySomeAreAskedIsCrossedWhereWhatDecidedItIsShownWhole() {
    Consultation small = opened.toAll(questionnaire());
    said(small, "accueil", true, 30, 20);
    said(small, "accueil", false, 20, 20);
    said(small, "siege", true, 20, 60);
    said(small, "siege", false, 3, 60);
    Consultation closed = opened.stop(small, Instant.now());
    assertThat(tables.of(closed, "content", "metier").orElseThrow().isWhole()).isFalse();
    assertThat(tables.of(closed, "grave", "metier")).as("asked of the three").isEmpty();

    Consultation large = opened.toAll(questionnaire());
    said(large, "accueil", true, 30, 20);
    said(large, "accueil", false, 20, 20);
    said(large, "siege", true, 20, 60);
    said(large, "siege", false, 13, 60);
    Consultation whole = opened.stop(large, Instant.now());
    assertThat(tables.of(whole, "content", "metier").orElseThrow().isWhole()).isTrue();
    assertThat(tables.of(whole, "grave", "metier")).isPresent();
    assertThat(tables.of(whole, "accueillir", "age"))
        .as("asked of one trade: crossed with ages it would cross two profiles")
        .isEmpty();
    assertThat(tables.of(whole, "accueillir", "metier")).isPresent();
  }

  @Test
  void nothingIsCrossedWhileAnswersMayCome() {
    Consultation consultation = opened.toAll(questionnaire());
    said(consultation, "accueil", true, 30, 20);
    Visitor visitor = team.signedIn(server).open(page(consultation) + QUERY);
    assertThat(visitor.text()).contains("Il est trop tôt").doesNotContain("(30)");
    assertThat(visitor.open(page(consultation) + "/tableau.csv" + QUERY).status()).isEqualTo(409);
  }

  private void said(Consultation consultation, String trade, boolean content, int people, int age) {
    for (int i = 0; i < people; i++) {
      Answers answers = answers(trade, content, age, i % 2 == 0);
      responses.save(Response.of(consultation, 1, Manner.WEB_IN_FRENCH, answers, Instant.now()));
    }
  }

  private static Answers answers(String trade, boolean content, int age, boolean half) {
    Answer notAsked = new Answer.Missing(MissingReason.NOT_SHOWN);
    return Answers.of(
        Map.of(
            "content", new Answer.YesOrNo(content),
            "grave", content ? notAsked : new Answer.YesOrNo(half),
            "accueillir", trade.equals("accueil") ? new Answer.YesOrNo(half) : notAsked,
            "metier", new Answer.OneChoice(trade),
            "age", new Answer.Numeric(BigDecimal.valueOf(age)),
            "besoins",
                new Answer.Choices(List.of(new Answer.OneChoice(content ? "temps" : "argent")))));
  }

  private static String page(Consultation consultation) {
    return "/equipe/consultations/" + consultation.slug() + "/resultats/croisement";
  }

  private static Questionnaire questionnaire() {
    Stem trade = new Stem("metier", "Votre métier ?").about(Stem.Subject.PROFILE);
    Stem age = new Stem("age", "Votre âge ?").about(Stem.Subject.PROFILE);
    return new Questionnaire(
        "Essai",
        List.of(
            new Section(
                "tout",
                "Tout",
                Layout.ONE_PER_PAGE,
                Condition.always(),
                List.of(
                    new YesNo(new Stem("content", "Êtes-vous content ?")),
                    new MultipleChoice(
                        new Stem("besoins", "Que vous faut-il ?"),
                        List.of(new Choice("temps", "Temps"), new Choice("argent", "Argent"))),
                    new SingleChoice(
                        trade,
                        List.of(
                            new Choice("accueil", "Accueil"),
                            new Choice("siege", "Siège"),
                            new Choice("terrain", "Terrain"))),
                    new NumberQuestion(age, null, null, 0, "ans"),
                    new YesNo(
                        new Stem("grave", "Est-ce grave ?")
                            .when(
                                new Condition.Compare(
                                    "content", Operator.EQ, List.of(new Literal.Truth(false))))),
                    new YesNo(
                        new Stem("accueillir", "Accueillez-vous bien ?")
                            .when(
                                new Condition.Compare(
                                    "metier",
                                    Operator.EQ,
                                    List.of(new Literal.Word("accueil")))))))));
  }
}
