package fr.caf.ecoute.job;

import java.util.function.BooleanSupplier;

/**
 * A kind of work done in the background, once for each key it is asked for.
 *
 * <p>It may be run again for a key whose work was cut short by a stop: it then starts from what was
 * stored.
 */
public interface Job {
  /** Stored beside the work to do: it never changes. */
  String name();

  /**
   * Does the work. What it throws is logged and tried again a few times.
   *
   * @param stopping whether the platform is stopping: the work must then end soon, by {@link
   *     JobInterrupted}
   */
  void run(String key, BooleanSupplier stopping);
}
