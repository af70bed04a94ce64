package fr.caf.ecoute.invitation;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Each night, forgets what was begun and never sent. */
@Singleton
class ExpiredBallotsJob {
  private final Ballots ballots;

  ExpiredBallotsJob(Ballots ballots) {
    this.ballots = ballots;
  }

  /** Harmless when several servers do it at once. */
  @Scheduled(cron = "0 40 3 * * *")
  void purge() {
    ballots.purge();
  }
}
