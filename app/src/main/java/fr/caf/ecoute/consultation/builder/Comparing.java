package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How a facilitator compares: with one or several values, where documents have an operator for each
 * case.
 */
enum Comparing {
  IS("est", "est", Operator.EQ),
  IS_NOT("nest-pas", "n'est pas", Operator.NE),
  INCLUDES("comprend", "comprend", Operator.CONTAINS),
  INCLUDES_NOT("ne-comprend-pas", "ne comprend pas", Operator.NOT_CONTAINS),
  UNDER("moins", "est avant, ou plus petite que", Operator.LT),
  AT_MOST("au-plus", "est au plus", Operator.LTE),
  OVER("plus", "est après, ou plus grande que", Operator.GT),
  AT_LEAST("au-moins", "est au moins", Operator.GTE),
  SAID("donnee", "est donnée", Operator.ANSWERED),
  NOT_SAID("pas-donnee", "n'est pas donnée", Operator.NOT_ANSWERED);

  private final String code;
  private final String words;
  private final Operator operator;

  Comparing(String code, String words, Operator operator) {
    this.code = code;
    this.words = words;
    this.operator = operator;
  }

  String code() {
    return code;
  }

  String words() {
    return words;
  }

  Operator operator() {
    return operator;
  }

  static Optional<Comparing> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  /** Those that make sense where these operators do. */
  static List<Comparing> among(Set<Operator> operators) {
    return Arrays.stream(values()).filter(one -> operators.contains(one.operator)).toList();
  }

  /** Whether several values may stand after it: any of them will do, or none. */
  boolean takesSeveral() {
    return switch (this) {
      case IS, IS_NOT, INCLUDES, INCLUDES_NOT -> true;
      case UNDER, AT_MOST, OVER, AT_LEAST, SAID, NOT_SAID -> false;
    };
  }

  boolean takesNone() {
    return operator.takesNoValue();
  }

  /** The condition, {@code compare} making one of an operator and its values. */
  Condition condition(
      List<Literal> values, BiFunction<Operator, List<Literal>, Condition> compare) {
    if (takesNone()) {
      return compare.apply(operator, List.of());
    }
    if (values.size() == 1) {
      return compare.apply(operator, values);
    }
    return switch (this) {
      case IS, INCLUDES -> compare.apply(Operator.IN, values);
      case IS_NOT, INCLUDES_NOT -> new Condition.Not(compare.apply(Operator.IN, values));
      case UNDER, AT_MOST, OVER, AT_LEAST, SAID, NOT_SAID ->
          throw new IllegalArgumentException(this + " takes one value, not " + values);
    };
  }

  /** The comparison that {@code IN} stands for where these make sense, or its opposite. */
  static Comparing several(Set<Operator> operators, boolean opposite) {
    boolean one = operators.contains(Operator.EQ);
    return opposite ? (one ? IS_NOT : INCLUDES_NOT) : (one ? IS : INCLUDES);
  }
}
