package fr.caf.ecoute.response.paper;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
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
import fr.caf.ecoute.response.field.AnswerWords;
import fr.caf.ecoute.web.French;
import fr.caf.ecoute.web.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A condition said to somebody who holds the sheet: "vous avez répondu « Oui » à la question 3".
 */
final class PaperConditions {
  private final Questionnaire questionnaire;
  private final PaperPlan plan;

  PaperConditions(Questionnaire questionnaire, PaperPlan plan) {
    this.questionnaire = questionnaire;
    this.plan = plan;
  }

  /** To be read after "si". */
  String words(Condition condition) {
    return say(condition, true);
  }

  /** A "not" is said of each comparison under it, for nobody reads it otherwise. */
  private String say(Condition condition, boolean holds) {
    return switch (condition) {
      case Condition.Always _, Condition.Fact _ ->
          throw new IllegalStateException("nothing to be seen on a sheet: " + condition);
      case Condition.All(List<Condition> parts) ->
          join(parts, holds ? "sheet.and" : "sheet.or", holds);
      case Condition.Any(List<Condition> parts) ->
          join(parts, holds ? "sheet.or" : "sheet.and", holds);
      case Condition.Not(Condition opposite) -> say(opposite, !holds);
      case Condition.Compare compare -> compare(compare, holds);
    };
  }

  private String join(List<Condition> parts, String key, boolean holds) {
    return parts.stream()
        .map(part -> say(part, holds))
        .reduce((one, other) -> Messages.french(key, one, other))
        .orElseThrow();
  }

  private String compare(Condition.Compare compare, boolean holds) {
    Question question = questionnaire.question(compare.question()).orElseThrow();
    String values =
        compare.values().stream()
            .map(value -> words(question, value))
            .collect(Collectors.joining(Messages.french("sheet.either")));
    String key = (holds ? "sheet.says." : "sheet.denies.") + operator(compare.operator(), question);
    return Messages.french(key, values, place(compare, question));
  }

  /** One does not answer with several choices: one ticks them. */
  private static String operator(Operator operator, Question question) {
    boolean ticked = question instanceof MultipleChoice || question instanceof Ranking;
    return ticked && operator == Operator.IN ? Operator.CONTAINS.name() : operator.name();
  }

  private String place(Condition.Compare compare, Question question) {
    int number = plan.number(question.code()).orElse(0);
    String row = compare.row();
    return row != null && question instanceof RatingGrid grid
        ? Messages.french("sheet.row", number, grid.row(row).map(Choice::label).orElse(row))
        : Integer.toString(number);
  }

  private static String words(Question question, Literal literal) {
    return switch (literal) {
      case Literal.Word(String value) -> quoted(label(question, value).orElse(value));
      case Literal.Numeric(var value) -> French.number(value);
      case Literal.Day(var date) -> AnswerWords.of(date);
      case Literal.Truth(boolean yes) -> quoted(Messages.french(truth(question, yes)));
    };
  }

  private static String quoted(String words) {
    return "« " + words + " »";
  }

  private static String truth(Question question, boolean yes) {
    if (question instanceof Consent) {
      return yes ? "answer.agreed" : "answer.disagreed";
    }
    return yes ? "answer.yes" : "answer.no";
  }

  private static Optional<String> label(Question question, String code) {
    return switch (question) {
      case SingleChoice single -> single.choice(code).map(Choice::label);
      case MultipleChoice several -> several.choice(code).map(Choice::label);
      case Ranking ranking -> ranking.choice(code).map(Choice::label);
      case RatingGrid grid -> grid.column(code).map(Choice::label);
      case Territory place -> place.places().find(code).map(Territories.Place::name);
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
  }
}
