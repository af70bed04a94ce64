package fr.caf.ecoute.analysis.theme;

/**
 * How themes are sought.
 *
 * @param number how the number of themes is chosen
 * @param threads how many threads may work; the result does not depend on it
 */
public record ThemingSettings(ThemeNumber number, int threads) {
  public ThemingSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed");
    }
  }

  /** The number of themes is read from the answers; all processors work. */
  public static ThemingSettings standard() {
    return new ThemingSettings(
        ThemeNumber.Level.OVERVIEW, Runtime.getRuntime().availableProcessors());
  }

  public ThemingSettings withNumber(ThemeNumber wanted) {
    return new ThemingSettings(wanted, threads);
  }

  public ThemingSettings withThreads(int wanted) {
    return new ThemingSettings(number, wanted);
  }
}
