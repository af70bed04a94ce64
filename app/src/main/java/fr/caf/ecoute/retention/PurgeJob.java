package fr.caf.ecoute.retention;

import fr.caf.ecoute.audit.JournalTerm;
import fr.caf.ecoute.job.Job;
import fr.caf.ecoute.job.JobInterrupted;
import fr.caf.ecoute.web.French;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the purge out, one server at a time, on days that may be believed. */
@Singleton
class PurgeJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(PurgeJob.class);

  /** All that is due, whatever it is. */
  static final String ALL = "echeances";

  private final Purge purge;
  private final JournalTerm acts;
  private final PurgeCalendarRepository calendars;
  private final Clock clock;

  PurgeJob(Purge purge, JournalTerm acts, PurgeCalendarRepository calendars, Clock clock) {
    this.purge = purge;
    this.acts = acts;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "purge";
  }

  @Override
  public void run(String key, BooleanSupplier stopping) {
    LocalDate today = French.day(clock.instant());
    if (!isBelieved(today)) {
      LOG.error(
          "{} is far from the last purge: nothing is erased before another day confirms the clock",
          today);
      return;
    }
    purge.carryOut(new Pace(stopping));
    acts.erasePast(clock.instant());
  }

  private boolean isBelieved(LocalDate today) {
    Optional<PurgeCalendar> before = calendars.findById(PurgeCalendar.ONLY);
    PurgeCalendar now =
        before.map(known -> known.seeing(today)).orElseGet(() -> PurgeCalendar.begun(today));
    if (before.isEmpty()) {
      calendars.save(now);
    } else {
      calendars.update(now);
    }
    return now.believes(today);
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
