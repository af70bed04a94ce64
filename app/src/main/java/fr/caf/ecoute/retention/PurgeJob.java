package fr.caf.ecoute.retention;

import fr.caf.ecoute.job.Job;
import fr.caf.ecoute.job.JobInterrupted;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Carries the purge out, one server at a time. */
@Singleton
class PurgeJob implements Job {
  /** All that is due, whatever it is. */
  static final String ALL = "echeances";

  private final Purge purge;

  PurgeJob(Purge purge) {
    this.purge = purge;
  }

  @Override
  public String name() {
    return "purge";
  }

  @Override
  public void run(String key, BooleanSupplier stopping) {
    purge.carryOut(new Pace(stopping));
  }

  /** After each batch, rests as long as it took: those who answer have half of the database. */
  private static final class Pace implements Runnable {
    private static final Duration LEAST = Duration.ofMillis(5);
    private static final Duration MOST = Duration.ofMillis(250);

    private final BooleanSupplier stopping;
    private long since = System.nanoTime();

    Pace(BooleanSupplier stopping) {
      this.stopping = stopping;
    }

    @Override
    public void run() {
      if (stopping.getAsBoolean()) {
        throw new JobInterrupted();
      }
      long took = System.nanoTime() - since;
      try {
        Thread.sleep(Duration.ofNanos(Math.clamp(took, LEAST.toNanos(), MOST.toNanos())));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new JobInterrupted();
      }
      since = System.nanoTime();
    }
  }
}
