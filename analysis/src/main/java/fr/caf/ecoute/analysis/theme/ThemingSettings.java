package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.encoder.SentenceEncoder;
import org.jspecify.annotations.Nullable;

/**
 * How themes are sought.
 *
 * @param number how the number of themes is chosen
 * @param encoder a sentence model, when somebody named one; whoever opened it closes it
 * @param threads how many threads may work; the result does not depend on it
 */
public record ThemingSettings(ThemeNumber number, @Nullable SentenceEncoder encoder, int threads) {
  public ThemingSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed");
    }
  }

  /** The number of themes is read from the answers; no sentence model; all processors work. */
  public static ThemingSettings standard() {
    return new ThemingSettings(
        ThemeNumber.Level.OVERVIEW, null, Runtime.getRuntime().availableProcessors());
  }

  public ThemingSettings withNumber(ThemeNumber wanted) {
    return new ThemingSettings(wanted, encoder, threads);
  }

  public ThemingSettings withEncoder(@Nullable SentenceEncoder wanted) {
    return new ThemingSettings(number, wanted, threads);
  }

  public ThemingSettings withThreads(int wanted) {
    return new ThemingSettings(number, encoder, wanted);
  }
}
