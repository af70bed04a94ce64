package fr.caf.ecoute.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.caf.ecoute.results.Suppression.Slack;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * What a reader of a table, who knows all its sums, must not be able to work out: every table that
 * agrees with what is shown is tried, one by one.
 */
class SuppressionTest {
  private static final int SMALLEST = 3;
  private static final int TABLES = 400;
  private static final Slack NONE = new Slack(false, false);
  private static final StatisticalSecrecy SECRECY = StatisticalSecrecy.under(SMALLEST);

  @Test
  void aTableOfLargeGroupsIsAllShown() {
    assertThat(cardinality(keepBack(new long[][] {{10, 20}, {30, 5}}))).isZero();
  }

  @Test
  void oneSmallCellTakesThreeOthersWithIt() {
    boolean[][] hidden = keepBack(new long[][] {{40, 1, 30}, {50, 6, 40}, {60, 90, 70}});
    assertThat(hidden)
        .isEqualTo(
            new boolean[][] {{false, true, true}, {false, true, true}, {false, false, false}});
  }

  @Test
  void anEmptyCellIsKeptBackAsASmallOneIs() {
    assertThat(keepBack(new long[][] {{40, 0, 30}, {50, 6, 40}, {60, 90, 70}}))
        .isEqualTo(keepBack(new long[][] {{40, 1, 30}, {50, 6, 40}, {60, 90, 70}}));
  }

  @Test
  void whatNearlyAllOfAGroupTickedIsKeptBack() {
    long[][] ticked = {{39, 20, 25}, {10, 12, 30}};
    boolean[][] hidden = Suppression.of(ticked, everywhere(ticked, 40, 50, 60), NONE, SECRECY);
    assertThat(hidden[0][0]).isTrue();
    assertThat(cardinality(hidden)).isGreaterThan(1);
  }

  @Test
  void noTableThatAgreesWithWhatIsShownGivesACellAway() {
    Random random = new Random(20_261_121);
    int kept = 0;
    int shown = 0;
    for (int round = 0; round < TABLES; round++) {
      long[][] counts = table(random, 2 + random.nextInt(2), 3, 9);
      boolean[][] hidden = keepBack(counts);
      kept += cardinality(hidden);
      shown += 3 * counts.length - cardinality(hidden);
      assertThat(givenAway(counts, hidden)).as(Arrays.deepToString(counts)).isZero();
    }
    assertThat(kept).isGreaterThan(TABLES);
    assertThat(shown).as("some is shown").isGreaterThan(TABLES);
  }

  @Test
  void keepingOnlySmallCellsBackWouldGiveManyAway() {
    Random random = new Random(20_261_121);
    int given = 0;
    for (int round = 0; round < TABLES; round++) {
      long[][] counts = table(random, 2 + random.nextInt(2), 3, 9);
      given += givenAway(counts, onlySmallOnes(counts));
    }
    assertThat(given).as("the attack has teeth").isGreaterThan(TABLES / 4);
  }

  /** Knowing how cells are chosen is no help: other tables would have given the same page. */
  @Test
  void whoKnowsTheRuleLearnsNoCellFromIt() {
    Random random = new Random(1_121);
    for (int round = 0; round < TABLES / 2; round++) {
      long[][] counts = table(random, 2, 3, 8);
      boolean[][] hidden = keepBack(counts);
      if (shownCells(hidden) == 0) {
        continue;
      }
      Range range = new Range(counts);
      enumerate(
          counts,
          hidden,
          other -> {
            if (Arrays.deepEquals(keepBack(other), hidden)) {
              range.widen(other);
            }
          });
      for (int row = 0; row < counts.length; row++) {
        for (int column = 0; column < 3; column++) {
          if (hidden[row][column] && counts[row][column] > 0) {
            assertThat(range.least[row][column] < range.most[row][column])
                .as("%d,%d of %s", row, column, Arrays.deepToString(counts))
                .isTrue();
          }
        }
      }
    }
  }

  private static boolean[][] keepBack(long[][] counts) {
    long[] most = new long[counts[0].length];
    Arrays.fill(most, Long.MAX_VALUE);
    return Suppression.of(counts, everywhere(counts, most), NONE, SECRECY);
  }

  @Test
  void howeverLittleRoomThereIsTheRuleComesToAnEnd() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      long[][] counts = new long[2 + random.nextInt(3)][2 + random.nextInt(3)];
      long[][] most = new long[counts.length][counts[0].length];
      for (int row = 0; row < counts.length; row++) {
        for (int column = 0; column < counts[0].length; column++) {
          counts[row][column] = random.nextInt(14);
          most[row][column] = counts[row][column] + random.nextInt(9);
        }
      }
      boolean[][] hidden =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> Suppression.of(counts, most, NONE, SECRECY));
      for (int row = 0; row < counts.length; row++) {
        for (int column = 0; column < counts[0].length; column++) {
          assertThat(hidden[row][column] || counts[row][column] >= SMALLEST).isTrue();
        }
      }
    }
  }

  /** The same in each row. */
  private static long[][] everywhere(long[][] counts, long... most) {
    long[][] each = new long[counts.length][];
    Arrays.fill(each, most);
    return each;
  }

  private static boolean[][] onlySmallOnes(long[][] counts) {
    boolean[][] hidden = new boolean[counts.length][counts[0].length];
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        hidden[row][column] = counts[row][column] < SMALLEST;
      }
    }
    return hidden;
  }

  /** How many cells have too narrow a range, where not all the table is kept back. */
  private static int givenAway(long[][] counts, boolean[][] hidden) {
    if (shownCells(hidden) == 0) {
      return 0;
    }
    Range range = new Range(counts);
    enumerate(counts, hidden, range::widen);
    int given = 0;
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        if (hidden[row][column]) {
          long count = counts[row][column];
          boolean few = count < SMALLEST;
          boolean secret =
              few
                  ? range.least[row][column] == 0 && range.most[row][column] >= SMALLEST
                  : range.most[row][column] - range.least[row][column] >= SMALLEST;
          given += secret ? 0 : 1;
        }
      }
    }
    return given;
  }

  /** The least and the most each cell was in the tables seen. */
  private static final class Range {
    private final long[][] least;
    private final long[][] most;

    Range(long[][] counts) {
      least = copy(counts);
      most = copy(counts);
    }

    void widen(long[][] table) {
      for (int row = 0; row < table.length; row++) {
        for (int column = 0; column < table[row].length; column++) {
          least[row][column] = Math.min(least[row][column], table[row][column]);
          most[row][column] = Math.max(most[row][column], table[row][column]);
        }
      }
    }
  }

  /** Every table with the same sums and the same cells shown. */
  private static void enumerate(long[][] counts, boolean[][] hidden, Consumer<long[][]> each) {
    long[] left = new long[counts[0].length];
    for (int column = 0; column < left.length; column++) {
      for (int row = 0; row < counts.length; row++) {
        left[column] += hidden[row][column] ? counts[row][column] : 0;
      }
    }
    fill(copy(counts), hidden, left, 0, each);
  }

  private static void fill(
      long[][] table, boolean[][] hidden, long[] left, int row, Consumer<long[][]> each) {
    if (row == table.length) {
      if (Arrays.stream(left).allMatch(people -> people == 0)) {
        each.accept(table);
      }
      return;
    }
    long people = 0;
    for (int column = 0; column < left.length; column++) {
      people += hidden[row][column] ? table[row][column] : 0;
    }
    fillRow(table, hidden, left, row, 0, people, each);
  }

  private static void fillRow(
      long[][] table,
      boolean[][] hidden,
      long[] left,
      int row,
      int column,
      long people,
      Consumer<long[][]> each) {
    if (column == left.length) {
      if (people == 0) {
        fill(table, hidden, left, row + 1, each);
      }
      return;
    }
    if (!hidden[row][column]) {
      fillRow(table, hidden, left, row, column + 1, people, each);
      return;
    }
    long was = table[row][column];
    for (long count = 0; count <= Math.min(people, left[column]); count++) {
      table[row][column] = count;
      left[column] -= count;
      fillRow(table, hidden, left, row, column + 1, people - count, each);
      left[column] += count;
    }
    table[row][column] = was;
  }

  private static long[][] table(Random random, int rows, int columns, int most) {
    long[][] counts = new long[rows][columns];
    do {
      for (long[] row : counts) {
        Arrays.setAll(row, column -> random.nextInt(most + 1));
      }
    } while (!sumsAreLarge(counts));
    return counts;
  }

  /** A tally shows no other. */
  private static boolean sumsAreLarge(long[][] counts) {
    for (int column = 0; column < counts[0].length; column++) {
      int at = column;
      if (Arrays.stream(counts).mapToLong(row -> row[at]).sum() < SMALLEST) {
        return false;
      }
    }
    return Arrays.stream(counts).allMatch(row -> Arrays.stream(row).sum() >= SMALLEST);
  }

  private static long[][] copy(long[][] counts) {
    return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
  }

  private static int cardinality(boolean[][] cells) {
    int hidden = 0;
    for (boolean[] row : cells) {
      for (boolean cell : row) {
        hidden += cell ? 1 : 0;
      }
    }
    return hidden;
  }

  private static int shownCells(boolean[][] hidden) {
    return hidden.length * hidden[0].length - cardinality(hidden);
  }
}
