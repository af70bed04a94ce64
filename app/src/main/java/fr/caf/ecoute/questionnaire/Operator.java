package fr.caf.ecoute.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a condition compares.
 *
 * <p>Nothing said equals nothing: on a hidden or unanswered question {@code eq}, {@code in}, {@code
 * contains} and the orderings are false, and {@code ne} and {@code notContains}, being exactly
 * their opposites, are true.
 */
public enum Operator {
  EQ("eq"),
  NE("ne"),
  IN("in"),
  CONTAINS("contains"),
  NOT_CONTAINS("notContains"),
  LT("lt"),
  LTE("lte"),
  GT("gt"),
  GTE("gte"),
  ANSWERED("answered"),
  NOT_ANSWERED("notAnswered");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** As documents write it. */
  public String symbol() {
    return symbol;
  }

  public static Optional<Operator> find(String symbol) {
    return Arrays.stream(values()).filter(one -> one.symbol.equals(symbol)).findFirst();
  }

  public boolean isOrdering() {
    return switch (this) {
      case LT, LTE, GT, GTE -> true;
      case EQ, NE, IN, CONTAINS, NOT_CONTAINS, ANSWERED, NOT_ANSWERED -> false;
    };
  }

  public boolean takesNoValue() {
    return this == ANSWERED || this == NOT_ANSWERED;
  }

  boolean takes(List<Literal> values) {
    if (takesNoValue()) {
      return values.isEmpty();
    }
    if (this == IN) {
      return !values.isEmpty();
    }
    return values.size() == 1 && (!isOrdering() || isOrdered(values.getFirst()));
  }

  boolean holds(Set<Literal> said, List<Literal> values) {
    return switch (this) {
      case ANSWERED -> !said.isEmpty();
      case NOT_ANSWERED -> said.isEmpty();
      case EQ -> said.size() == 1 && said.contains(values.getFirst());
      case NE -> !EQ.holds(said, values);
      case IN -> values.stream().anyMatch(said::contains);
      case CONTAINS -> said.contains(values.getFirst());
      case NOT_CONTAINS -> !CONTAINS.holds(said, values);
      case LT, LTE, GT, GTE -> said.stream().anyMatch(one -> ordered(one, values.getFirst()));
    };
  }

  private static boolean isOrdered(Literal value) {
    return switch (value) {
      case Literal.Numeric _, Literal.Day _ -> true;
      case Literal.Word _, Literal.Truth _ -> false;
    };
  }

  private boolean ordered(Literal said, Literal bound) {
    if (said instanceof Literal.Numeric(var left) && bound instanceof Literal.Numeric(var right)) {
      return accepts(left.compareTo(right));
    }
    return said instanceof Literal.Day(var left)
        && bound instanceof Literal.Day(var right)
        && accepts(left.compareTo(right));
  }

  private boolean accepts(int order) {
    return switch (this) {
      case LT -> order < 0;
      case LTE -> order <= 0;
      case GT -> order > 0;
      case GTE -> order >= 0;
      case EQ, NE, IN, CONTAINS, NOT_CONTAINS, ANSWERED, NOT_ANSWERED -> false;
    };
  }
}
