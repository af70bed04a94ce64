package fr.caf.ecoute.response.answering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.ConsultationRepository;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.consultation.promise.Keeper;
import fr.caf.ecoute.consultation.promise.Kept;
import fr.caf.ecoute.invitation.Ballot;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.invitation.ResumeCode;
import fr.caf.ecoute.invitation.ResumeCodes;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.invitation.Urn;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.Counting;
import fr.caf.ecoute.response.Response;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the urn to the responses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CountingContract {
  @Inject OpenedConsultations opened;
  @Inject ConsultationRepository consultations;
  @Inject ReadResults read;
  @Inject Ballots ballots;
  @Inject List<Keeper> keepers;
  @Inject ResumeCodes codes;
  @Inject Urn urn;
  @Inject Submission submission;
  @Inject Counting counting;
  @Inject ResponseRepository responses;
  @Inject StoredBallots stored;

  @Test
  void nothingIsCountedBeforeTwoGroupsWaitAndAGroupAlwaysStays() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());

    send(consultation, 19);
    counting.count();
    assertThat(counted(consultation)).isEmpty();
    assertThat(counting.sent(consultation)).isEqualTo(19);

    send(consultation, 1);
    counting.count();
    assertThat(counted(consultation)).hasSize(10);
    assertThat(urn.waiting(consultation)).isEqualTo(10);

    send(consultation, 9);
    counting.count();
    assertThat(counted(consultation)).hasSize(10);
    assertThat(counting.sent(consultation)).isEqualTo(29);
  }

  @Test
  void onceNobodyMayAnswerAnyMoreEverythingIsCounted() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    send(consultation, 3);
    counting.count(opened.close(consultation, Instant.now().minus(Duration.ofHours(23))));
    assertThat(counted(consultation)).as("during the grace").isEmpty();

    opened.close(consultation, Instant.now().minus(Duration.ofHours(49)));
    counting.count();

    assertThat(counted(consultation))
        .extracting(CountingContract::words)
        .contains("Avis 0", "Avis 2");
    assertThat(urn.waiting(consultation)).isZero();
    assertThat(stored.of(consultation)).isEmpty();
  }

  @Test
  void aGroupStaysAsLongAsItMayBeOpenedAgain() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    send(consultation, 12);

    counting.count(opened.stop(consultation, Instant.now()));
    assertThat(counted(consultation)).as("one more may come").isEmpty();
    assertThat(counting.sent(consultation)).isEqualTo(12);

    Consultation over = opened.stop(consultation, Instant.now().minus(Duration.ofHours(25)));
    assertThat(over.mayBeOpened(Instant.now())).isFalse();
    counting.count(over);
    assertThat(counted(consultation)).hasSize(12);
  }

  @Test
  void noAnswerIsTakenOnceResultsWereReadHoweverFarItHadCome() {
    for (Consultation consultation :
        List.of(opened.toAgents(Avis.questionnaire()), opened.toAll(Avis.questionnaire()))) {
      Ballot ballot = handed(consultation);
      Answering underWay = answering(consultation, ballots.note(ballot, said("Trop tard")));
      send(consultation, 3);

      read.letRead(opened.stop(consultation, Instant.now()));

      assertThat(submission.send(underWay)).isEqualTo(Submission.Outcome.TOO_LATE);
      assertThat(counting.sent(consultation)).isEqualTo(3);
    }
  }

  @Test
  void whoSendsAsResultsAreReadIsReadOrToldTooLateAndNeverComesAfter() throws Exception {
    for (int round = 0; round < 6; round++) {
      Consultation consultation =
          round % 2 == 0
              ? opened.toAgents(Avis.questionnaire())
              : opened.toAll(Avis.questionnaire());
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Answering underWay =
            answering(consultation, ballots.note(handed(consultation), said("Avis " + i)));
        all.add(() -> submission.send(underWay) == Submission.Outcome.SENT);
      }
      AtomicLong seen = new AtomicLong();
      all.add(
          4,
          () -> {
            read.letRead(opened.stop(consultation, Instant.now()));
            seen.set(counted(consultation).size());
            return false;
          });

      long sent = 0;
      try (var threads = Executors.newFixedThreadPool(all.size())) {
        for (var one : threads.invokeAll(all)) {
          sent += one.get() ? 1 : 0;
        }
      }
      counting.count(consultations.findById(consultation.id()).orElseThrow());

      assertThat(counted(consultation)).as("round " + round).hasSize((int) seen.get());
      assertThat(sent).isEqualTo(seen.get());
    }
  }

  @Test
  void whoBeganBeforeACorrectionIsNotToldFromTheOthersByTheVersion() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    send(consultation, 5);
    Consultation corrected = opened.corrected(consultation);
    send(corrected, 15);

    counting.count(corrected);

    assertThat(counted(consultation)).hasSize(10).extracting(Response::version).containsOnly(1);
  }

  @Test
  void whoeverReadsResultsFirstReadsAllThatWasSent() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    send(consultation, 2);

    read.letRead(opened.stop(consultation, Instant.now()));

    assertThat(counted(consultation)).hasSize(2);
    assertThat(urn.waiting(consultation)).isZero();
  }

  @Test
  void moreThanOneTransactionWritesAreCountedNoneTwiceAndNoneLost() throws Exception {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    send(consultation, 60);
    List<Callable<Object>> servers =
        IntStream.range(0, 6)
            .mapToObj(i -> Executors.callable(() -> counting.count(consultation)))
            .toList();

    try (var threads = Executors.newFixedThreadPool(servers.size())) {
      for (var server : threads.invokeAll(servers)) {
        server.get();
      }
    }
    assertThat(urn.waiting(consultation)).isGreaterThanOrEqualTo(10);
    opened.close(consultation, Instant.now().minus(Duration.ofHours(49)));
    counting.count();

    assertThat(counted(consultation))
        .extracting(CountingContract::words)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 60).mapToObj(i -> "Avis " + i).toList());
  }

  @Test
  void whoHoldsABallotThatWasCountedIsToldItWasSent() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    SecretKey secret = ballots.hand(consultation, Manner.WEB_IN_FRENCH);
    Ballot ballot = ballots.find(consultation, secret).orElseThrow();
    ResumeCode code = codes.renew(consultation, ballot);
    send(consultation, ballot, "Le mien");
    assertThat(ballots.find(consultation, secret).orElseThrow().isOpen()).isFalse();
    assertThat(codes.redeem(consultation, code.words()).orElseThrow().ballot().isOpen()).isFalse();

    opened.close(consultation, Instant.now().minus(Duration.ofHours(49)));
    counting.count();

    Ballot left = ballots.find(consultation, secret).orElseThrow();
    assertThat(left.isOpen()).isFalse();
    assertThat(left.draft().byQuestion()).isEmpty();
    assertThat(codes.redeem(consultation, code.words()).orElseThrow().ballot().isOpen()).isFalse();
    assertThat(submission.send(answering(consultation, ballot)))
        .isEqualTo(Submission.Outcome.ALREADY_SENT);
    assertThat(counted(consultation)).hasSize(1);
  }

  @Test
  void ofTwoBrowsersWithOneBallotOneSends() throws Exception {
    for (Consultation consultation :
        List.of(opened.toAgents(Avis.questionnaire()), opened.toAll(Avis.questionnaire()))) {
      Ballot ballot = handed(consultation);
      Answering answering = answering(consultation, ballots.note(ballot, said("Une fois")));
      List<Callable<Submission.Outcome>> both =
          List.of(() -> submission.send(answering), () -> submission.send(answering));

      List<Submission.Outcome> outcomes = new ArrayList<>();
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (var one : threads.invokeAll(both)) {
          outcomes.add(one.get());
        }
      }

      assertThat(outcomes)
          .containsExactlyInAnyOrder(Submission.Outcome.SENT, Submission.Outcome.ALREADY_SENT);
      assertThat(counting.sent(consultation)).isEqualTo(1);
    }
  }

  @Test
  void nothingReadableIsStoredBeforeTheCount() {
    Consultation consultation = opened.toAgents(Avis.questionnaire());
    ballots.note(handed(consultation), said("Brouillon reconnaissable"));
    send(consultation, handed(consultation), "Envoi reconnaissable");

    assertThat(stored.of(consultation)).hasSize(2);
    assertThat(stored.of(consultation).toString()).doesNotContain("reconnaissable", "answers");
    assertThat(stored.of(consultation).stream().map(String::length).distinct()).hasSize(1);
  }

  @Test
  void whatWasSentAndNotCountedOutlivesThePurgeOfBallots() {
    Consultation consultation = opened.closingOn(opened.toAgents(Avis.questionnaire()), null);
    send(consultation, 1);
    handed(consultation);
    stored.change(
        "update ballot set expires_on = date '2020-01-01' where consultation_id = '"
            + consultation.id()
            + "'");

    keepers.stream()
        .filter(keeper -> keeper.kept() == Kept.DRAFTS)
        .forEach(keeper -> keeper.erase(consultation, () -> {}));

    assertThat(urn.waiting(consultation)).isEqualTo(1);
    assertThat(stored.of(consultation)).hasSize(1);
  }

  private void send(Consultation consultation, int people) {
    for (int i = 0; i < people; i++) {
      send(consultation, handed(consultation), "Avis " + i);
    }
  }

  private void send(Consultation consultation, Ballot ballot, String words) {
    assertThat(submission.send(answering(consultation, ballots.note(ballot, said(words)))))
        .isEqualTo(Submission.Outcome.SENT);
  }

  private Ballot handed(Consultation consultation) {
    return ballots
        .find(consultation, ballots.hand(consultation, Manner.WEB_IN_FRENCH))
        .orElseThrow();
  }

  private static Answering answering(Consultation consultation, Ballot ballot) {
    return Answering.of(consultation, Avis.questionnaire(), ballot);
  }

  private static Answers said(String words) {
    Answers all = Answers.of(Map.of(Avis.CONCERNED, new Answer.YesOrNo(false)));
    for (var question : Avis.questionnaire().questions()) {
      if (!question.code().equals(Avis.CONCERNED)) {
        all =
            all.with(
                question.code(),
                question.code().equals(Avis.OPINION)
                    ? new Answer.Text(words)
                    : new Answer.Missing(MissingReason.SKIPPED));
      }
    }
    return all;
  }

  private List<Response> counted(Consultation consultation) {
    return responses.findByConsultationIdOrderById(consultation.id());
  }

  private static String words(Response response) {
    return response.answers().get(Avis.OPINION).orElseThrow() instanceof Answer.Text text
        ? text.value()
        : "";
  }
}
