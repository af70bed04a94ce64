package fr.caf.ecoute.theming.family;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Every family of a run, and the number of headings that sums the answers up best. Choosing another
 * number computes and changes nothing: all the families are there already.
 *
 * @param overview the number of headings to show unless asked otherwise
 */
public record Families(List<Family> all, int overview) {
  private static final int MOST_HEADINGS = 12;

  public Families {
    all = List.copyOf(all);
  }

  /**
   * The numbers of headings one may ask for, in order; none when there is nothing to gather. The
   * last shows each theme by itself when that makes twelve headings at most.
   */
  public List<Integer> numbers() {
    if (all.isEmpty()) {
      return List.of();
    }
    int fewest = all.stream().mapToInt(Family::fewest).min().orElseThrow();
    int most = all.stream().mapToInt(Family::most).max().orElseThrow();
    return IntStream.rangeClosed(fewest, Math.min(most + 1, MOST_HEADINGS)).boxed().toList();
  }

  /** The number of headings shown to one who asks for {@code wanted}: the nearest possible. */
  public int number(int wanted) {
    List<Integer> numbers = numbers();
    return numbers.isEmpty() ? 0 : Math.clamp(wanted, numbers.getFirst(), numbers.getLast());
  }

  /** The number of headings shown to one who asks for none. */
  public int usual() {
    return number(overview);
  }

  /** The families among this many headings; a theme that is in none is a heading by itself. */
  public List<Family> among(int headings) {
    return all.stream().filter(family -> family.shownAmong(headings)).toList();
  }
}
