package fr.caf.ecoute.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Coming back to what one had begun. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ResumeContract {
  @Inject OpenedConsultations opened;
  @Inject Ballots ballots;
  @Inject ResumeCodes codes;
  @Inject StoredBallots stored;

  @Test
  void theCodeBringsBackWhatWasSaid() {
    Consultation consultation = open();
    Ballot ballot = ballots.note(drawn(consultation), said("Merci"));

    ResumeCode code = codes.renew(consultation, ballot);
    var resumed = codes.redeem(consultation, code.words()).orElseThrow();

    assertThat(resumed.ballot().draft()).isEqualTo(said("Merci"));
    assertThat(ballots.find(consultation, resumed.secret())).contains(resumed.ballot());
    assertThat(stored.of(consultation).toString()).doesNotContain(code.words());
  }

  @Test
  void whoeverHeldTheBallotBeforeHoldsItNoMore() {
    Consultation consultation = open();
    SecretKey phone = ballots.draw(consultation, Manner.WEB_IN_FRENCH);
    ResumeCode code = codes.renew(consultation, ballots.find(consultation, phone).orElseThrow());

    codes.redeem(consultation, code.words());

    assertThat(ballots.find(consultation, phone)).isEmpty();
  }

  @Test
  void aNewCodeReplacesTheFormerOne() {
    Consultation consultation = open();
    Ballot ballot = drawn(consultation);
    ResumeCode former = codes.renew(consultation, ballot);

    ResumeCode latest = codes.renew(consultation, ballot);

    assertThat(codes.redeem(consultation, former.words())).isEmpty();
    assertThat(codes.redeem(consultation, latest.words())).isPresent();
  }

  @Test
  void aCodeIsWorthNothingElsewhereNorOnceExpired() {
    Consultation consultation = opened.closingOn(open(), null);
    ResumeCode code = codes.renew(consultation, drawn(consultation));

    assertThat(codes.redeem(open(), code.words())).isEmpty();
    stored.change(
        "update ballot set expires_on = date '2020-01-01' where consultation_id = '"
            + consultation.id()
            + "'");
    assertThat(codes.redeem(consultation, code.words())).isEmpty();
  }

  @Test
  void ofTwoWhoResumeAtOnceOneHoldsTheBallotAndNothingIsLost() throws Exception {
    Consultation consultation = open();
    ResumeCode code =
        codes.renew(consultation, ballots.note(drawn(consultation), said("À garder")));
    List<Callable<SecretKey>> both =
        Stream.generate(
                () ->
                    (Callable<SecretKey>)
                        () -> codes.redeem(consultation, code.words()).orElseThrow().secret())
            .limit(6)
            .toList();

    List<Answers> held = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(both.size())) {
      for (var one : threads.invokeAll(both)) {
        ballots.find(consultation, one.get()).map(Ballot::draft).ifPresent(held::add);
      }
    }

    assertThat(held).containsExactly(said("À garder"));
    assertThat(stored.of(consultation)).singleElement().asString().doesNotContain("À garder");
  }

  @Test
  void wrongCodesNeverShutOutTheRightOne() {
    Consultation consultation = open();
    ResumeCode code = codes.renew(consultation, drawn(consultation));
    for (int i = 0; i < 400; i++) {
      assertThat(codes.redeem(consultation, "pas un code")).isEmpty();
    }

    assertThat(codes.redeem(consultation, code.words())).isPresent();
  }

  private Ballot drawn(Consultation consultation) {
    return ballots
        .find(consultation, ballots.draw(consultation, Manner.WEB_IN_FRENCH))
        .orElseThrow();
  }

  private Consultation open() {
    return opened.toAll(
        new Questionnaire(
            "Un avis",
            List.of(
                new Section(
                    "avis",
                    "Votre avis",
                    Layout.TOGETHER,
                    Condition.always(),
                    List.of(new LongText(new Stem("un", "Que pensez-vous ?"), 2_000))))));
  }

  private static Answers said(String words) {
    return Answers.of(Map.of("un", new Answer.Text(words)));
  }
}
