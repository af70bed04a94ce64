package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.List;

/** What one tally counts of a question: a grid and a ranking are counted in several ways. */
sealed interface Aspect {

  /** All of the answer. */
  record Whole() implements Aspect {}

  /** What was picked in one row of a grid. */
  record Row(Choice row) implements Aspect {}

  /** What was ranked first. */
  record FirstPlace() implements Aspect {}

  /** What was ranked at all. */
  record AnyPlace() implements Aspect {}

  /** None where there is nothing to count. */
  static List<Aspect> of(Question question) {
    return switch (question) {
      case ShortText _, LongText _, Statement _ -> List.of();
      case NumberQuestion _,
          DateQuestion _,
          YesNo _,
          SingleChoice _,
          MultipleChoice _,
          Scale _,
          Territory _,
          Consent _ ->
          List.of(new Whole());
      case RatingGrid grid -> grid.rows().stream().<Aspect>map(Row::new).toList();
      case Ranking ranking ->
          ranking.most() == 1
              ? List.of(new FirstPlace())
              : List.of(new FirstPlace(), new AnyPlace());
    };
  }

  /** Its name under the question, empty for the whole. */
  default String label() {
    return switch (this) {
      case Whole _ -> "";
      case Row(Choice row) -> row.label();
      case FirstPlace _ -> "En première place";
      case AnyPlace _ -> "Parmi les choix classés";
    };
  }

  /** Distinguishes it from the others of its question. */
  default String code() {
    return switch (this) {
      case Whole _ -> "";
      case Row(Choice row) -> row.code();
      case FirstPlace _ -> "premier";
      case AnyPlace _ -> "classe";
    };
  }
}
