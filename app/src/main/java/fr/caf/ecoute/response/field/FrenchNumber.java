package fr.caf.ecoute.response.field;

import fr.caf.ecoute.questionnaire.Literal;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number as French people type it: "1 234,5", "1234.5", "3 ans" when the unit is "ans". */
final class FrenchNumber {
  private static final String SPACE = "[ \\u00A0\\u2009\\u202F]";
  private static final Pattern SYNTAX =
      Pattern.compile("[+-]?(?:[0-9]{1,3}(?:" + SPACE + "[0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?");

  /** No number anyone gives is longer, and the pattern is not run over a novel. */
  private static final int LONGEST = 60;

  private FrenchNumber() {}

  static Optional<BigDecimal> parse(String typed, @Nullable String unit) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String number = withoutUnit(typed, unit).replace('\u2212', '-');
    if (!SYNTAX.matcher(number).matches()) {
      return Optional.empty();
    }
    String plain = number.replaceAll(SPACE, "").replace(',', '.');
    return Optional.of(new BigDecimal(plain)).filter(Literal.Numeric::isReasonable);
  }

  private static String withoutUnit(String typed, @Nullable String unit) {
    return unit != null && typed.endsWith(unit)
        ? typed.substring(0, typed.length() - unit.length()).replaceAll(SPACE + "+$", "")
        : typed;
  }
}
