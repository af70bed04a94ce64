package fr.caf.ecoute.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.caf.ecoute.audience.Participant;
import fr.caf.ecoute.audience.Participants;
import fr.caf.ecoute.consultation.Access;
import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.InvitationTokens;
import fr.caf.ecoute.invitation.Invitations;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.job.JobInterrupted;
import fr.caf.ecoute.mail.EmailAddress;
import fr.caf.ecoute.mail.Mailbox;
import fr.caf.ecoute.response.Avis;
import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MailingsContract {
  private static final Mailbox MAILBOX = Mailbox.open();
  private static final LetterText WORDS =
      new LetterText("Votre avis : {titre}", "Bonjour {nom},\n\n{lien}\n\nMerci.");

  @Inject OpenedConsultations opened;
  @Inject Participants participants;
  @Inject Mailings mailings;
  @Inject MailingJob job;
  @Inject MailingRepository stored;
  @Inject DispatchRepository dispatches;
  @Inject ReminderLines lines;
  @Inject Invitations invitations;
  @Inject InvitationTokens tokens;

  static Map<String, String> withMail(Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    all.putAll(MAILBOX.properties());
    all.put("ecoute.smtp.letters-a-minute", "1000000");
    return all;
  }

  @BeforeEach
  void anEmptyMailbox() {
    MAILBOX.empty();
  }

  @Test
  void eachPersonOfTheListReceivesTheirOwnLinkOnce() {
    Consultation consultation = invited("Anne", "Bo");
    Mailing mailing = mailings.queue(consultation, LetterKind.INVITATION, WORDS);
    job.run(key(mailing), () -> false);
    job.run(key(mailing), () -> false);

    assertThat(MAILBOX.letters())
        .extracting(Mailbox.Received::to)
        .containsExactlyInAnyOrder("anne@caf.example", "bo@caf.example");
    Mailbox.Received letter = MAILBOX.lettersTo("anne@caf.example").getFirst();
    assertThat(letter.subject()).isEqualTo("Votre avis : " + consultation.title());
    assertThat(letter.text()).startsWith("Bonjour Anne,");
    assertThat(letter.link("/invitations/")).endsWith(tokens.of(person(consultation, "anne")));
    assertThat(letter.headers("List-Unsubscribe").getFirst()).contains("/refus>");
    assertThat(mailings.invited(consultation)).isEqualTo(2);
    assertThat(mailings.objection(consultation, LetterKind.INVITATION).orElse(""))
        .contains("déjà été invitées");
  }

  @Test
  void whoeverIsAddedLaterIsInvitedAloneAndWhoeverLeftIsNot() {
    Consultation consultation = invited("Anne", "Bo");
    participants.optOut(person(consultation, "bo"));
    send(consultation, LetterKind.INVITATION);
    MAILBOX.empty();
    participants.put(consultation, new EmailAddress("cy@caf.example"), "", "");

    send(consultation, LetterKind.INVITATION);
    assertThat(MAILBOX.letters())
        .extracting(Mailbox.Received::to)
        .containsExactly("cy@caf.example");
  }

  @Test
  void aReminderGoesToThoseWithoutTheirBallotAndItsLinesDoNotTellWhom() {
    Consultation consultation = invited("Anne", "Bo", "Cy");
    Mailing first = send(consultation, LetterKind.INVITATION);
    redeem(consultation, "bo");
    MAILBOX.empty();
    aDayPasses(first);

    Mailing reminder = send(consultation, LetterKind.REMINDER);
    assertThat(MAILBOX.letters())
        .extracting(Mailbox.Received::to)
        .containsExactlyInAnyOrder("anne@caf.example", "cy@caf.example");
    assertThat(MAILBOX.lettersTo("anne@caf.example").getFirst().link("/invitations/"))
        .as("the same link as before")
        .endsWith(tokens.of(person(consultation, "anne")));
    assertThat(dispatches.count(reminder.id()))
        .containsExactly(new DispatchCount(Dispatch.State.DONE, 3));
    assertThat(stored.findById(reminder.id()))
        .hasValueSatisfying(one -> assertThat(one.undelivered()).isZero());
  }

  @Test
  void whileTheServerIsAwayNoLineOfAReminderTellsWhoTookPartAndNobodyIsForgotten() {
    Consultation consultation = invited(many(12));
    Mailing first = send(consultation, LetterKind.INVITATION);
    redeem(consultation, "p3");
    redeem(consultation, "p7");
    aDayPasses(first);
    MAILBOX.leave();
    Mailing reminder = mailings.queue(consultation, LetterKind.REMINDER, WORDS);
    try {
      job.run(key(reminder), () -> false);
      job.run(key(reminder), () -> false);
      assertThat(dispatches.count(reminder.id()))
          .as("all alike")
          .containsExactly(new DispatchCount(Dispatch.State.DONE, 12));
      assertThat(mailings.running(reminder.id())).as("still to be done").isPresent();
      assertThat(lines.postponed(reminder)).isBetween(10, 12);
    } finally {
      MAILBOX.comeBack();
    }

    job.run(key(reminder), () -> false);

    assertThat(MAILBOX.letters())
        .extracting(Mailbox.Received::to)
        .doesNotHaveDuplicates()
        .hasSize(10)
        .doesNotContain("p3@caf.example", "p7@caf.example");
    assertThat(lines.postponed(reminder)).isZero();
    assertThat(stored.findById(reminder.id()))
        .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(Mailing.State.DONE));
  }

  @Test
  void aStopInTheMiddleOfAReminderForgetsNobodyAndShowsNothing() {
    Consultation consultation = invited(many(12));
    Mailing first = send(consultation, LetterKind.INVITATION);
    redeem(consultation, "p3");
    aDayPasses(first);
    MAILBOX.empty();
    Mailing reminder = mailings.queue(consultation, LetterKind.REMINDER, WORDS);
    AtomicInteger asked = new AtomicInteger();

    assertThatExceptionOfType(JobInterrupted.class)
        .isThrownBy(() -> job.run(key(reminder), () -> asked.incrementAndGet() > 4));
    assertThat(dispatches.count(reminder.id()))
        .containsExactly(new DispatchCount(Dispatch.State.DONE, 12));
    job.run(key(reminder), () -> false);

    assertThat(MAILBOX.letters())
        .extracting(Mailbox.Received::to)
        .doesNotHaveDuplicates()
        .hasSize(11)
        .doesNotContain("p3@caf.example");
  }

  @Test
  void nobodyIsRemindedTwiceADayNorForEver() {
    Consultation consultation = invited("Anne");
    assertThat(mailings.objection(consultation, LetterKind.REMINDER).orElse(""))
        .contains("Personne n’a encore été invité");
    Mailing last = send(consultation, LetterKind.INVITATION);
    assertThat(mailings.objection(consultation, LetterKind.REMINDER).orElse(""))
        .contains("Attendez au moins demain");
    for (int i = 0; i < Mailings.MOST_REMINDERS; i++) {
      aDayPasses(last);
      last = send(consultation, LetterKind.REMINDER);
    }
    aDayPasses(last);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> mailings.queue(consultation, LetterKind.REMINDER, WORDS));
  }

  @Test
  void aStopInTheMiddleSendsNothingTwice() {
    Consultation consultation = invited("Anne", "Bo", "Cy", "Di", "Ed");
    Mailing mailing = mailings.queue(consultation, LetterKind.INVITATION, WORDS);
    AtomicInteger asked = new AtomicInteger();
    assertThatExceptionOfType(JobInterrupted.class)
        .isThrownBy(() -> job.run(key(mailing), () -> asked.incrementAndGet() > 2));
    assertThat(MAILBOX.letters()).hasSize(2);
    // A line in the hands of a process that was killed.
    var next = dispatches.next(mailing.id(), new java.util.UUID(0, 0), 1).getFirst();
    dispatches.take(mailing.id(), next);

    job.run(key(mailing), () -> false);
    assertThat(MAILBOX.letters()).hasSize(4);
    assertThat(MAILBOX.letters()).extracting(Mailbox.Received::to).doesNotHaveDuplicates();
    assertThat(dispatches.count(mailing.id()))
        .containsExactlyInAnyOrder(
            new DispatchCount(Dispatch.State.DONE, 4), new DispatchCount(Dispatch.State.UNSURE, 1));
  }

  @Test
  void twoWorkersShareTheLinesAndSendEachOnce() throws Exception {
    Consultation consultation = invited(many(60));
    Mailing mailing = mailings.queue(consultation, LetterKind.INVITATION, WORDS);
    Callable<Boolean> worker =
        () -> {
          job.run(key(mailing), () -> false);
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var one : threads.invokeAll(List.of(worker, worker))) {
        one.get();
      }
    }
    assertThat(MAILBOX.letters()).extracting(Mailbox.Received::to).doesNotHaveDuplicates();
  }

  @Test
  void twoRequestsAtTheSameInstantQueueOneMailing() throws Exception {
    Consultation consultation = invited("Anne");
    Callable<Boolean> asking =
        () -> {
          try {
            mailings.queue(consultation, LetterKind.INVITATION, WORDS);
            return true;
          } catch (Refusal second) {
            return false;
          }
        };
    int queued = 0;
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var one : threads.invokeAll(List.of(asking, asking, asking, asking))) {
        queued += one.get() ? 1 : 0;
      }
    }
    assertThat(queued).isEqualTo(1);
  }

  @Test
  void aClosedConsultationWritesToNobodyAndAStoppedMailingMayBeAskedAgain() {
    Consultation consultation = invited("Anne");
    Mailing mailing = mailings.queue(consultation, LetterKind.INVITATION, WORDS);
    mailings.stop(consultation);
    job.run(key(mailing), () -> false);
    assertThat(MAILBOX.letters()).isEmpty();

    Mailing again = mailings.queue(consultation, LetterKind.INVITATION, WORDS);
    opened.close(consultation, Instant.now());
    job.run(key(again), () -> false);
    assertThat(MAILBOX.letters()).isEmpty();
    assertThat(stored.findById(again.id()))
        .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(Mailing.State.STOPPED));
  }

  @Test
  void aNameFullOfHeadersSendsOneLetterToOnePerson() {
    Consultation consultation = invited();
    participants.put(
        consultation,
        new EmailAddress("jeanne@caf.example"),
        Participant.line("Jeanne\r\nBcc: tous@caf.example {lien}"),
        "");
    Mailing mailing =
        mailings.queue(
            consultation, LetterKind.INVITATION, new LetterText("Pour {nom}", "{nom}\n{lien}"));
    job.run(key(mailing), () -> false);

    Mailbox.Received letter = MAILBOX.letters().getFirst();
    assertThat(MAILBOX.letters()).hasSize(1);
    assertThat(letter.headers("Bcc")).isEmpty();
    assertThat(letter.subject()).isEqualTo("Pour Jeanne Bcc: tous@caf.example {lien}");
  }

  @Test
  void aPersonTakenOffAndPutBackHasTheirBallotAlready() {
    Consultation consultation = invited("Anne");
    redeem(consultation, "anne");
    String before = tokens.of(person(consultation, "anne"));
    participants.remove(consultation, person(consultation, "anne").id());
    assertThat(tokens.read(before)).as("the link of a line that is gone").isEmpty();

    participants.put(consultation, new EmailAddress("anne@caf.example"), "", "");
    assertThat(invitations.redeem(consultation, Manner.WEB_IN_FRENCH, person(consultation, "anne")))
        .isEmpty();
  }

  private void redeem(Consultation consultation, String name) {
    assertThat(invitations.redeem(consultation, Manner.WEB_IN_FRENCH, person(consultation, name)))
        .isPresent();
  }

  private Mailing send(Consultation consultation, LetterKind kind) {
    Mailing mailing = mailings.queue(consultation, kind, WORDS);
    job.run(key(mailing), () -> false);
    return mailing;
  }

  /** As if it had been asked for the day before. */
  private void aDayPasses(Mailing mailing) {
    Mailing current = stored.findById(mailing.id()).orElseThrow();
    LocalDate before = current.askedOn().minusDays(1);
    stored.update(
        new Mailing(
            current.id(),
            current.consultationId(),
            current.kind(),
            current.subject(),
            current.text(),
            before,
            current.state(),
            current.undelivered()));
  }

  private Participant person(Consultation consultation, String name) {
    return participants.find(consultation, new EmailAddress(name + "@caf.example")).orElseThrow();
  }

  private static String key(Mailing mailing) {
    return mailing.id().toString();
  }

  private static String[] many(int people) {
    return IntStream.range(0, people).mapToObj(i -> "P" + i).toArray(String[]::new);
  }

  private Consultation invited(String... names) {
    Consultation consultation = opened.toAgents(Access.PERSONAL_INVITATION, Avis.questionnaire());
    for (String name : names) {
      participants.put(
          consultation, EmailAddress.read(name + "@caf.example").orElseThrow(), name, "");
    }
    return consultation;
  }
}
