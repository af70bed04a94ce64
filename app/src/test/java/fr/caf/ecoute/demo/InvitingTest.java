package fr.caf.ecoute.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.OnH2;
import fr.caf.ecoute.Visitor;
import fr.caf.ecoute.account.Team;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.Consultations;
import fr.caf.ecoute.questionnaire.SingleChoice;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The demonstration's survey by invitation, with no mail server at all. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitingTest implements OnH2 {
  @Inject EmbeddedServer server;
  @Inject Demonstration demonstration;
  @Inject Consultations consultations;
  @Inject Participants participants;
  @Inject Team team;

  private Consultation held;

  @BeforeAll
  void play() {
    demonstration.play(List.of(Scenario.INVITATIONS));
    held = consultations.ofThePlatform().getFirst();
  }

  @Test
  void everySegmentOfTheListIsAServiceOneMayAnswerWith() {
    List<String> choices =
        Story.questionnaire("locaux").questions().getFirst() instanceof SingleChoice service
            ? service.choices().stream().map(choice -> choice.label()).toList()
            : List.of();
    assertThat(participants.bySegment(held))
        .isNotEmpty()
        .allSatisfy(segment -> assertThat(choices).contains(segment.segment()));
    assertThat(participants.count(held)).isEqualTo(144);
    assertThat(participants.reachable(held)).isEqualTo(139);
  }

  @Test
  void aLetterAndAReminderHaveLeftAndAPartHaveTheirBallot() {
    String messages = page("/messages");
    assertThat(messages)
        .contains("L’invitation", "La relance")
        .contains("144 personnes ont été invitées")
        .contains("environ 90 ont retiré leur bulletin")
        .contains("139 personnes traitées sur 139")
        .contains("terminé");
  }

  @Test
  void howManyAnswerIsToldByTensAndNotWhereWhatIsKeptIsCounted() {
    assertThat(page("/conservation"))
        .contains("se dira à la fin de la collecte")
        .doesNotContain("84 éléments");
    assertThat(page("/participation"))
        .contains("Au moins 80 personnes ont répondu", "/messages\"")
        .doesNotContain("adresse à diffuser");
  }

  @Test
  void whoCouldBeRecognisedIsEstimatedFromTheList() {
    assertThat(page("/questionnaire/reconnaitre"))
        .contains("Accueil et relation de service : 52", "value=\"144\"");
  }

  @Test
  void theJournalCallsAConsultationByItsTitle() {
    assertThat(team.signedIn(server).open("/equipe/journal").text())
        .contains("Nos bureaux demain")
        .doesNotContain(held.slug());
  }

  @Test
  void somebodyOfTheListMayStillAnswer() {
    Visitor agent = new Visitor(server.getURI()).open(demonstration.freeLinks().getFirst()).send();
    assertThat(agent.html()).contains("Dans quel service travaillez-vous");
  }

  private String page(String place) {
    return team.signedIn(server)
        .open("/equipe/consultations/" + held.slug() + place)
        .html()
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }
}
