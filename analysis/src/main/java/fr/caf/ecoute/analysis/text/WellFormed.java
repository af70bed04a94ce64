package fr.caf.ecoute.analysis.text;

/** Text without half characters and without control characters, and exactly as long as it was. */
public final class WellFormed {
  private WellFormed() {}

  /**
   * Replaces lone surrogates by U+FFFD and control characters (but line ends and tabs) by a space,
   * one for one, so that offsets into the result are offsets into the original.
   */
  public static String text(String raw) {
    StringBuilder repaired = null;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char kept = c;
      if (Character.isSurrogate(c) && !paired(raw, i)) {
        kept = '\uFFFD';
      } else if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        kept = ' ';
      }
      if (kept != c) {
        if (repaired == null) {
          repaired = new StringBuilder(raw);
        }
        repaired.setCharAt(i, kept);
      }
    }
    return repaired == null ? raw : repaired.toString();
  }

  private static boolean paired(String raw, int i) {
    return Character.isHighSurrogate(raw.charAt(i))
        ? i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(raw.charAt(i - 1));
  }
}
