package fr.caf.ecoute.questionnaire;

import java.math.BigDecimal;

/** A value a condition compares an answer or a fact with. */
public sealed interface Literal {

  /** A choice's code, a fact, a text. */
  record Word(String value) implements Literal {}

  /** A number, in plain notation without trailing zeros so that equal numbers are equal values. */
  record Numeric(BigDecimal value) implements Literal {
    /** Beyond this many digits nobody is counting anything any more. */
    public static final int MOST_DIGITS = 15;

    public Numeric {
      value = plain(value);
    }

    /** Refuses huge exponents before spelling them out: 1e999999999 would fill the memory. */
    static BigDecimal plain(BigDecimal value) {
      if (!isReasonable(value)) {
        throw new IllegalArgumentException("not a number a person would give");
      }
      BigDecimal stripped = value.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static boolean isReasonable(BigDecimal value) {
      return value.precision() - value.scale() <= MOST_DIGITS
          && value.scale() <= MOST_DIGITS
          && value.scale() >= -MOST_DIGITS;
    }
  }

  /** A date; a document writes it as a text such as 2026-11. */
  record Day(CalendarDate date) implements Literal {}

  /** Oui ou non. */
  record Truth(boolean value) implements Literal {}
}
