package fr.caf.ecoute.questionnaire.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Writes a condition as {@link ConditionReader} reads it. */
final class ConditionWriter {
  private ConditionWriter() {}

  static void write(ObjectNode node, Condition condition) {
    switch (condition) {
      case Condition.Always _ ->
          throw new IllegalArgumentException("no condition is written by leaving it out");
      case Condition.All(List<Condition> parts) -> write(node.putArray("all"), parts);
      case Condition.Any(List<Condition> parts) -> write(node.putArray("any"), parts);
      case Condition.Not(Condition part) -> write(node.putObject("not"), part);
      case Condition.Compare compare -> {
        node.put("question", compare.question());
        if (compare.row() != null) {
          node.put("row", compare.row());
        }
        write(node, compare.operator(), compare.values());
      }
      case Condition.Fact(var name, Operator operator, List<Literal> values) ->
          write(node.put("fact", name.name().toLowerCase(Locale.ROOT)), operator, values);
    }
  }

  private static void write(ArrayNode list, List<Condition> parts) {
    parts.forEach(part -> write(list.addObject(), part));
  }

  private static void write(ObjectNode node, Operator operator, List<Literal> values) {
    node.put("op", operator.symbol());
    if (operator == Operator.IN) {
      ArrayNode list = node.putArray("value");
      values.forEach(value -> list.add(write(value)));
    } else if (!operator.takesNoValue()) {
      node.set("value", write(values.getFirst()));
    }
  }

  private static JsonNode write(Literal literal) {
    return switch (literal) {
      case Literal.Word(String value) -> TextNode.valueOf(value);
      case Literal.Numeric(BigDecimal value) -> DecimalNode.valueOf(value);
      case Literal.Day(CalendarDate date) -> TextNode.valueOf(date.iso());
      case Literal.Truth(boolean value) -> BooleanNode.valueOf(value);
    };
  }
}
