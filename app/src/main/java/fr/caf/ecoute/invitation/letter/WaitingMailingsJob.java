package fr.caf.ecoute.invitation.letter;

import fr.caf.ecoute.job.Jobs;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Takes up again what a mail server that was away or busy has left waiting. */
@Singleton
class WaitingMailingsJob {
  private final Mailings mailings;
  private final MailingJob job;
  private final Jobs jobs;

  WaitingMailingsJob(Mailings mailings, MailingJob job, Jobs jobs) {
    this.mailings = mailings;
    this.job = job;
    this.jobs = jobs;
  }

  @Scheduled(fixedDelay = "15m", initialDelay = "1m")
  void takeUpAgain() {
    mailings.running().forEach(one -> jobs.add(job, one.id().toString()));
  }
}
