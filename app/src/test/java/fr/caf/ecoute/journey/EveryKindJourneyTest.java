package fr.caf.ecoute.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.journey.Chromium.Scripts;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Channel;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Language;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Path;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.RandomQuestionnaires;
import fr.caf.ecoute.response.AllKinds;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Through a questionnaire of every kind, with all that can happen on the way. */
class EveryKindJourneyTest extends Stage {
  @Inject
  @SuppressWarnings("NullAway.Init")
  OpenedConsultations opened;

  @Inject
  @SuppressWarnings("NullAway.Init")
  ResponseRepository responses;

  @Override
  List<Scenario> scenarios() {
    return List.of();
  }

  @ParameterizedTest
  @CsvSource({"320, ON", "320, OFF", "1280, ON", "1280, OFF"})
  void aParentAnswersEveryKind(int width, Scripts scripts) {
    Consultation consultation = opened.toAll(AllKinds.questionnaire());
    try (Reader parent = reader("genres-%d-%s".formatted(width, scripts), width, scripts)) {
      parent.opens("/consultations/" + consultation.slug());
      parent.presses("Commencer");
      begins(parent);
      dates(parent);
      counts(parent);
      places(parent);
      rates(parent);
      ranks(parent);
      finishes(parent);
      parent.sees("27 février 2003");
      parent.sees("Vous êtes une très grande famille.");
      parent.sees("La clarté des courriers : Très satisfaisant");
      parent.sees("1. Rendre l’application plus facile");
      parent.presses("Envoyer mes réponses");
      parent.sees("Merci");
      assertThat(parent.page().url()).endsWith("/merci");
    }
    Answers sent = sent(consultation);
    assertThat(sent.get("arrivee"))
        .contains(new Answer.Dated(CalendarDate.of(LocalDate.of(2003, 2, 27))));
    assertThat(sent.get("caf")).contains(new Answer.Located("44"));
    assertThat(sent.get("priorites")).contains(new Answer.Ranked(List.of("appli", "delais")));
    assertThat(((Answer.Ratings) sent.get("avis_sur").orElseThrow()).rating("accueil"))
        .as("a row that was not shown")
        .contains(new Answer.Missing(MissingReason.NOT_SHOWN));
    assertThat(((Answer.Ratings) sent.get("avis_sur").orElseThrow()).rating("delais"))
        .contains(new Answer.Missing(MissingReason.DONT_KNOW));
    assertThat(sent.get("depuis")).contains(new Answer.Dated(CalendarDate.of(2019, 9)));
  }

  @Test
  void whoeverIsNotConcernedIsToldAtOnceAndNothingIsKept() {
    Consultation consultation = opened.toAll(AllKinds.questionnaire());
    try (Reader reader = reader("genres-sortie", PHONE, Scripts.ON)) {
      reader.opens("/consultations/" + consultation.slug());
      reader.presses("Commencer");
      reader.presses("Continuer");
      reader.ticks("Je n’accepte pas");
      reader.presses("Continuer");
      reader.sees("Sans votre accord");
      reader.ticks("J’accepte");
      reader.presses("Continuer");
      reader.ticks("Ni l’un ni l’autre");
      reader.presses("Continuer");
      reader.sees("Cette consultation s’adresse aux parents et à leurs proches.");
    }
    assertThat(responses.findByConsultationIdOrderById(consultation.id())).isEmpty();
  }

  @Test
  void theKeyboardAloneIsEnoughForEveryKind() {
    Consultation consultation = opened.toAll(AllKinds.questionnaire());
    try (Reader parent = reader("genres-clavier", DESK, Scripts.ON)) {
      parent.opens("/consultations/" + consultation.slug());
      tabTo(parent, "Commencer");
      press(parent, "Enter");
      goesOn(parent);
      tabTo(parent, "name=\"accord\"");
      press(parent, "Space");
      goesOn(parent);
      tabTo(parent, "name=\"lien\"");
      press(parent, "Space");
      goesOn(parent);
      goesOn(parent);
      for (String part : List.of("27", "2", "2020")) {
        tabTo(parent, "name=\"arrivee__");
        parent.page().keyboard().type(part);
      }
      goesOn(parent);
      goesOn(parent);
      tabTo(parent, "name=\"caf\"");
      // Browsers take the same key twice for the next line: 44 would be reached with an arrow more.
      parent.page().keyboard().type("35");
      goesOn(parent);
      goesOn(parent);
      for (String row : List.of("avis_sur__clarte", "avis_sur__delais")) {
        tabTo(parent, "name=\"" + row + "\"");
        press(parent, "Space");
        press(parent, "ArrowRight");
      }
      goesOn(parent);
      tabTo(parent, "name=\"priorites__1\"");
      press(parent, "ArrowDown");
      goesOn(parent);
      tabTo(parent, "name=\"encore\"");
      press(parent, "Space");
      press(parent, "ArrowDown");
      goesOn(parent);
      parent.sees("Merci ! Relisez vos réponses, puis envoyez-les.");
      tabTo(parent, "Envoyer mes réponses");
      press(parent, "Enter");
      parent.page().waitForURL("**/merci");
    }
    Answers sent = sent(consultation);
    assertThat(sent.get("caf")).contains(new Answer.Located("35"));
    assertThat(sent.get("priorites")).contains(new Answer.Ranked(List.of("delais")));
    assertThat(sent.get("note")).contains(new Answer.Missing(MissingReason.NOT_SHOWN));
  }

  @ParameterizedTest
  @CsvSource({"320", "1280"})
  void theTeamReadsTheResultsOfEveryKindAndPrintsThem(int width) {
    Consultation consultation = opened.toAll(AllKinds.questionnaire());
    for (int person = 0; person < 60; person++) {
      answer(consultation, new RandomQuestionnaires(person));
    }
    opened.stop(consultation, Instant.now());
    String office = "/equipe/consultations/" + consultation.slug();
    try (Reader member = administrator("genres-equipe-" + width, width, Scripts.ON)) {
      member.opens(office + "/resultats");
      member.sees("Qu’avez-vous pensé de ces points ?");
      member.sees("En première place");
      member.sees("Quand l’enfant est-il arrivé chez vous ?");
      member.opens(office + "/questionnaire/papier");
      member.sees("Écrivez 1 devant votre premier choix");
    }
  }

  private void answer(Consultation consultation, RandomQuestionnaires chance) {
    Facts facts = new Facts(Channel.WEB, Language.FRENCH, "public");
    Path path = Path.of(AllKinds.questionnaire(), Answers.none(), facts);
    for (int i = 0; i < 60 && path.firstUnanswered().isPresent(); i++) {
      Answers said = path.answers();
      for (Question question : path.firstUnanswered().get().questions()) {
        said = said.with(question.code(), chance.answerTo(question));
      }
      path = Path.of(AllKinds.questionnaire(), said, facts);
    }
    responses.save(
        Response.of(consultation, 1, Manner.WEB_IN_FRENCH, path.settled(), Instant.now()));
  }

  private static void begins(Reader parent) {
    parent.sees("Comptez dix minutes.");
    parent.presses("Continuer");
    parent.presses("Continuer");
    parent.sees("Sélectionnez une réponse");
    parent.ticks("J’accepte");
    parent.presses("Continuer");
    parent.ticks("Un parent");
    parent.presses("Continuer");
    parent.writes("Comment appelez-vous", "Lou");
    parent.presses("Continuer");
    parent.sees("Quand Lou est-il arrivé chez vous ?");
  }

  private static void dates(Reader parent) {
    parent.writes("Jour", "27");
    parent.writes("Mois", "février");
    parent.presses("Continuer");
    parent.sees("Cette date est incomplète ou n’existe pas.");
    parent.page().locator(".error-summary a").click();
    assertThat(parent.page().evaluate("document.activeElement.name")).isEqualTo("arrivee__annee");
    parent.writes("Année", "2003");
    parent.presses("Continuer");
    parent.sees("C’était il y a plus de dix ans. Est-ce bien cette date ?");
    parent.presses("Continuer");
  }

  private static void counts(Reader parent) {
    parent.writes("Combien d’enfants", "16");
    parent.presses("Continuer");
    parent.sees("Indiquez le nombre d’enfants de votre foyer seulement.");
    parent.writes("Combien d’enfants", "8");
    parent.presses("Continuer");
  }

  private static void places(Reader parent) {
    parent.presses("Continuer");
    parent.sees("Vous n’avez pas répondu à cette question.");
    parent.page().getByLabel("Quelle est votre Caf ?").selectOption("44");
    parent.presses("Continuer");
    parent.ticks("Avec l’application");
    parent.presses("Continuer");
  }

  private static void rates(Reader parent) {
    assertThat(parent.main().innerText()).doesNotContain("L’accueil des personnes");
    row(parent, "La clarté").getByLabel("Très satisfaisant").check();
    row(parent, "Les délais").getByLabel("Je ne sais pas").check();
    parent.presses("Continuer");
    parent.sees("Il reste une ligne sans réponse");
    parent.sees("Sélectionnez une réponse sur cette ligne");
    row(parent, "L’application").getByLabel("Plutôt satisfaisant").check();
    parent.presses("Continuer");
  }

  private static Locator row(Reader parent, String legend) {
    return parent
        .page()
        .locator(
            "fieldset.row",
            new com.microsoft.playwright.Page.LocatorOptions().setHasText(Pattern.compile(legend)));
  }

  private static void ranks(Reader parent) {
    parent.page().getByLabel("1er choix").selectOption("appli");
    parent.page().getByLabel("2e choix").selectOption("appli");
    parent.presses("Continuer");
    parent.sees("Vous avez placé « Rendre l’application plus facile » deux fois.");
    parent.page().getByLabel("2e choix").selectOption("");
    parent.page().getByLabel("3e choix").selectOption("delais");
    parent.presses("Continuer");
    parent.ticks("Oui");
    parent.presses("Continuer");
  }

  private static void finishes(Reader parent) {
    parent.sees("Voici les dernières questions.");
    parent.ticks("4");
    parent.writes("Mois", "9");
    parent.writes("Année", "2019");
    parent.presses("Continuer");
    parent.sees("Vous n’avez pas répondu à une question de cette page.");
    parent.presses("Continuer");
    parent.sees("Vérifiez vos réponses");
  }

  private Answers sent(Consultation consultation) {
    List<Response> all = responses.findByConsultationIdOrderById(consultation.id());
    assertThat(all).hasSize(1);
    return all.getFirst().answers();
  }

  private static void goesOn(Reader reader) {
    tabTo(reader, "Continuer");
    press(reader, "Enter");
  }

  private static void press(Reader reader, String key) {
    String before = reader.page().url();
    reader.page().keyboard().press(key);
    if (key.equals("Enter")) {
      reader.page().waitForCondition(() -> !reader.page().url().equals(before));
      reader.page().waitForLoadState();
      reader.looks();
    }
  }

  private static void tabTo(Reader reader, String words) {
    for (int i = 0; i < 80; i++) {
      reader.page().keyboard().press("Tab");
      if (String.valueOf(reader.page().evaluate("document.activeElement.outerHTML"))
          .contains(words)) {
        return;
      }
    }
    throw new AssertionError("the keyboard never reaches « " + words + " »");
  }
}
