package fr.caf.ecoute.results;

import fr.caf.ecoute.results.Brackets.Bracket;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The middle of the numbers people gave, worked out from the brackets they are shown in: whoever
 * has the brackets could work it out too, so that it tells nothing more of anybody. Within a
 * bracket numbers are taken as evenly spread.
 */
final class Numbers {
  private final List<Bracket> brackets;
  private final long people;

  Numbers(List<Bracket> brackets) {
    this.brackets = List.copyOf(brackets);
    this.people = brackets.stream().mapToLong(Bracket::count).sum();
  }

  Tally.Summary summary(String unit) {
    Optional<Double> lower = quantile(.25);
    Optional<Double> upper = quantile(.75);
    boolean both = lower.isPresent() && upper.isPresent();
    return new Tally.Summary(
        null,
        quantile(.5).orElse(null),
        both ? lower.get() : null,
        both ? upper.get() : null,
        unit);
  }

  /** Nothing where it lies in a bracket that has only one end. */
  private Optional<Double> quantile(double share) {
    double left = share * people;
    for (Bracket bracket : brackets) {
      if (left <= bracket.count()) {
        return within(bracket, left / bracket.count());
      }
      left -= bracket.count();
    }
    return Optional.empty();
  }

  private static Optional<Double> within(Bracket bracket, double part) {
    BigDecimal least = bracket.least();
    BigDecimal last = bracket.last();
    if (least == null || last == null) {
      return Optional.empty();
    }
    BigDecimal width = last.subtract(least);
    BigDecimal place = least.add(width.multiply(BigDecimal.valueOf(part)));
    int digits = Math.max(0, 2 - (width.precision() - width.scale()));
    return Optional.of(
        place
            .setScale(width.signum() == 0 ? least.scale() : digits, RoundingMode.HALF_UP)
            .doubleValue());
  }
}
