package fr.caf.ecoute.results;

import fr.caf.ecoute.web.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers gathered in brackets that each hold enough people to be shown: neighbours are joined
 * rather than kept back, and the two ends stay open so that they do not tell the extremes.
 */
final class Brackets {
  /** The code of the bracket that has no lower end. */
  static final String LOWEST = "min";

  private static final int MOST = 8;
  private static final int MOST_SINGLE = 12;

  private final StatisticalSecrecy secrecy;
  private final List<BigDecimal> sorted;
  private final boolean whole;
  private final Unit unit;

  /** How the brackets are told. */
  private enum Unit {
    NUMBER,
    YEAR
  }

  private Brackets(StatisticalSecrecy secrecy, List<BigDecimal> sorted, Unit unit) {
    this.secrecy = secrecy;
    this.unit = unit;
    this.sorted = sorted;
    this.whole = sorted.stream().allMatch(number -> number.stripTrailingZeros().scale() <= 0);
  }

  /**
   * So many gave a number between two cuts.
   *
   * @param least the smallest number in it; nothing for the lowest
   * @param last the greatest that may be in it; nothing for the highest
   */
  record Bracket(
      String code,
      String label,
      long count,
      @Nullable BigDecimal least,
      @Nullable BigDecimal last) {}

  /** The numbers themselves, bracket by bracket. */
  static List<List<BigDecimal>> gathered(List<BigDecimal> numbers, StatisticalSecrecy secrecy) {
    TreeMap<BigDecimal, List<BigDecimal>> gathered = new TreeMap<>();
    List<BigDecimal> lowest = new ArrayList<>();
    of(numbers, secrecy).stream()
        .flatMap(bracket -> Optional.ofNullable(bracket.least()).stream())
        .forEach(least -> gathered.put(least, new ArrayList<>()));
    for (BigDecimal number : numbers) {
      Map.Entry<BigDecimal, List<BigDecimal>> bracket = gathered.floorEntry(number);
      (bracket == null ? lowest : bracket.getValue()).add(number);
    }
    return Stream.concat(Stream.of(lowest), gathered.values().stream()).toList();
  }

  static List<Bracket> of(List<BigDecimal> numbers, StatisticalSecrecy secrecy) {
    return of(numbers, secrecy, Unit.NUMBER);
  }

  /** The same, each number a year. */
  static List<Bracket> ofYears(List<BigDecimal> years, StatisticalSecrecy secrecy) {
    return of(years, secrecy, Unit.YEAR);
  }

  private static List<Bracket> of(List<BigDecimal> numbers, StatisticalSecrecy secrecy, Unit unit) {
    List<BigDecimal> sorted = new ArrayList<>(numbers);
    Collections.sort(sorted);
    return sorted.isEmpty() ? List.of() : new Brackets(secrecy, sorted, unit).brackets();
  }

  private List<Bracket> brackets() {
    List<BigDecimal> cuts = joinSmall(cuts());
    List<Bracket> brackets = new ArrayList<>();
    for (int i = 0; i <= cuts.size(); i++) {
      BigDecimal least = i == 0 ? null : cuts.get(i - 1);
      BigDecimal limit = i == cuts.size() ? null : cuts.get(i);
      String code = least == null ? LOWEST : least.toPlainString();
      BigDecimal last = limit == null || !whole ? limit : limit.subtract(BigDecimal.ONE);
      brackets.add(new Bracket(code, label(least, limit), countBetween(least, limit), least, last));
    }
    return brackets;
  }

  /**
   * Round numbers that would cut nearly all of the range in at most {@link #MOST} parts. A group at
   * each end has no say in where: one person who is far above the others would be seen in it.
   */
  private List<BigDecimal> cuts() {
    int aside = Math.max(sorted.size() / 50, secrecy.smallestGroup() - 1);
    int end = Math.min(aside, (sorted.size() - 1) / 2);
    BigDecimal low = sorted.get(end);
    BigDecimal high = sorted.get(sorted.size() - 1 - end);
    BigDecimal range = high.subtract(low);
    BigDecimal step =
        whole && range.compareTo(BigDecimal.valueOf(MOST_SINGLE)) <= 0
            ? BigDecimal.ONE
            : roundStep(range);
    List<BigDecimal> cuts = new ArrayList<>();
    BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(step);
    for (BigDecimal cut = first; cut.compareTo(high) <= 0; cut = cut.add(step)) {
      cuts.add(cut);
    }
    return cuts;
  }

  /** The smallest of 1, 2, 5, 10, 20… (or 0,5, 0,2…) that makes few enough parts. */
  private BigDecimal roundStep(BigDecimal range) {
    if (range.signum() == 0) {
      return BigDecimal.ONE;
    }
    BigDecimal wanted = range.divide(BigDecimal.valueOf(MOST), 6, RoundingMode.CEILING);
    int power = wanted.precision() - wanted.scale() - 1;
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
    BigDecimal step =
        List.of(1, 2, 5, 10).stream()
            .map(factor -> unit.multiply(BigDecimal.valueOf(factor)))
            .filter(candidate -> candidate.compareTo(wanted) >= 0)
            .findFirst()
            .orElseThrow();
    return whole ? step.max(BigDecimal.ONE) : step;
  }

  private List<BigDecimal> joinSmall(List<BigDecimal> cuts) {
    List<BigDecimal> kept = new ArrayList<>();
    BigDecimal least = null;
    for (BigDecimal cut : cuts) {
      if (!secrecy.isTooFew(countBetween(least, cut))) {
        kept.add(cut);
        least = cut;
      }
    }
    if (!kept.isEmpty() && secrecy.isTooFew(countBetween(least, null))) {
      kept.removeLast();
    }
    return kept;
  }

  private long countBetween(@Nullable BigDecimal least, @Nullable BigDecimal limit) {
    return sorted.stream()
        .filter(number -> least == null || number.compareTo(least) >= 0)
        .filter(number -> limit == null || number.compareTo(limit) < 0)
        .count();
  }

  private String label(@Nullable BigDecimal least, @Nullable BigDecimal limit) {
    if (least == null) {
      return limit == null ? "Toutes les réponses" : below(limit);
    }
    if (limit == null) {
      return say(least) + after();
    }
    if (!whole) {
      return "De " + French.number(least) + " à moins de " + French.number(limit);
    }
    BigDecimal last = limit.subtract(BigDecimal.ONE);
    return last.compareTo(least) == 0 ? say(least) : "De " + say(least) + " à " + say(last);
  }

  private String below(BigDecimal limit) {
    return whole
        ? say(limit.subtract(BigDecimal.ONE)) + before()
        : "Moins de " + French.number(limit);
  }

  /** A year is not told in thousands. */
  private String say(BigDecimal number) {
    return switch (unit) {
      case NUMBER -> French.number(number);
      case YEAR -> number.toPlainString();
    };
  }

  private String before() {
    return switch (unit) {
      case NUMBER -> " ou moins";
      case YEAR -> " ou avant";
    };
  }

  private String after() {
    return switch (unit) {
      case NUMBER -> " ou plus";
      case YEAR -> " ou après";
    };
  }
}
