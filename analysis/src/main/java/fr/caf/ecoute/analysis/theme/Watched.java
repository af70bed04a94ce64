package fr.caf.ecoute.analysis.theme;

/** Tells who waits which step begins, and stops when they no longer do. */
record Watched(Progress progress) {
  void at(double share, String step) {
    if (progress.cancelled()) {
      throw new ThemingCancelled();
    }
    progress.at(share, step);
  }
}
