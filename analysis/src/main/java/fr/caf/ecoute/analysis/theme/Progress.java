package fr.caf.ecoute.analysis.theme;

/** Who is told how far the work is, and may ask it to stop. */
@FunctionalInterface
public interface Progress {
  /**
   * Called before each step, from the thread that asked for the work.
   *
   * @param share what is done, from 0 to 1, never decreasing
   * @param step a French phrase for the person who waits
   */
  void at(double share, String step);

  /** Asked between steps; the work then ends with {@link ThemingCancelled}. */
  default boolean cancelled() {
    return false;
  }

  /** Nobody waits. */
  static Progress unwatched() {
    return (share, step) -> {};
  }
}
