package fr.caf.ecoute.response.answering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.audit.Journal;
import fr.caf.ecoute.audit.Verdict;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.consultation.ReadResults;
import fr.caf.ecoute.invitation.Ballot;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.invitation.Urn;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.invitation.redemption.Redemptions;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.response.Counting;
import fr.caf.ecoute.response.ResponseRepository;
import fr.caf.ecoute.retention.Purge;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Everything a collection is made of, at the same moment, several servers included. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ManyAtOnceContract {
  private static final int PEOPLE = 90;
  private static final int AT_ONCE = 8;

  @Inject OpenedConsultations opened;
  @Inject Marks marks;
  @Inject Ballots ballots;
  @Inject Submission submission;
  @Inject Counting counting;
  @Inject Urn urn;
  @Inject Redemptions redemptions;
  @Inject Purge purge;
  @Inject ReadResults read;
  @Inject ResponseRepository responses;
  @Inject Journal journal;

  @Test
  void whateverHappensAtOnceEachPersonCountsOnceAndAGroupAlwaysStays() throws Exception {
    Consultation consultation = opened.toInvited(Avis.questionnaire());
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      int person = i;
      all.add(() -> answer(consultation, person));
      all.add(() -> answer(consultation, person));
      all.add(
          switch (i % 4) {
            case 0, 1 -> () -> count(consultation);
            case 2 -> () -> shuffle(consultation);
            default -> () -> purge();
          });
    }
    Collections.shuffle(all, new Random(7));

    int sent = 0;
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var one : threads.invokeAll(all)) {
        sent += one.get();
      }
    }

    assertThat(sent).isEqualTo(PEOPLE);
    assertThat(marks.redeemed(consultation)).isEqualTo(PEOPLE);
    assertThat(counting.sent(consultation)).isEqualTo(PEOPLE);
    read.letRead(opened.stop(consultation, Instant.now()));
    assertThat(responses.findByConsultationIdOrderById(consultation.id()))
        .extracting(one -> one.answers().get(Avis.OPINION))
        .doesNotHaveDuplicates()
        .hasSize(PEOPLE);
    assertThat(journal.verify()).isInstanceOf(Verdict.Intact.class);
  }

  /** Obtains, writes and sends; says how many answers that made. */
  private int answer(Consultation consultation, int person) {
    Mark mark = marks.of(consultation, Mark.Way.INVITATION, "personne " + person);
    Optional<SecretKey> secret = ballots.redeem(consultation, Manner.WEB_IN_FRENCH, mark);
    if (secret.isEmpty()) {
      return 0;
    }
    Ballot ballot = ballots.find(consultation, secret.get()).orElseThrow();
    Answering answering =
        Answering.of(
            consultation, Avis.questionnaire(), ballots.note(ballot, said("Avis " + person)));
    assertThat(submission.send(answering)).isEqualTo(Submission.Outcome.SENT);
    assertThat(submission.send(answering)).isEqualTo(Submission.Outcome.ALREADY_SENT);
    return 1;
  }

  private int count(Consultation consultation) {
    counting.count();
    if (responses.countByConsultationId(consultation.id()) > 0) {
      assertThat(urn.waiting(consultation)).isGreaterThanOrEqualTo(10);
    }
    return 0;
  }

  private int shuffle(Consultation consultation) {
    redemptions.shuffle(consultation);
    return 0;
  }

  private int purge() {
    purge.carryOut(() -> {});
    return 0;
  }

  private static Answers said(String words) {
    Answers all = Answers.of(Map.of(Avis.CONCERNED, new Answer.YesOrNo(false)));
    for (var question : Avis.questionnaire().questions()) {
      if (question.code().equals(Avis.OPINION)) {
        all = all.with(question.code(), new Answer.Text(words));
      } else if (!question.code().equals(Avis.CONCERNED)) {
        all = all.with(question.code(), new Answer.Missing(MissingReason.SKIPPED));
      }
    }
    return all;
  }
}
