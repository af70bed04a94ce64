package fr.caf.ecoute.analysis.theme;

/**
 * What was set aside before looking for themes.
 *
 * @param answers all the answers received
 * @param nonAnswers those that say nothing
 * @param distinct different texts among the others, near-copies counted once
 */
public record TriageCounts(int answers, int nonAnswers, int distinct) {
  private static final int ENOUGH = 50;

  /** Whether there are too few different texts to trust what they seem to have in common. */
  public boolean thin() {
    return distinct < ENOUGH;
  }
}
