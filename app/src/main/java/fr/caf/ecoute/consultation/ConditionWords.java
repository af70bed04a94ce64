package fr.caf.ecoute.consultation;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.web.French;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A condition as a facilitator reads it, with the words of the questions and not their codes. */
public final class ConditionWords {
  private final Questionnaire questionnaire;

  public ConditionWords(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /** "si la réponse à « … » est « Oui »"; empty when there is no condition. */
  public String of(Condition condition) {
    return condition instanceof Condition.Always ? "" : "si " + clause(condition);
  }

  private String clause(Condition condition) {
    return switch (condition) {
      case Condition.Always _ -> "toujours";
      case Condition.All(List<Condition> parts) -> join(parts, ", et ");
      case Condition.Any(List<Condition> parts) -> join(parts, ", ou ");
      case Condition.Not(Condition part) -> "ce n'est pas le cas que " + clause(part);
      case Condition.Compare compare ->
          "la réponse à « %s » %s"
              .formatted(
                  label(compare),
                  says(compare.operator(), words(compare.question(), compare.values())));
      case Condition.Fact(Facts.Name name, Operator operator, List<Literal> values) ->
          fact(name) + " " + says(operator, values.stream().map(ConditionWords::plain).toList());
    };
  }

  private String join(List<Condition> parts, String between) {
    return parts.stream().map(this::clause).collect(Collectors.joining(between));
  }

  private static String says(Operator operator, List<String> values) {
    String value = String.join(" ou ", values);
    return switch (operator) {
      case EQ -> "est " + value;
      case NE -> "n'est pas " + value;
      case IN -> "est " + value;
      case CONTAINS -> "comprend " + value;
      case NOT_CONTAINS -> "ne comprend pas " + value;
      case LT -> "est inférieure à " + value;
      case LTE -> "est au plus " + value;
      case GT -> "est supérieure à " + value;
      case GTE -> "est au moins " + value;
      case ANSWERED -> "est donnée";
      case NOT_ANSWERED -> "n'est pas donnée";
    };
  }

  private static String fact(Facts.Name name) {
    return switch (name) {
      case CHANNEL -> "le canal";
      case LANGUAGE -> "la langue";
      case AUDIENCE -> "le public";
    };
  }

  private List<String> words(String question, List<Literal> values) {
    Optional<Question> asked = questionnaire.question(question);
    return values.stream()
        .map(value -> asked.flatMap(one -> choice(one, value)).orElseGet(() -> plain(value)))
        .toList();
  }

  private static Optional<String> choice(Question question, Literal value) {
    if (!(value instanceof Literal.Word(String code))) {
      return Optional.empty();
    }
    Optional<String> label =
        switch (question) {
          case SingleChoice single -> single.choice(code).map(Choice::label);
          case MultipleChoice multiple -> multiple.choice(code).map(Choice::label);
          case Ranking ranking -> ranking.choice(code).map(Choice::label);
          case RatingGrid grid -> grid.column(code).map(Choice::label);
          case Territory territory -> territory.places().find(code).map(Territories.Place::name);
          case ShortText _,
              LongText _,
              NumberQuestion _,
              DateQuestion _,
              YesNo _,
              Scale _,
              Statement _,
              Consent _ ->
              Optional.empty();
        };
    return label.map(one -> "« " + one + " »");
  }

  private static String plain(Literal literal) {
    return switch (literal) {
      case Literal.Word(String value) -> "« " + value + " »";
      case Literal.Numeric(BigDecimal value) -> French.number(value);
      case Literal.Day(CalendarDate date) -> French.date(date.first());
      case Literal.Truth(boolean value) -> value ? "« Oui »" : "« Non »";
    };
  }

  private String label(Condition.Compare compare) {
    Optional<Question> asked = questionnaire.question(compare.question());
    String label = asked.map(Question::label).orElse(compare.question());
    String row = compare.row();
    return row != null && asked.isPresent() && asked.get() instanceof RatingGrid grid
        ? label + " – " + grid.row(row).map(Choice::label).orElse(row)
        : label;
  }
}
