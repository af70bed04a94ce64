package fr.caf.ecoute.audience;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.audience.list.PeopleFile;
import fr.caf.ecoute.audience.list.PeopleImport;
import fr.caf.ecoute.audience.list.PeopleReport;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.response.Avis;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ParticipantsContract {
  private static final EmailAddress JEANNE = new EmailAddress("jeanne@caf.example");

  @Inject OpenedConsultations opened;
  @Inject Participants participants;
  @Inject Segments segments;
  @Inject PeopleImport people;

  @TempDir Path folder;

  @Test
  void aListIsOfOneConsultationAndSaysHowManyBySegment() throws Exception {
    Consultation consultation = consultation();
    Consultation other = consultation();
    store(
        consultation,
        """
        adresse;segment
        a@caf.example;Nord
        b@caf.example;Sud
        c@caf.example;Nord
        d@caf.example;
        """);
    store(other, "adresse\na@caf.example\n");

    assertThat(segments.sizes(consultation))
        .containsEntry("Nord", 2L)
        .containsEntry("Sud", 1L)
        .containsEntry("", 1L)
        .hasSize(3);
    assertThat(participants.count(other)).isEqualTo(1);
  }

  @Test
  void onePersonStaysOneHoweverTheirAddressIsWritten() throws Exception {
    Consultation consultation = consultation();
    PeopleReport first =
        store(
            consultation,
            """
            Nom;Adresse ;Service
            Jeanne; JEANNE@caf.example ;Nord
            ;jeanne@CAF.example;Sud
            Jean;je.anne@caf.example;
            """);
    PeopleReport second = store(consultation, "mail,nom\nJeanne@caf.example,Jeanne Martin\n");

    assertThat(first.added()).isEqualTo(2);
    assertThat(first.twice()).isEqualTo(1);
    assertThat(second.added()).isZero();
    assertThat(second.known()).isEqualTo(1);
    assertThat(participants.find(consultation, JEANNE))
        .hasValueSatisfying(
            one -> {
              assertThat(one.name()).isEqualTo("Jeanne Martin");
              assertThat(one.segment()).isEqualTo("Sud");
            });
  }

  @Test
  void whoeverWantsNoMoreLettersStaysSoWhateverTheTeamDoes() throws Exception {
    Consultation consultation = consultation();
    store(consultation, "adresse\njeanne@caf.example\npaul@caf.example\n");
    Participant jeanne = participants.find(consultation, JEANNE).orElseThrow();
    participants.optOut(jeanne);

    participants.bounced(jeanne);
    participants.restore(consultation, jeanne.id());
    assertThat(participants.remove(consultation, jeanne.id())).isFalse();
    assertThat(participants.empty(consultation)).isEqualTo(1);
    store(consultation, "adresse\njeanne@caf.example\n");

    assertThat(participants.find(jeanne.id()))
        .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(Participant.State.OPTED_OUT));
    assertThat(participants.reachable(consultation)).isZero();
    assertThat(participants.forget(consultation)).isEqualTo(1);
    assertThat(participants.count(consultation)).isZero();
  }

  @Test
  void anAddressInErrorGetsNothingUntilItIsSaidToBeRight() throws Exception {
    Consultation consultation = consultation();
    store(consultation, "adresse\njeanne@caf.example\npaul@caf.example\n");

    int marked =
        participants.bounced(consultation, List.of(JEANNE, new EmailAddress("x@caf.example")));
    assertThat(marked).isEqualTo(1);
    assertThat(participants.reachable(consultation)).isEqualTo(1);

    participants.restore(consultation, participants.find(consultation, JEANNE).orElseThrow().id());
    assertThat(participants.reachable(consultation)).isEqualTo(2);
  }

  @Test
  void peopleAreFoundByPartOfWhatIsKnownOfThem() throws Exception {
    Consultation consultation = consultation();
    store(
        consultation,
        "adresse;nom;segment\nj@caf.example;Jeanne É. 100 %;Nord_1\np@caf.example;Paul;Sud\n");

    assertThat(participants.search(consultation, "", 10, 0)).hasSize(2);
    assertThat(participants.search(consultation, "JEANNE", 10, 0)).hasSize(1);
    assertThat(participants.search(consultation, "nord_1", 10, 0)).hasSize(1);
    assertThat(participants.search(consultation, "%", 10, 0)).hasSize(1);
    assertThat(participants.search(consultation, "' or 1=1 --", 10, 0)).isEmpty();
    assertThat(participants.countFound(consultation, "caf.example")).isEqualTo(2);
    assertThat(participants.search(consultation, "", 1, 1)).hasSize(1);
  }

  @Test
  void twoListsAtTheSameInstantMakeOne() throws Exception {
    Consultation consultation = consultation();
    StringBuilder list = new StringBuilder("adresse\n");
    for (int i = 0; i < 2_000; i++) {
      list.append("agent").append(i).append("@caf.example\n");
    }
    List<Callable<PeopleReport>> both =
        List.of(
            () -> store(consultation, list.toString()), () -> store(consultation, list.toString()));
    int added = 0;
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var one : threads.invokeAll(both)) {
        added += one.get().added();
      }
    }
    assertThat(added).isEqualTo(2_000);
    assertThat(participants.count(consultation)).isEqualTo(2_000);
  }

  private PeopleReport store(Consultation consultation, String text)
      throws IOException, PeopleFile.Unusable {
    Path file = Files.createTempFile(folder, "liste", ".csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return people.store(consultation, PeopleFile.open(file));
  }

  private Consultation consultation() {
    return opened.toAgents(Avis.questionnaire());
  }
}
