package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.caf.ecoute.consultation.Audience;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a reader of one tally must not be able to work out. */
class StatisticalSecrecyTest {
  private static final StatisticalSecrecy PUBLIC = StatisticalSecrecy.of(Audience.PUBLIC);
  private static final StatisticalSecrecy AGENTS = StatisticalSecrecy.of(Audience.AGENTS);

  @Test
  void largeGroupsAreAllShown() {
    assertThat(PUBLIC.hiddenParts(List.of(5L, 120L, 6L)).isEmpty()).isTrue();
    assertThat(AGENTS.hiddenParts(List.of(10L, 10L)).isEmpty()).isTrue();
  }

  @Test
  void aSmallGroupTakesTheNextSmallestWithIt() {
    assertThat(PUBLIC.hiddenParts(List.of(40L, 3L, 12L, 90L))).isEqualTo(bits(1, 2));
  }

  @Test
  void smallGroupsThatMakeUpAGroupHideEachOther() {
    assertThat(PUBLIC.hiddenParts(List.of(40L, 3L, 4L))).isEqualTo(bits(1, 2));
  }

  @Test
  void twoGroupsOfTheSameSmallSizeNeedAnother() {
    assertThat(PUBLIC.hiddenParts(List.of(40L, 4L, 4L, 20L))).isEqualTo(bits(1, 2, 3));
  }

  @Test
  void anEmptyGroupIsShownNoOtherwiseThanASmallOne() {
    assertThat(PUBLIC.hiddenParts(List.of(40L, 0L, 20L))).isEqualTo(bits(1, 2));
    assertThat(PUBLIC.hiddenParts(List.of(40L, 3L, 20L))).isEqualTo(bits(1, 2));
  }

  @Test
  void ofTwoAnswersOneTooRareHidesBoth() {
    assertThat(AGENTS.hiddenParts(List.of(97L, 3L))).isEqualTo(bits(0, 1));
  }

  @Test
  void aChoiceThatNearlyAllMadeGivesAwayTheOthers() {
    assertThat(PUBLIC.hiddenShares(List.of(98L, 50L, 30L), 100)).isEqualTo(bits(0, 2));
  }

  @Test
  void aChoiceThatAllMadeIsShownNoOtherwise() {
    assertThat(PUBLIC.hiddenShares(List.of(100L, 50L, 30L), 100)).isEqualTo(bits(0, 2));
  }

  @Test
  void whatEverybodyAnsweredIsNotTold() {
    assertThat(PUBLIC.hiddenParts(List.of(97L, 0L))).isEqualTo(bits(0, 1));
    assertThat(PUBLIC.hiddenParts(List.of(97L, 0L, 0L))).isEqualTo(bits(0, 1, 2));
  }

  @Test
  void noPartKeptBackCanBeRecomputed() {
    Random random = new Random(20_261_121);
    for (int round = 0; round < 400; round++) {
      List<Long> counts = counts(random, 2 + random.nextInt(3), 14);
      StatisticalSecrecy secrecy = round % 3 == 0 ? AGENTS : PUBLIC;
      requireSecret(counts, Long.MAX_VALUE, secrecy::hiddenParts);
    }
  }

  @Test
  void noOverlappingShareKeptBackCanBeRecomputed() {
    Random random = new Random(1_121);
    for (int round = 0; round < 400; round++) {
      long whole = 12L + random.nextInt(8);
      List<Long> counts = counts(random, 3, (int) whole);
      requireSecret(counts, whole, shares -> PUBLIC.hiddenShares(shares, whole));
    }
  }

  /**
   * The reader knows the rule, every count that is shown, and the sum of all: each count kept back,
   * empty or not, must still have two values that give the very same page.
   */
  private static void requireSecret(
      List<Long> counts, long most, Function<List<Long>, BitSet> rule) {
    BitSet hidden = rule.apply(counts);
    List<Integer> places = hidden.stream().boxed().toList();
    if (hidden.cardinality() == counts.size() || hidden.isEmpty()) {
      return;
    }
    long kept = places.stream().mapToLong(counts::get).sum();
    BitSet uncertain = new BitSet();
    guess(counts, places, kept, most, new ArrayList<>(counts), 0, rule, hidden, uncertain);
    for (int place : places) {
      assertThat(uncertain.get(place)).as("count %s of %s", place, counts).isTrue();
    }
  }

  private static void guess(
      List<Long> counts,
      List<Integer> places,
      long left,
      long most,
      List<Long> guessed,
      int next,
      Function<List<Long>, BitSet> rule,
      BitSet hidden,
      BitSet uncertain) {
    int place = places.get(next);
    if (next == places.size() - 1) {
      guessed.set(place, left);
      if (left <= most && rule.apply(guessed).equals(hidden)) {
        places.stream()
            .filter(one -> !guessed.get(one).equals(counts.get(one)))
            .forEach(uncertain::set);
      }
      return;
    }
    for (long value = 0; value <= Math.min(left, most); value++) {
      guessed.set(place, value);
      guess(counts, places, left - value, most, guessed, next + 1, rule, hidden, uncertain);
    }
  }

  private static List<Long> counts(Random random, int size, int most) {
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      counts.add((long) random.nextInt(most + 1));
    }
    return counts;
  }

  private static BitSet bits(int... places) {
    BitSet bits = new BitSet();
    for (int place : places) {
      bits.set(place);
    }
    return bits;
  }
}
