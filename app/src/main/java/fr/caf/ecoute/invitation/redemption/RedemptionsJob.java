package fr.caf.ecoute.invitation.redemption;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Every half hour, shuffles the marks of those who obtained their ballot. */
@Singleton
class RedemptionsJob {
  private final Redemptions redemptions;
  private final Clock clock;

  RedemptionsJob(Redemptions redemptions, Clock clock) {
    this.redemptions = redemptions;
    this.clock = clock;
  }

  /** Harmless when several servers do it at once. */
  @Scheduled(cron = "0 7/30 * * * *")
  void tidy() {
    redemptions.tidy(clock.instant());
  }
}
