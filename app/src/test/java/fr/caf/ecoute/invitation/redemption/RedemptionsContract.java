package fr.caf.ecoute.invitation.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Consultation;
import fr.caf.ecoute.consultation.OpenedConsultations;
import fr.caf.ecoute.invitation.Ballots;
import fr.caf.ecoute.invitation.Manner;
import fr.caf.ecoute.invitation.StoredBallots;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Layout;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.YesNo;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of the marks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RedemptionsContract {
  @Inject OpenedConsultations opened;
  @Inject Ballots ballots;
  @Inject Marks marks;
  @Inject Redemptions redemptions;
  @Inject StoredBallots stored;

  @Test
  void whoeverObtainedABallotObtainsNoneWhileMarksAreShuffled() throws Exception {
    Consultation consultation = invited();
    for (int i = 0; i < 30; i++) {
      redeem(consultation, i);
    }
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      int person = i;
      all.add(() -> redeem(consultation, person));
      if (i % 5 == 0) {
        all.add(
            () -> {
              redemptions.shuffle(consultation);
              return false;
            });
      }
    }
    Collections.shuffle(all, new Random(5));

    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var one : threads.invokeAll(all)) {
        assertThat(one.get()).as("a second ballot").isFalse();
      }
    }

    assertThat(marks.redeemed(consultation)).isEqualTo(30);
    assertThat(stored.of(consultation)).hasSize(30);
  }

  @Test
  void marksAreKeptDuringTheGraceAndTheirNumberOnlyAfterwards() {
    Consultation consultation = invited();
    for (int i = 0; i < 4; i++) {
      redeem(consultation, i);
    }
    Instant now = Instant.now();
    Consultation closed = opened.close(consultation, now.minus(Duration.ofHours(20)));

    redemptions.tidy(now);
    assertThat(marks.isRedeemed(mark(consultation, 1))).isTrue();

    Instant later = now.plus(Duration.ofDays(2));
    assertThat(closed.mayBeOpened(now)).isTrue();
    assertThat(closed.mayBeOpened(later)).as("anyone could answer twice").isFalse();
    redemptions.tidy(later);
    redemptions.tidy(later);

    assertThat(marks.isRedeemed(mark(consultation, 1))).isFalse();
    assertThat(marks.redeemed(consultation)).isEqualTo(4);
  }

  private boolean redeem(Consultation consultation, int person) {
    return ballots
        .redeem(consultation, Manner.WEB_IN_FRENCH, mark(consultation, person))
        .isPresent();
  }

  private Mark mark(Consultation consultation, int person) {
    return marks.of(consultation, Mark.Way.INVITATION, "invitation " + person);
  }

  private Consultation invited() {
    return opened.toInvited(
        new Questionnaire(
            "Un avis",
            List.of(
                new Section(
                    "avis",
                    "Votre avis",
                    Layout.TOGETHER,
                    Condition.always(),
                    List.of(new YesNo(new Stem("un", "Êtes-vous d’accord ?")))))));
  }
}
