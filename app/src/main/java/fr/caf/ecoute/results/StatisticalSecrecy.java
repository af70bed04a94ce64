package fr.caf.ecoute.results;

import fr.caf.ecoute.consultation.Audience;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which counts may be shown. A group of fewer people than the audience demands is never shown, nor
 * is anything it could be worked out from.
 *
 * <p>The counts given together are taken to have a known sum. Those under the threshold are kept
 * back, empty ones included: a reader cannot tell "nobody" from "a few". When what is kept back
 * holds someone, it must hold at least a group together, and not all the same count, so that no
 * subtraction gives any of it back; until then the smallest counts still shown are kept back too,
 * all those that are equal at once. Exchanging two counts kept back therefore gives the same page:
 * that is the proof that neither can be recomputed. When everything kept back is empty, its sum
 * says so, and exposes nobody.
 */
public final class StatisticalSecrecy {
  private final int smallestGroup;

  private StatisticalSecrecy(int smallestGroup) {
    this.smallestGroup = smallestGroup;
  }

  public static StatisticalSecrecy of(Audience audience) {
    return new StatisticalSecrecy(audience.smallestGroup());
  }

  /** Whether a figure about this many people is too small to be shown. */
  public boolean isTooFew(long count) {
    return count < smallestGroup;
  }

  /** Whether some are in the group, but too few to be shown. */
  public boolean isGivenAwayBy(long count) {
    return count > 0 && isTooFew(count);
  }

  /** Whether {@code count} is large enough to be cut in {@code parts} groups that may be shown. */
  public boolean allows(long count, int parts) {
    return count >= (long) parts * smallestGroup;
  }

  /** The reason, to be shown beside "—". */
  public String reason() {
    return "moins de " + smallestGroup + " réponses, ou de quoi les déduire";
  }

  /** For groups that make up a whole: which are kept back. */
  public BitSet hiddenParts(List<Long> counts) {
    BitSet hidden = new BitSet(counts.size());
    for (int i = 0; i < counts.size(); i++) {
      hidden.set(i, isTooFew(counts.get(i)));
    }
    return spread(counts, hidden);
  }

  /**
   * For groups out of {@code whole} that may overlap: which are kept back. One that nearly everyone
   * is in gives away those who are not.
   */
  public BitSet hiddenShares(List<Long> counts, long whole) {
    BitSet hidden = new BitSet(counts.size());
    for (int i = 0; i < counts.size(); i++) {
      long others = whole - counts.get(i);
      hidden.set(i, isTooFew(counts.get(i)) || isGivenAwayBy(others));
    }
    return spread(counts, hidden);
  }

  private BitSet spread(List<Long> counts, BitSet hidden) {
    while (givesItselfAway(counts, hidden) && hidden.cardinality() < counts.size()) {
      long smallestShown = Long.MAX_VALUE;
      for (int i = hidden.nextClearBit(0); i < counts.size(); i = hidden.nextClearBit(i + 1)) {
        smallestShown = Math.min(smallestShown, counts.get(i));
      }
      for (int i = 0; i < counts.size(); i++) {
        if (counts.get(i) == smallestShown) {
          hidden.set(i);
        }
      }
    }
    return hidden;
  }

  private boolean givesItselfAway(List<Long> counts, BitSet hidden) {
    List<Long> kept = new ArrayList<>();
    hidden.stream().forEach(i -> kept.add(counts.get(i)));
    long people = kept.stream().mapToLong(Long::longValue).sum();
    return people > 0 && (isTooFew(people) || kept.stream().distinct().count() < 2);
  }
}
