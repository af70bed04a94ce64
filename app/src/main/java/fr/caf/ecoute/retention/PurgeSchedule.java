package fr.caf.ecoute.retention;

import fr.caf.ecoute.job.Jobs;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Asks for the purge each night, and whenever the platform starts: it may have been restored. */
@Singleton
class PurgeSchedule implements ApplicationEventListener<ServerStartupEvent> {
  private final Jobs jobs;
  private final PurgeJob job;

  PurgeSchedule(Jobs jobs, PurgeJob job) {
    this.jobs = jobs;
    this.job = job;
  }

  @Scheduled(cron = "0 40 3 * * *")
  void eachNight() {
    jobs.add(job, PurgeJob.ALL);
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    jobs.add(job, PurgeJob.ALL);
  }
}
