package fr.caf.ecoute.results;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which cells of a table are kept back, its margins being known: those about too few people, and
 * enough others that no reasoning on sums gives them back.
 *
 * <p>A reader knows every row's sum, every column's sum and the cells shown. What the cells kept
 * back can be is then the set of flows in a network whose nodes are rows and columns: adding one to
 * a cell takes one from another of its column, which adds one to a cell of that row, and so on back
 * round. The greatest such flow is how much more a cell can be, in whole people (Ford and Fulkerson
 * 1956; the network is that of Kelly, Golden and Assad 1992). The range of each cell kept back must
 * hold as many values as a group; where it holds a few people it must hold none as well, and a
 * group. That is asked of the range, which every reader can work out, and not of the count: so that
 * whether it is fulfilled tells nothing. Where it is not, the cheapest cells that open a way round
 * are kept back as well, small ones first.
 */
final class Suppression {
  /** A cell about this line or column needs no secrecy of its own, and is never shown. */
  record Slack(boolean lastRow, boolean lastColumn) {}

  /** Which cells a way round may pass through. */
  private enum Through {
    KEPT_BACK,
    ANY
  }

  private static final int[] NO_WAY = {};

  /** Beyond this a range is wide, whatever its end. */
  private static final long ENOUGH = Integer.MAX_VALUE;

  private final long[][] counts;
  private final long[][] most;
  private final Slack slack;
  private final int smallestGroup;
  private final int rows;
  private final int columns;
  private final boolean[][] hidden;

  /** Whether its sums alone give some cell away. */
  private boolean hopeless;

  private Suppression(long[][] counts, long[][] most, Slack slack, StatisticalSecrecy secrecy) {
    this.counts = counts;
    this.most = most;
    this.slack = slack;
    this.smallestGroup = secrecy.smallestGroup();
    this.rows = counts.length;
    this.columns = counts[0].length;
    this.hidden = new boolean[rows][columns];
  }

  /**
   * The cells kept back.
   *
   * @param counts by row, then by column
   * @param most how many people each cell can hold; where nearly all are in it, those who are not
   *     are too few. {@code Long.MAX_VALUE} where that says nothing
   */
  static boolean[][] of(long[][] counts, long[][] most, Slack slack, StatisticalSecrecy secrecy) {
    Suppression suppression = new Suppression(counts, most, slack, secrecy);
    suppression.keepFewBack();
    suppression.keepTheirSecret();
    if (suppression.hopeless) {
      Arrays.stream(suppression.hidden).forEach(row -> Arrays.fill(row, true));
    }
    return suppression.hidden;
  }

  private void keepFewBack() {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        long count = counts[row][column];
        hidden[row][column] =
            isSlack(row, column)
                || count < smallestGroup
                || most[row][column] - count < smallestGroup;
      }
    }
  }

  /** Widening one range may bring another down to a few: until none changes. */
  private void keepTheirSecret() {
    for (boolean more = true; more; ) {
      more = false;
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          if (hidden[row][column] && !isSlack(row, column)) {
            more |= widen(row, column);
          }
        }
      }
    }
  }

  /** Says whether more had to be kept back. */
  private boolean widen(int row, int column) {
    long count = counts[row][column];
    long least = count - move(row, column, count, false, Through.KEPT_BACK);
    long upTo = most[row][column] == Long.MAX_VALUE ? Long.MAX_VALUE : most[row][column] - count;
    long greatest = count + move(row, column, Math.min(upTo, ENOUGH), true, Through.KEPT_BACK);
    boolean narrow = false;
    if (least > 0 && least < smallestGroup) {
      narrow |= reach(row, column, count, false) > count - least;
      least = 0;
    }
    long wanted = Math.max(smallestGroup, least + smallestGroup);
    boolean nearlyAll =
        greatest < most[row][column] && most[row][column] - greatest < smallestGroup;
    long up = Math.min(upTo, nearlyAll ? upTo : wanted - count);
    if (greatest - count < up) {
      narrow |= reach(row, column, up, true) > greatest - count;
      greatest = count + up;
    }
    long leavingOutAGroup = Math.max(0, most[row][column] - smallestGroup);
    if (most[row][column] - greatest < smallestGroup && least > leavingOutAGroup) {
      narrow |= reach(row, column, count - leavingOutAGroup, false) > count - least;
    }
    return narrow;
  }

  private boolean isSlack(int row, int column) {
    return (slack.lastRow && row == rows - 1) || (slack.lastColumn && column == columns - 1);
  }

  private long reach(int row, int column, long people, boolean up) {
    long reached = move(row, column, people, up, Through.ANY);
    hopeless |= reached < people;
    return reached;
  }

  /** How many more, or fewer, the cell can hold, up to that many. */
  private long move(int row, int column, long people, boolean up, Through through) {
    long[][] moved = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    int start = up ? rows + column : row;
    int end = up ? row : rows + column;
    long left = people;
    while (left > 0) {
      int[] way = way(moved, start, end, row, column, through);
      if (way.length == 0) {
        break;
      }
      long pass = left;
      for (int i = 1; i < way.length; i++) {
        pass = Math.min(pass, room(moved, way[i - 1], way[i]));
      }
      for (int i = 1; i < way.length; i++) {
        pass(moved, way[i - 1], way[i], pass);
      }
      left -= pass;
    }
    return people - left;
  }

  /** From a row to a column one more is in their cell; the other way round, one less. */
  private long room(long[][] moved, int from, int to) {
    return from < rows ? most[from][to - rows] - moved[from][to - rows] : moved[to][from - rows];
  }

  private void pass(long[][] moved, int from, int to, long through) {
    int row = Math.min(from, to);
    int column = Math.max(from, to) - rows;
    moved[row][column] += from < rows ? through : -through;
    hidden[row][column] = true;
  }

  /** The way that keeps fewest people back (Bellman and Ford), never through the cell itself. */
  private int[] way(long[][] moved, int start, int end, int row, int column, Through through) {
    int nodes = rows + columns;
    double[] cost = new double[nodes];
    int[] before = new int[nodes];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    Arrays.fill(before, -1);
    cost[start] = 0;
    for (boolean better = true; better; ) {
      better = false;
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < columns; c++) {
          if (r != row || c != column) {
            better |= shorten(moved, cost, before, r, rows + c, through);
            better |= shorten(moved, cost, before, rows + c, r, through);
          }
        }
      }
    }
    return before[end] < 0 ? NO_WAY : path(before, start, end);
  }

  private boolean shorten(
      long[][] moved, double[] cost, int[] before, int from, int to, Through through) {
    int row = Math.min(from, to);
    int column = Math.max(from, to) - rows;
    double total = cost[from] + (hidden[row][column] ? 0 : 1 + counts[row][column]);
    if (total >= cost[to]
        || (through == Through.KEPT_BACK && !hidden[row][column])
        || room(moved, from, to) <= 0) {
      return false;
    }
    cost[to] = total;
    before[to] = from;
    return true;
  }

  private static int[] path(int[] before, int start, int end) {
    int[] backwards = IntStream.iterate(end, node -> node != start, node -> before[node]).toArray();
    int[] path = new int[backwards.length + 1];
    path[0] = start;
    for (int i = 0; i < backwards.length; i++) {
      path[path.length - 1 - i] = backwards[i];
    }
    return path;
  }
}
