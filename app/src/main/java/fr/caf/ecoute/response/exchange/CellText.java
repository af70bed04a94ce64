package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.response.AnswerFields;
import java.math.BigDecimal;
import java.util.List;

/** What an answer puts in each of its question's columns. */
final class CellText {
  private CellText() {}

  static String of(Variable.OfQuestion variable, Answer answer) {
    return switch (answer) {
      case Answer.Missing(MissingReason reason) -> reason.name();
      case Answer.Text(String value) -> GuardedText.guard(value);
      case Answer.Numeric(BigDecimal value) -> value.toPlainString().replace('.', ',');
      case Answer.YesOrNo(boolean yes) -> yes ? AnswerFields.YES : AnswerFields.NO;
      case Answer.ScaleValue(int value) -> Integer.toString(value);
      case Answer.Dated(CalendarDate date) -> date.iso();
      case Answer.Located(String place) -> place;
      case Answer.Ranked(List<String> codes) -> String.join("|", codes);
      case Answer.Ratings ratings -> ratings.byRow().toString();
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
    };
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
