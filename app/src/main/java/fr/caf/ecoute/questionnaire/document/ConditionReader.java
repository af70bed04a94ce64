package fr.caf.ecoute.questionnaire.document;

import static fr.caf.ecoute.questionnaire.document.Problems.quoted;

import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.RatingGrid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a condition and checks that it can mean something at its place. */
final class ConditionReader {
  private static final int MOST_PARTS = 50;
  private static final int MOST_VALUES = 200;

  private final Asked asked;

  ConditionReader(Asked asked) {
    this.asked = asked;
  }

  Condition readWhen(Node owner) {
    return owner.field("when").map(this::read).orElseGet(Condition::always);
  }

  /** The condition of a check or an exit, which cannot do without. */
  Condition readNeeded(Node owner) {
    if (owner.field("when").isEmpty()) {
      owner.at("when").refuse("ce champ manque.");
    }
    return readWhen(owner);
  }

  private Condition read(Node node) {
    if (!node.isObject()) {
      return Condition.always();
    }
    if (node.json().has("all")) {
      node.allowOnly(Set.of("all"));
      return combine(readParts(node, "all"), Condition.All::new);
    }
    if (node.json().has("any")) {
      node.allowOnly(Set.of("any"));
      return combine(readParts(node, "any"), Condition.Any::new);
    }
    if (node.json().has("not")) {
      node.allowOnly(Set.of("not"));
      return new Condition.Not(read(node.at("not")));
    }
    if (node.json().has("question")) {
      node.allowOnly(Set.of("question", "row", "op", "value"));
      return orAlways(readComparison(node));
    }
    if (node.json().has("fact")) {
      node.allowOnly(Set.of("fact", "op", "value"));
      return orAlways(readFact(node));
    }
    node.refuse("une condition commence par all, any, not, question ou fact.");
    return Condition.always();
  }

  private List<Condition> readParts(Node node, String name) {
    return node.list(name, MOST_PARTS).stream().map(this::read).toList();
  }

  /** An empty list was already refused. */
  private static Condition combine(
      List<Condition> parts, Function<List<Condition>, Condition> combination) {
    return parts.isEmpty() ? Condition.always() : combination.apply(parts);
  }

  private static Condition orAlways(@Nullable Condition condition) {
    return condition == null ? Condition.always() : condition;
  }

  private @Nullable Condition readComparison(Node node) {
    int before = node.problems().count();
    String code = node.text("question", 200);
    Operator operator = readOperator(node);
    List<Literal> values = operator == null ? List.of() : readValues(node, operator);
    if (code.isEmpty()) {
      return null;
    }
    if (!asked.exists(code)) {
      node.at("question").refuse("aucune question n’a le code " + quoted(code) + ".");
    } else if (!asked.isEarlier(code)) {
      node.at("question")
          .refuse(
              "une condition porte sur une question posée avant, et "
                  + quoted(code)
                  + " ne l’est pas.");
    }
    if (operator == null || node.problems().count() > before) {
      return null;
    }
    String row = node.optionalText("row", 200);
    Optional<Question> question = asked.find(code);
    question.ifPresent(found -> checkFit(node, found, row, operator, values));
    // A question that could not be read has its own problem: what is compared with it is unknown.
    return question.isEmpty() || node.problems().count() > before
        ? null
        : new Condition.Compare(code, row, operator, meant(question.get(), values));
  }

  private @Nullable Condition readFact(Node node) {
    int before = node.problems().count();
    String called = node.text("fact", 200);
    Optional<Facts.Name> name =
        Arrays.stream(Facts.Name.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(called))
            .findFirst();
    if (name.isEmpty() && !called.isEmpty()) {
      node.at("fact").refuse(quoted(called) + " n’est pas channel, language ou audience.");
    }
    Operator operator = readOperator(node);
    if (operator == null) {
      return null;
    }
    if (!Set.of(Operator.EQ, Operator.NE, Operator.IN).contains(operator)) {
      node.at("op").refuse("avec fact, seuls eq, ne et in ont un sens.");
      return null;
    }
    List<Literal> values = readValues(node, operator);
    if (values.stream().anyMatch(value -> !(value instanceof Literal.Word))) {
      node.at("value").refuse("un texte entre guillemets est attendu ici.");
    }
    name.ifPresent(fact -> checkFact(node, fact, values));
    return name.isEmpty() || node.problems().count() > before
        ? null
        : new Condition.Fact(name.get(), operator, values);
  }

  private static void checkFact(Node node, Facts.Name fact, List<Literal> values) {
    for (Literal value : values) {
      if (value instanceof Literal.Word(String word) && !Facts.canBe(fact, word)) {
        String known = String.join(", ", Facts.known(fact));
        node.at("value")
            .refuse(
                quoted(word)
                    + " n’est pas possible ici"
                    + (known.isEmpty() ? "." : " (" + known + ")."));
      }
    }
  }

  private static @Nullable Operator readOperator(Node node) {
    String symbol = node.text("op", 200);
    Optional<Operator> operator = Operator.find(symbol);
    if (operator.isEmpty() && !symbol.isEmpty()) {
      String known =
          String.join(", ", Arrays.stream(Operator.values()).map(Operator::symbol).toList());
      node.at("op").refuse(quoted(symbol) + " n’est pas une comparaison connue (" + known + ").");
    }
    return operator.orElse(null);
  }

  private static List<Literal> readValues(Node node, Operator operator) {
    if (operator.takesNoValue()) {
      node.field("value").ifPresent(value -> value.refuse("cette comparaison se passe de valeur."));
      return List.of();
    }
    List<Node> nodes =
        operator == Operator.IN ? node.list("value", MOST_VALUES) : List.of(node.at("value"));
    List<Literal> values = new ArrayList<>();
    for (Node one : nodes) {
      Literal literal = readLiteral(one);
      if (literal == null) {
        one.refuse("un texte, un nombre, true ou false est attendu ici.");
      } else if (operator.isOrdering() && literal instanceof Literal.Truth) {
        one.refuse("un nombre ou une date est attendu ici.");
      } else {
        values.add(literal);
      }
    }
    return values;
  }

  private static @Nullable Literal readLiteral(Node node) {
    if (node.json().isBoolean()) {
      return new Literal.Truth(node.json().booleanValue());
    }
    if (node.json().isTextual()) {
      return new Literal.Word(node.json().textValue());
    }
    boolean number = node.json().isNumber();
    BigDecimal value = number ? node.json().decimalValue() : BigDecimal.ZERO;
    return number && Literal.Numeric.isReasonable(value) ? new Literal.Numeric(value) : null;
  }

  private static List<Literal> meant(Question question, List<Literal> values) {
    return values.stream().map(value -> ConditionFit.meant(question, value)).toList();
  }

  private static void checkFit(
      Node node, Question question, @Nullable String row, Operator operator, List<Literal> values) {
    if (row != null && !(question instanceof RatingGrid grid && grid.row(row).isPresent())) {
      node.at("row").refuse(quoted(row) + " n’est pas une ligne de cette question.");
      return;
    }
    Set<Operator> fitting = ConditionFit.operators(question, row);
    if (!fitting.contains(operator)) {
      String symbols = String.join(", ", fitting.stream().map(Operator::symbol).toList());
      node.at("op")
          .refuse(
              quoted(operator.symbol())
                  + " ne convient pas à cette question\u00a0; utilisez "
                  + symbols
                  + ".");
      return;
    }
    values.stream()
        .filter(value -> !ConditionFit.canBeSaid(question, ConditionFit.meant(question, value)))
        .findFirst()
        .ifPresent(value -> node.at("value").refuse(ConditionFit.advice(question)));
  }
}
