package fr.caf.ecoute.analysis.theme;

/** The work stopped because {@link Progress#cancelled()} asked for it; nothing was changed. */
public final class ThemingCancelled extends RuntimeException {
  ThemingCancelled() {
    super("theming was cancelled");
  }
}
