package fr.caf.ecoute.analysis.quality;

import java.util.BitSet;

/** Extended B-cubed (Amigó et al., 2009), for answers with several labels. */
final class BCubed {
  private BCubed() {}

  /** The harmonic mean of precision and recall over pairs of answers. */
  static double f1(BitSet[] gold, BitSet[] found) {
    double precision = oneWay(found, gold);
    double recall = oneWay(gold, found);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  // Of the labels two answers share on one side, how many the other side grants them.
  private static double oneWay(BitSet[] from, BitSet[] to) {
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < from.length; i++) {
      double own = 0;
      int pairs = 0;
      for (int j = 0; j < from.length; j++) {
        int shared = common(from[i], from[j]);
        if (shared > 0) {
          own += (double) Math.min(shared, common(to[i], to[j])) / shared;
          pairs++;
        }
      }
      if (pairs > 0) {
        sum += own / pairs;
        counted++;
      }
    }
    return counted == 0 ? 0 : sum / counted;
  }

  private static int common(BitSet a, BitSet b) {
    if (!a.intersects(b)) {
      return 0;
    }
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }
}
