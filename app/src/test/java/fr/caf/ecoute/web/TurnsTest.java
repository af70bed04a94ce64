package fr.caf.ecoute.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TurnsTest {
  @Test
  void whoseTurnDoesNotComeIsToldSoAndTheNextOneIsServed() throws Exception {
    Turns turns = new Turns(1, Duration.ofMillis(50), "Réessayez.");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first =
          threads.submit(
              () ->
                  turns.take(
                      () -> {
                        begun.countDown();
                        wait(end);
                        return "fait";
                      }));
      begun.await();
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> turns.take(() -> "trop tôt"))
          .withMessage("Réessayez.");
      end.countDown();
      assertThat(first.get()).isEqualTo("fait");
      assertThat(turns.take(() -> "à mon tour")).isEqualTo("à mon tour");
    }
  }

  @Test
  void aFaultGivesItsPlaceBack() {
    Turns turns = new Turns(1, Duration.ofMillis(50), "Réessayez.");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                turns.take(
                    () -> {
                      throw new IllegalStateException("un défaut");
                    }));
    assertThat(turns.take(() -> "suivant")).isEqualTo("suivant");
  }

  private static void wait(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
