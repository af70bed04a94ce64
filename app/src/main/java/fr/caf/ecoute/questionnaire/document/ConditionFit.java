package fr.caf.ecoute.questionnaire.document;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be compared with the answer to each kind of question. */
final class ConditionFit {
  private ConditionFit() {}

  /** A free text can only be there or not: comparing wordings would miss every typing slip. */
  static Set<Operator> operators(Question question) {
    Set<Operator> operators = EnumSet.of(Operator.ANSWERED, Operator.NOT_ANSWERED);
    operators.addAll(
        switch (question) {
          case ShortText _, LongText _ -> Set.of();
          case YesNo _ -> Set.of(Operator.EQ, Operator.NE);
          case SingleChoice _ -> Set.of(Operator.EQ, Operator.NE, Operator.IN);
          case MultipleChoice _ -> Set.of(Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.IN);
          case NumberQuestion _, Scale _ ->
              EnumSet.complementOf(EnumSet.of(Operator.CONTAINS, Operator.NOT_CONTAINS));
        });
    return operators;
  }

  static boolean canBeSaid(Question question, Literal value) {
    return switch (question) {
      case ShortText _, LongText _ -> false;
      case YesNo _ -> value instanceof Literal.Truth;
      case SingleChoice single -> isOffered(single.choices(), value);
      case MultipleChoice multiple -> isOffered(multiple.choices(), value);
      case NumberQuestion _ -> value instanceof Literal.Numeric;
      case Scale scale -> value instanceof Literal.Numeric(BigDecimal mark) && isOn(scale, mark);
    };
  }

  static String advice(Question question) {
    return switch (question) {
      case ShortText _, LongText _ -> "cette comparaison se passe de valeur.";
      case YesNo _ -> "écrivez true pour oui ou false pour non, sans guillemets.";
      case SingleChoice single -> offered(single.choices());
      case MultipleChoice multiple -> offered(multiple.choices());
      case NumberQuestion _ -> "un nombre est attendu ici, sans guillemets.";
      case Scale scale ->
          "un nombre entier de " + scale.from() + " à " + scale.to() + " est attendu ici.";
    };
  }

  private static boolean isOffered(List<Choice> choices, Literal value) {
    return value instanceof Literal.Word(String code)
        && choices.stream().anyMatch(choice -> choice.code().equals(code));
  }

  private static boolean isOn(Scale scale, BigDecimal mark) {
    return mark.scale() <= 0
        && mark.compareTo(BigDecimal.valueOf(scale.from())) >= 0
        && mark.compareTo(BigDecimal.valueOf(scale.to())) <= 0;
  }

  private static String offered(List<Choice> choices) {
    String codes = choices.stream().map(Choice::code).limit(12).collect(Collectors.joining(", "));
    return "ce n’est pas le code d’un choix de la question (" + codes + ").";
  }
}
