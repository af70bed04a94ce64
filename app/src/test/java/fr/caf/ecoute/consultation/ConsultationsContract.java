package fr.caf.ecoute.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.caf.ecoute.web.Refusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsultationsContract {
  private static final int AT_ONCE = 6;
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Inject Consultations consultations;
  @Inject ConsultationRepository repository;

  @Test
  void ofSeveralChangesAtTheSameMomentNoneIsLost() throws Exception {
    String slug = draft("Changée par plusieurs").slug();
    Callable<Consultation> addition =
        () -> consultations.change(slug, found -> found.edited(found.workingCopy() + "x", NOW));
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Consultation> done :
          threads.invokeAll(Collections.nCopies(AT_ONCE * 5, addition))) {
        done.get();
      }
    }

    assertThat(consultations.named(slug).workingCopy()).isEqualTo("x".repeat(AT_ONCE * 5));
  }

  @Test
  void aChangeThatIsRefusedChangesNothing() {
    Consultation before = draft("Refusée");

    assertThatThrownBy(() -> consultations.change(before.slug(), found -> found.closed(NOW)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> consultations.change("zorglub", found -> found))
        .isInstanceOf(Refusal.class);
    assertThat(consultations.named(before.slug())).isEqualTo(before);
  }

  @Test
  void twoConsultationsOfTheSameTitleHaveTheirOwnAddresses() {
    assertThat(draft("Un même titre").slug()).isNotEqualTo(draft("Un même titre").slug());
    assertThat(draft("Nouvelle").slug())
        .as("the page where one is created")
        .isNotEqualTo("nouvelle");
  }

  @Test
  void oneInPreparationIsForTheTeamAlone() {
    Consultation draft = draft("En préparation");

    assertThat(repository.findBySlug(draft.slug())).contains(draft);
    assertThat(consultations.listed()).doesNotContain(draft);
    assertThatThrownBy(() -> consultations.forAnyone(draft.slug())).isInstanceOf(Refusal.class);
  }

  private Consultation draft(String title) {
    Consultation made =
        consultations.create(
            new Description(title, "", "", "", 5, Audience.PUBLIC, Access.OPEN_TO_ALL, null), "");
    return consultations.named(made.slug());
  }
}
