package fr.caf.ecoute.theming;

import fr.caf.ecoute.analysis.theme.Progress;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Writes down how far a run is, and learns there that it was cancelled. */
public final class RunProgress implements Progress {
  private static final long LOOK_EVERY_NANOS = 300_000_000;

  private final RunRecord record;
  private final UUID run;
  private final BooleanSupplier stopping;
  private int shownPercent = -1;
  private String shownStep = "";
  private boolean cancelled;
  private long lookedAt = System.nanoTime();

  public RunProgress(RunRecord record, UUID run, BooleanSupplier stopping) {
    this.record = record;
    this.run = run;
    this.stopping = stopping;
  }

  @Override
  public void at(double share, String step) {
    // 100 is for a run whose themes are stored.
    int percent = (int) Math.min(99, Math.max(shownPercent, Math.floor(share * 100)));
    if (percent != shownPercent || !step.equals(shownStep)) {
      shownPercent = percent;
      shownStep = step;
      write();
    }
  }

  @Override
  public boolean cancelled() {
    if (!cancelled && System.nanoTime() - lookedAt > LOOK_EVERY_NANOS) {
      write();
    }
    return cancelled || stopping.getAsBoolean();
  }

  private void write() {
    lookedAt = System.nanoTime();
    cancelled = !record.advance(run, shownPercent, shownStep);
  }
}
