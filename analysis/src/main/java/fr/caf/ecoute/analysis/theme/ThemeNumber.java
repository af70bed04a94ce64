package fr.caf.ecoute.analysis.theme;

/** How the number of themes is decided. */
public sealed interface ThemeNumber {
  /** Read from the answers, at a chosen grain. */
  enum Level implements ThemeNumber {
    /** What a synthesis needs: most often 9 to 20 themes. */
    OVERVIEW,
    /** What a closer reading needs: up to 40. */
    DETAILED
  }

  /** Decided by a person; fewer are proposed when the answers cannot fill that many. */
  record Exactly(int themes) implements ThemeNumber {
    public Exactly {
      if (themes < 1) {
        throw new IllegalArgumentException("at least one theme is needed");
      }
    }
  }
}
