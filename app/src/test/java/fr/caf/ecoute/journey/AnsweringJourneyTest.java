package fr.caf.ecoute.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.demo.Scenario;
import fr.caf.ecoute.invitation.Urn;
import fr.caf.ecoute.journey.Chromium.Scripts;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An allocataire on a phone, and an agent with a code. */
class AnsweringJourneyTest extends Stage {
  private static final String AJPP = "S’occuper d’un enfant gravement malade : parlons de l’AJPP";
  private static final String STORY =
      "J’attends depuis trois mois.\nPersonne ne répond <b>jamais</b> au téléphone.";

  @Inject
  @SuppressWarnings("NullAway.Init")
  ResponseRepository responses;

  @Inject
  @SuppressWarnings("NullAway.Init") // injected by the test
  Urn urn;

  @Inject
  @SuppressWarnings("NullAway.Init")
  Consultations consultations;

  @Override
  List<Scenario> scenarios() {
    return List.of(Scenario.OUVERTE);
  }

  @ParameterizedTest
  @CsvSource({"320, ON", "320, OFF", "768, ON", "1280, OFF"})
  void aParentAnswersFromTheFirstPageToTheThanks(int width, Scripts scripts) {
    Consultation consultation = consultation(AJPP);
    Set<UUID> before = ids(consultation);
    try (Reader parent = reader("repondre-%d-%s".formatted(width, scripts), width, scripts)) {
      parent.opens("/");
      parent.follows(AJPP);
      parent.presses("Commencer");

      parent.sees("Votre situation");
      parent.presses("Continuer");
      parent.sees("Il y a un problème");
      parent.ticks("Mère de l’enfant");
      parent.writes("Quel âge a l’enfant concerné ?", "7");
      parent.ticks("Salarié du privé");
      parent.ticks("Oui");
      parent.presses("Continuer");

      parent.ticks("Plus de quatre mois");
      parent.presses("Continuer");
      parent.sees("Cette attente vous a-t-elle mis en difficulté");
      parent.ticks("Oui");
      parent.presses("Continuer");
      parent.ticks("Obtenir le certificat médical");
      parent.ticks("Joindre quelqu’un à la Caf");
      parent.presses("Continuer");
      parent.writes("Qu’est-ce qui a été le plus difficile pour vous ?", STORY);
      parent.presses("Continuer");
      parent.presses("Continuer");
      parent.sees("Vous n’avez pas répondu à cette question");
      parent.presses("Continuer");
      parent.writes("Si vous pouviez changer une seule chose", "Un vrai interlocuteur");
      parent.presses("Continuer");
      parent.ticks("2");
      parent.presses("Continuer");
      parent.writes("En un mot ou deux", "Attente");
      parent.presses("Continuer");

      parent.sees("Vérifiez vos réponses");
      parent.sees("Personne ne répond <b>jamais</b> au téléphone.");
      parent.page().locator("dl.review a[href*='/delai_versement']").click();
      parent.looks();
      parent.ticks("Moins d’un mois");
      parent.presses("Continuer");
      parent.sees("Vérifiez vos réponses");
      assertThat(parent.main().innerText()).doesNotContain("mis en difficulté");
      parent.presses("Envoyer mes réponses");
      parent.sees("Merci");
      assertThat(parent.page().url()).endsWith("/merci");
    }
    Response sent = sentSince(consultation, before);
    assertThat(sent.answers().get("difficultes")).contains(new Answer.Text(STORY));
    assertThat(sent.answers().get("attente_budget"))
        .as("what was said on a page that is hidden now is not kept")
        .contains(new Answer.Missing(MissingReason.NOT_SHOWN));
    assertThat(sent.answers().get("aide_utile"))
        .contains(new Answer.Missing(MissingReason.SKIPPED));
  }

  @Test
  void anAgentEntersWithTheCodeAndAnswers() {
    Consultation consultation = consultation("Travailler à la Caf et aider un proche");
    long before = sent(consultation);
    String code = demonstration.freshCodes().get(consultation.slug());
    try (Reader agent = reader("agent", PHONE, Scripts.ON)) {
      agent.opens("/");
      assertThat(agent.main().innerText()).doesNotContain("aider un proche");
      agent.opens("/consultations/" + consultation.slug());
      agent.page().locator("input[type=text]:visible").first().fill("AAAA-BBBB-CCCC");
      agent.presses("Commencer");
      agent.sees("Il y a un problème");
      agent.page().locator("input[type=text]:visible").first().fill(code);
      agent.presses("Commencer");
      agent.ticks("Non");
      agent.ticks("Action sociale et partenaires");
      agent.presses("Continuer");
      agent.ticks("Oui");
      agent.presses("Continuer");
      agent.writes("Que vivez-vous", "Les collègues se cachent pour téléphoner.");
      agent.presses("Continuer");
      agent.writes("De quoi auriez-vous besoin", "Des horaires souples");
      agent.presses("Continuer");
      agent.presses("Continuer");
      agent.presses("Envoyer mes réponses");
      agent.sees("Merci");
    }
    assertThat(sent(consultation)).isEqualTo(before + 1);
    assertThat(responses.findByConsultationIdOrderById(consultation.id()))
        .extracting(one -> one.receivedOn().getDayOfWeek())
        .containsOnly(java.time.DayOfWeek.MONDAY);
  }

  /** Counted, or waiting in the urn to be counted with others. */
  private long sent(Consultation consultation) {
    return responses.countByConsultationId(consultation.id()) + urn.waiting(consultation);
  }

  @Test
  void theKeyboardAloneIsEnough() {
    try (Reader parent = reader("clavier", DESK, Scripts.ON)) {
      parent.opens("/consultations/" + consultation(AJPP).slug());
      tabTo(parent, "Commencer");
      parent.page().keyboard().press("Enter");
      parent.page().waitForURL("**/reponse/situation");
      parent.page().keyboard().press("Tab");
      assertThat(focused(parent)).as("the first stop skips to the content").contains("contenu");
      tabTo(parent, "Continuer");
      parent.page().keyboard().press("Enter");
      parent.page().waitForFunction("document.activeElement.className.includes('error-summary')");
    }
  }

  private static void tabTo(Reader reader, String words) {
    for (int i = 0; i < 60; i++) {
      reader.page().keyboard().press("Tab");
      if (focused(reader).contains(words)) {
        return;
      }
    }
    throw new AssertionError("the keyboard never reaches « " + words + " »");
  }

  private static String focused(Reader reader) {
    return String.valueOf(reader.page().evaluate("document.activeElement.outerHTML"));
  }

  private Consultation consultation(String title) {
    return consultations.ofThePlatform().stream()
        .filter(one -> one.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private Set<UUID> ids(Consultation consultation) {
    Set<UUID> ids = new HashSet<>();
    responses.findByConsultationIdOrderById(consultation.id()).forEach(one -> ids.add(one.id()));
    return ids;
  }

  private Response sentSince(Consultation consultation, Set<UUID> before) {
    List<Response> fresh =
        responses.findByConsultationIdOrderById(consultation.id()).stream()
            .filter(one -> !before.contains(one.id()))
            .toList();
    assertThat(fresh).hasSize(1);
    return fresh.getFirst();
  }
}
