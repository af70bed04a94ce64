package fr.caf.ecoute.analysis.quality;

import java.util.List;

/**
 * How far one coding agrees with a gold coding of the same answers.
 *
 * @param ami adjusted mutual information of primary labels, over answers the gold gives one label
 * @param themedAmi the same, over those of them that got a theme rather than a residual box
 * @param coverage share of all the answers that got a theme
 * @param ari adjusted Rand index, over the same answers as {@code ami}
 * @param matchedF1 mean F1 of the gold's themes, each matched with one theme found at most
 * @param weightedF1 the same, each theme weighing its size
 * @param samplesF1 mean over answers of the F1 of their themes, matched as for {@code weightedF1}
 * @param microF1 F1 over all pairs of an answer and a theme, matched in the same way
 * @param bCubed extended B-cubed F1
 * @param perAnswer themes found per answer, residual boxes left out
 * @param found number of themes found
 * @param gold number of themes of the gold
 */
public record Scores(
    double ami,
    double themedAmi,
    double coverage,
    double ari,
    double matchedF1,
    double weightedF1,
    double samplesF1,
    double microF1,
    double bCubed,
    double perAnswer,
    int found,
    int gold) {

  /**
   * Compares two codings of the same answers, in the same order.
   *
   * <p>Labels that begin with {@code _} are residual boxes: they are a group of their own for the
   * primary label, and never a theme.
   */
  public static Scores of(List<LabelledAnswer> gold, List<LabelledAnswer> found) {
    return of(new PairedCodings(gold, found));
  }

  static Scores of(PairedCodings pair) {
    int[] once = Contingency.ones(pair.answers());
    Contingency primaries = pair.primaries(once);
    ThemeOverlap overlap = pair.overlap(once);
    int[] counterparts = overlap.weightedCounterparts();
    return new Scores(
        primaries.adjustedMutualInformation(),
        pair.themedPrimaries(once).adjustedMutualInformation(),
        pair.coverage(),
        primaries.adjustedRand(),
        overlap.macroF1(overlap.counterparts()),
        overlap.weightedF1(counterparts),
        pair.samplesF1(counterparts),
        overlap.microF1(counterparts),
        pair.bCubed(),
        pair.perAnswer(),
        pair.foundCount(),
        pair.goldCount());
  }
}
