package fr.caf.ecoute.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The middle and the ends of the numbers people gave, as far as they may be told. */
final class Numbers {
  private final List<BigDecimal> sorted;
  private final StatisticalSecrecy secrecy;

  Numbers(List<BigDecimal> numbers, StatisticalSecrecy secrecy) {
    List<BigDecimal> copy = new ArrayList<>(numbers);
    Collections.sort(copy);
    this.sorted = List.copyOf(copy);
    this.secrecy = secrecy;
  }

  /** Each quartile leaves at least a group on either side of it. */
  Tally.Summary summary(String unit) {
    boolean half = secrecy.allows(sorted.size(), 2);
    boolean quarter = secrecy.allows(sorted.size(), 4);
    return new Tally.Summary(
        null,
        half ? quantile(0.5) : null,
        quarter ? quantile(0.25) : null,
        quarter ? quantile(0.75) : null,
        sorted.isEmpty() ? null : whenShared(sorted.getFirst()),
        sorted.isEmpty() ? null : whenShared(sorted.getLast()),
        unit);
  }

  /**
   * The mean of a group of numbers around the cut, as many on either side: the number next to it is
   * one person's.
   */
  double quantile(double share) {
    double place = share * sorted.size();
    int side = (secrecy.smallestGroup() + 1) / 2;
    int first = (int) Math.ceil(place) - side;
    int last = (int) Math.floor(place) + side;
    return sorted.subList(Math.max(0, first), Math.min(sorted.size(), last)).stream()
        .mapToDouble(BigDecimal::doubleValue)
        .average()
        .orElseThrow();
  }

  private @Nullable Double whenShared(BigDecimal end) {
    long people = sorted.stream().filter(number -> number.compareTo(end) == 0).count();
    return secrecy.isTooFew(people) ? null : end.doubleValue();
  }
}
