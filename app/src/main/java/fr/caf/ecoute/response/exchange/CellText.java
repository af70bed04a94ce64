package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.response.field.AnswerFields;
import java.math.BigDecimal;
import java.util.List;

/** What an answer puts in each of its question's columns. */
final class CellText {
  private static final Answer NOT_COLLECTED = new Answer.Missing(MissingReason.NOT_COLLECTED);

  private CellText() {}

  static String of(Variable.OfQuestion variable, Answer answer) {
    return switch (answer) {
      case Answer.Missing(MissingReason reason) -> reason.name();
      case Answer.Text(String value) -> GuardedText.guard(value);
      case Answer.Numeric(BigDecimal value) -> value.toPlainString().replace('.', ',');
      case Answer.YesOrNo(boolean yes) -> yes ? AnswerFields.YES : AnswerFields.NO;
      case Answer.ScaleValue(int value) -> Integer.toString(value);
      case Answer.Dated(CalendarDate date) -> date.iso();
      case Answer.Located(String place) -> place(variable, place);
      case Answer.Ranked(List<String> codes) -> rank(variable, codes);
      case Answer.Ratings ratings -> rating(variable, ratings);
      case Answer.OneChoice picked -> of(variable, List.of(picked));
      case Answer.Choices(List<Answer.OneChoice> picked) -> of(variable, picked);
    };
  }

  private static String of(Variable.OfQuestion variable, List<Answer.OneChoice> picked) {
    return switch (variable) {
      case Variable.WholeAnswer(Question _) ->
          String.join("|", picked.stream().map(Answer.OneChoice::code).toList());
      case Variable.TickedChoice(MultipleChoice _, Choice choice) ->
          picked.stream().anyMatch(one -> one.code().equals(choice.code())) ? "1" : "0";
      case Variable.SpecifiedText(Question _, Choice choice, String _) -> specified(choice, picked);
      case Variable.RatedRow _, Variable.RankedChoice _, Variable.PlaceName _ -> "";
    };
  }

  private static String place(Variable.OfQuestion variable, String code) {
    return variable instanceof Variable.PlaceName(Territory question)
        ? question.places().find(code).map(Territories.Place::name).orElse("")
        : code;
  }

  private static String rank(Variable.OfQuestion variable, List<String> codes) {
    return variable instanceof Variable.RankedChoice(Ranking _, int rank) && rank <= codes.size()
        ? codes.get(rank - 1)
        : "";
  }

  private static String rating(Variable.OfQuestion variable, Answer.Ratings ratings) {
    Answer rating =
        variable instanceof Variable.RatedRow(RatingGrid _, Choice row)
            ? ratings.rating(row.code()).orElse(NOT_COLLECTED)
            : NOT_COLLECTED;
    return rating instanceof Answer.OneChoice picked ? picked.code() : of(variable, rating);
  }

  private static String specified(Choice choice, List<Answer.OneChoice> picked) {
    for (Answer.OneChoice one : picked) {
      if (one.code().equals(choice.code()) && one.specified() != null) {
        return GuardedText.guard(one.specified());
      }
    }
    return "";
  }
}
