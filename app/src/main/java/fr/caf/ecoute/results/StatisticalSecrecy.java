package fr.caf.ecoute.results;

import fr.caf.ecoute.consultation.Audience;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Which counts may be shown. A group of fewer people than the audience demands is never shown, nor
 * is anything it could be worked out from.
 *
 * <p>The counts given together are taken to have a known sum. Those under the threshold are kept
 * back, empty ones included, and a reader cannot tell "nobody" from "a few": each of them could be
 * zero, and could be a whole group, given all that is shown. Until it is so the smallest counts
 * still shown are kept back too, all those that are equal at once; and what is kept back is not all
 * the same count, for a reader who knows this rule would divide. Exchanging two counts kept back
 * therefore gives the same page: that is the proof that neither can be recomputed.
 *
 * <p>Tables of two questions are {@link Suppression}'s, under the same threshold.
 */
public final class StatisticalSecrecy {
  private final int smallestGroup;

  private StatisticalSecrecy(int smallestGroup) {
    this.smallestGroup = smallestGroup;
  }

  public static StatisticalSecrecy of(Audience audience) {
    return new StatisticalSecrecy(audience.smallestGroup());
  }

  /** Of another threshold than the audiences', for tables small enough to be tried out whole. */
  static StatisticalSecrecy under(int smallestGroup) {
    return new StatisticalSecrecy(smallestGroup);
  }

  int smallestGroup() {
    return smallestGroup;
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
    return hidden(counts, Collections.nCopies(counts.size(), Long.MAX_VALUE));
  }

  /**
   * For groups out of {@code whole} that may overlap: which are kept back. One that nearly everyone
   * is in gives away those who are not. Their sum is not known: taking it for known errs on the
   * side of secrecy, and covers what is known of it, as that each person is in one group at least.
   */
  public BitSet hiddenShares(List<Long> counts, long whole) {
    return hidden(counts, Collections.nCopies(counts.size(), whole));
  }

  /** The same, each out of a whole of its own. */
  BitSet hiddenShares(List<Long> counts, List<Long> wholes) {
    return hidden(counts, wholes);
  }

  /** For groups none of which is shown: whether their sum, being known, tells of too few people. */
  boolean areGivenAwayBySum(List<Long> counts) {
    BitSet all = new BitSet();
    all.set(0, counts.size());
    List<Long> most = Collections.nCopies(counts.size(), Long.MAX_VALUE);
    return counts.stream().anyMatch(this::isTooFew) && givesItselfAway(counts, all, most);
  }

  /** No count can be more than what {@code most} has in its place. */
  private BitSet hidden(List<Long> counts, List<Long> most) {
    BitSet hidden = new BitSet(counts.size());
    for (int i = 0; i < counts.size(); i++) {
      hidden.set(i, isTooFew(counts.get(i)) || isTooFew(most.get(i) - counts.get(i)));
    }
    while (givesItselfAway(counts, hidden, most) && hidden.cardinality() < counts.size()) {
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

  private boolean givesItselfAway(List<Long> counts, BitSet hidden, List<Long> most) {
    if (hidden.isEmpty()) {
      return false;
    }
    long people = hidden.stream().mapToLong(counts::get).sum();
    long room = hidden.stream().mapToLong(most::get).reduce(0, StatisticalSecrecy::add);
    return hidden.stream().mapToObj(counts::get).distinct().count() < 2
        || hidden.stream().anyMatch(i -> !isUncertain(counts.get(i), people, room, most.get(i)));
  }

  /**
   * Whether the range a count could be in, its sum with the others being known, is wide enough.
   *
   * @param room how many all of them together could hold
   */
  private boolean isUncertain(long count, long people, long room, long most) {
    long highest = Math.min(most, people);
    long lowest = room == Long.MAX_VALUE ? 0 : Math.max(0, people - (room - most));
    return lowest <= Need.lowest(count, most, smallestGroup)
        && highest >= Need.highest(count, most, smallestGroup);
  }

  private static long add(long one, long other) {
    return one == Long.MAX_VALUE || other == Long.MAX_VALUE ? Long.MAX_VALUE : one + other;
  }

  /** How wide the range must be of a count that is too few, or that nearly all are in. */
  static final class Need {
    private Need() {}

    /** Nobody where it is too few; a group left out where nearly all are. */
    static long lowest(long count, long most, int smallestGroup) {
      if (count < smallestGroup) {
        return 0;
      }
      return most - count < smallestGroup ? most - smallestGroup : count;
    }

    /** A group where it is too few; all where nearly all are. */
    static long highest(long count, long most, int smallestGroup) {
      if (most - count < smallestGroup) {
        return most;
      }
      return Math.max(count, Math.min(most, smallestGroup));
    }
  }
}
