package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Literal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as a facilitator types it: 1 200, 3,5, -2. */
final class TypedNumber {
  private static final Pattern SYNTAX = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,6})?");

  private TypedNumber() {}

  static Optional<BigDecimal> parse(String typed) {
    String number = typed.replaceAll("[\\s\u00a0\u202f]", "").replace('\u2212', '-');
    return SYNTAX.matcher(number).matches()
        ? Optional.of(new BigDecimal(number.replace(',', '.')))
            .filter(Literal.Numeric::isReasonable)
        : Optional.empty();
  }

  static Optional<Integer> whole(String typed) {
    return parse(typed)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .filter(number -> number.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0)
        .map(BigDecimal::intValueExact);
  }
}
