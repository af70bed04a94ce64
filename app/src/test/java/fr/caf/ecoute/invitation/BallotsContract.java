package fr.caf.ecoute.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.opening.AccessCode;
import fr.caf.ecoute.invitation.opening.AccessCodes;
import fr.caf.ecoute.invitation.redemption.Mark;
import fr.caf.ecoute.invitation.redemption.Marks;
import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.web.SecretKey;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BallotsContract {
  @Inject OpenedConsultations opened;
  @Inject Ballots ballots;
  @Inject AccessCodes codes;
  @Inject Marks marks;
  @Inject StoredBallots stored;

  @Test
  void aBallotIsFoundByItsSecretAndByNothingElse() {
    Consultation consultation = open();
    SecretKey secret = ballots.draw(consultation, Manner.WEB_IN_FRENCH);

    assertThat(ballots.find(consultation, secret)).hasValueSatisfying(Ballot::isOpen);
    assertThat(ballots.find(consultation, new SecretKey(secret.hash()))).isEmpty();
    assertThat(ballots.find(open(), secret)).as("of another consultation").isEmpty();
    assertThat(stored.of(consultation).toString()).doesNotContain(secret.value());
  }

  @Test
  void onePersonObtainsOneBallotHoweverOftenTheyAskAtOnce() throws Exception {
    Consultation consultation = open();
    Mark mark = marks.of(consultation, Mark.Way.ADDRESS, "agent@caf.example");
    List<Callable<Boolean>> asking =
        Collections.nCopies(
            12, () -> ballots.redeem(consultation, Manner.WEB_IN_FRENCH, mark).isPresent());

    int obtained = 0;
    try (var threads = Executors.newFixedThreadPool(asking.size())) {
      for (var one : threads.invokeAll(asking)) {
        obtained += one.get() ? 1 : 0;
      }
    }

    assertThat(obtained).isEqualTo(1);
    assertThat(marks.isRedeemed(mark)).isTrue();
    assertThat(marks.redeemed(consultation)).isEqualTo(1);
    assertThat(stored.of(consultation)).hasSize(1);
  }

  @Test
  void aMarkIsOfOnePersonOnOneWayInOneConsultation() {
    Consultation consultation = open();
    Mark mark = marks.of(consultation, Mark.Way.OPENID, "https://a.example", "b");

    assertThat(marks.of(consultation, Mark.Way.OPENID, "https://a.example", "b")).isEqualTo(mark);
    assertThat(marks.of(consultation, Mark.Way.OPENID, "https://a.exampleb", ""))
        .isNotEqualTo(mark);
    assertThat(marks.of(consultation, Mark.Way.ADDRESS, "https://a.example", "b"))
        .isNotEqualTo(mark);
    assertThat(marks.of(open(), Mark.Way.OPENID, "https://a.example", "b")).isNotEqualTo(mark);
  }

  @Test
  void whatIsNotedOnAPageIsAddedToTheRest() {
    Consultation consultation = open();
    Ballot stale = drawn(consultation);

    ballots.note(stale, said("un", "Un"));
    Ballot last = ballots.note(stale, said("deux", "Deux ; 😀 « l’été »"));

    assertThat(last.draft().byQuestion()).containsOnlyKeys("un", "deux");
    assertThat(ballots.note(last, said("un", "Un, mais mieux")).draft().get("un"))
        .contains(new Answer.Text("Un, mais mieux"));
  }

  @Test
  void pagesSavedAtTheSameInstantAreAllKept() throws Exception {
    Ballot ballot = drawn(open());
    List<Callable<Ballot>> pages =
        IntStream.range(0, 12)
            .mapToObj(i -> (Callable<Ballot>) () -> ballots.note(ballot, said("q" + i, "Dit")))
            .toList();

    try (var threads = Executors.newFixedThreadPool(pages.size())) {
      for (var page : threads.invokeAll(pages)) {
        page.get();
      }
    }

    assertThat(ballots.note(ballot, said("fin", "Fin")).draft().byQuestion()).hasSize(13);
  }

  @Test
  void anExpiredBallotIsGoneAndPurgingForgetsIt() {
    Consultation consultation = opened.closingOn(open(), null);
    SecretKey secret = ballots.draw(consultation, Manner.WEB_IN_FRENCH);
    SecretKey live = ballots.draw(consultation, Manner.WEB_IN_FRENCH);
    stored.change(
        "update ballot set expires_on = date '2020-01-01' where secret_hash = '"
            + secret.hash()
            + "'");

    assertThat(ballots.find(consultation, secret)).isEmpty();
    assertThat(stored.of(consultation)).hasSize(2);
    assertThat(ballots.expired(consultation)).isEqualTo(1);
    assertThat(ballots.forgetExpired(consultation, 10)).isEqualTo(1);
    assertThat(stored.of(consultation)).hasSize(1);
    assertThat(ballots.find(consultation, live)).isPresent();
  }

  @Test
  void whereTheLastDayIsPutOffWhoeverHasBegunMayStillFinish() {
    Consultation consultation = open();
    SecretKey secret = ballots.draw(consultation, Manner.WEB_IN_FRENCH);
    stored.change(
        "update ballot set expires_on = current_date - 1 where secret_hash = '"
            + secret.hash()
            + "'");

    assertThat(ballots.find(consultation, secret)).isPresent();
    assertThat(ballots.expired(consultation)).isZero();
    assertThat(ballots.forgetExpired(consultation, 10)).isZero();
    Consultation over = opened.stop(consultation, Instant.now().minus(Duration.ofDays(2)));
    assertThat(ballots.find(over, secret)).isEmpty();
    assertThat(ballots.forgetExpired(over, 10)).isEqualTo(1);
  }

  @Test
  void twoBallotsOfAConsultationExpireTogetherWheneverTheyWereDrawn() {
    Consultation consultation = open();

    Ballot ballot = drawn(consultation);

    assertThat(ballot.expiresOn())
        .isEqualTo(Objects.requireNonNull(consultation.closesOn()).plusDays(2));
  }

  @Test
  void aBallotOfAPrivateConsultationTakesItsCode() {
    Consultation consultation = opened.toAgents(questionnaire());

    assertThat(ballots.redeem(consultation, Manner.WEB_IN_FRENCH, "n’importe quoi")).isEmpty();
    assertThatThrownBy(() -> ballots.draw(consultation, Manner.WEB_IN_FRENCH))
        .isInstanceOf(IllegalArgumentException.class);
    AccessCode code = codes.renew(consultation);
    assertThat(ballots.redeem(consultation, Manner.WEB_IN_FRENCH, code.words())).isPresent();
    assertThat(ballots.redeem(opened.toAgents(questionnaire()), Manner.WEB_IN_FRENCH, code.words()))
        .isEmpty();
  }

  @Test
  void nothingInTheTablesLinksACodeToABallotNorSaysWhen() {
    assertThat(stored.columns("access_code"))
        .extracting(column -> column.split(" ", 2)[0])
        .containsExactly("consultation_id", "code_hash");
    assertThat(stored.columns("ballot"))
        .extracting(column -> column.split(" ", 2)[0])
        .containsExactly(
            "secret_hash",
            "consultation_id",
            "state",
            "written",
            "resume_hash",
            "resume_key",
            "expires_on");
    assertThat(stored.columns("spent_ballot"))
        .extracting(column -> column.split(" ", 2)[0])
        .containsExactly("hash", "consultation_id", "expires_on");
    assertThat(stored.columns("response"))
        .extracting(column -> column.split(" ", 2)[0])
        .containsExactly(
            "id",
            "consultation_id",
            "version",
            "received_on",
            "channel",
            "language",
            "answers",
            "receipt_hash");
    for (String table : List.of("access_code", "ballot", "spent_ballot", "response")) {
      assertThat(stored.columns(table))
          .noneMatch(column -> column.toLowerCase(Locale.ROOT).contains(" time"));
    }
  }

  private Ballot drawn(Consultation consultation) {
    return ballots
        .find(consultation, ballots.draw(consultation, Manner.WEB_IN_FRENCH))
        .orElseThrow();
  }

  private Consultation open() {
    return opened.toAll(questionnaire());
  }

  private static Answers said(String question, String words) {
    return Answers.of(Map.of(question, new Answer.Text(words)));
  }

  private static Questionnaire questionnaire() {
    return new Questionnaire(
        "Un avis",
        List.of(
            new Section(
                "avis",
                "Votre avis",
                Layout.TOGETHER,
                Condition.always(),
                List.of(new LongText(new Stem("un", "Que pensez-vous ?"), 2_000)))));
  }
}
