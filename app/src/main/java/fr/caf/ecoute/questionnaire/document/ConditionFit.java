package fr.caf.ecoute.questionnaire.document;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.Literal;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Operator;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be compared with the answer to each kind of question. */
public final class ConditionFit {
  private static final Set<Operator> SAID = EnumSet.of(Operator.ANSWERED, Operator.NOT_ANSWERED);
  private static final Set<Operator> SAME = EnumSet.of(Operator.EQ, Operator.NE);
  private static final Set<Operator> ONE_OF = EnumSet.of(Operator.EQ, Operator.NE, Operator.IN);
  private static final Set<Operator> AMONG =
      EnumSet.of(Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.IN);
  private static final Set<Operator> ORDERED =
      EnumSet.complementOf(EnumSet.of(Operator.CONTAINS, Operator.NOT_CONTAINS));

  private ConditionFit() {}

  /**
   * The comparisons that make sense. A free text can only be there or not: comparing wordings would
   * miss every typing slip. Of a statement nothing can be asked.
   *
   * @param row the row meant, where the question is a grid and one is
   */
  public static Set<Operator> operators(Question question, @Nullable String row) {
    return switch (question) {
      case ShortText _, LongText _ -> SAID;
      case YesNo _, Consent _ -> with(SAME);
      case SingleChoice _, Territory _ -> with(ONE_OF);
      case MultipleChoice _, Ranking _ -> with(AMONG);
      case NumberQuestion _, Scale _, DateQuestion _ -> ORDERED;
      case RatingGrid _ -> row == null ? SAID : with(ONE_OF);
      case Statement _ -> EnumSet.noneOf(Operator.class);
    };
  }

  private static Set<Operator> with(Set<Operator> own) {
    Set<Operator> all = EnumSet.copyOf(SAID);
    all.addAll(own);
    return all;
  }

  /** A value as a document writes it, taken for what the question makes of it. */
  static Literal meant(Question question, Literal value) {
    return question instanceof DateQuestion && value instanceof Literal.Word(String iso)
        ? CalendarDate.parse(iso).<Literal>map(Literal.Day::new).orElse(value)
        : value;
  }

  /** Whether somebody could answer that. */
  public static boolean canBeSaid(Question question, Literal value) {
    return switch (question) {
      case ShortText _, LongText _, Statement _ -> false;
      case YesNo _, Consent _ -> value instanceof Literal.Truth;
      case SingleChoice single -> isOffered(single.choices(), value);
      case MultipleChoice multiple -> isOffered(multiple.choices(), value);
      case Ranking ranking -> isOffered(ranking.choices(), value);
      case RatingGrid grid -> isOffered(grid.columns(), value);
      case Territory territory ->
          value instanceof Literal.Word(String code) && territory.places().find(code).isPresent();
      case NumberQuestion _ -> value instanceof Literal.Numeric;
      case Scale scale -> value instanceof Literal.Numeric(BigDecimal mark) && isOn(scale, mark);
      case DateQuestion date ->
          value instanceof Literal.Day(CalendarDate day) && day.precision() == date.precision();
    };
  }

  static String advice(Question question) {
    return switch (question) {
      case ShortText _, LongText _, Statement _ -> "cette comparaison se passe de valeur.";
      case YesNo _, Consent _ -> "écrivez true pour oui ou false pour non, sans guillemets.";
      case SingleChoice single -> offered(single.choices());
      case MultipleChoice multiple -> offered(multiple.choices());
      case Ranking ranking -> offered(ranking.choices());
      case RatingGrid grid -> offered(grid.columns());
      case Territory _ -> "ce n’est pas le code d’un lieu de la liste.";
      case NumberQuestion _ -> "un nombre est attendu ici, sans guillemets.";
      case Scale scale ->
          "un nombre entier de " + scale.from() + " à " + scale.to() + " est attendu ici.";
      case DateQuestion date ->
          switch (date.precision()) {
            case YEAR -> "une année est attendue ici, par exemple \"2026\".";
            case MONTH -> "un mois est attendu ici, par exemple \"2026-11\".";
            case DAY -> "un jour est attendu ici, par exemple \"2026-11-21\".";
          };
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
