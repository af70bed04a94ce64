package fr.caf.ecoute.response;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Empties the urns, twice a minute. */
@Singleton
class CountingJob {
  private final Counting counting;

  CountingJob(Counting counting) {
    this.counting = counting;
  }

  /** Harmless when several servers do it at once. */
  @Scheduled(initialDelay = "10s", fixedDelay = "30s")
  void count() {
    counting.count();
  }
}
