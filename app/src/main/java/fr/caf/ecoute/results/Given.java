package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.List;

/** What one person's answer adds to the count of a question, or of one aspect of it. */
sealed interface Given {
  /** These answers, of those that can be picked. */
  record Picked(List<String> codes) implements Given {
    public Picked {
      codes = List.copyOf(codes);
    }
  }

  /** A number, to be gathered with others. */
  record Figure(BigDecimal number) implements Given {}

  /** Nothing that counts. */
  record Nothing(MissingReason reason) implements Given {}

  Given NOT_COLLECTED = new Nothing(MissingReason.NOT_COLLECTED);

  static Given of(Question question, Aspect aspect, Answers answers) {
    return answers
        .get(question.code())
        .map(answer -> of(question, aspect, answer))
        .orElse(NOT_COLLECTED);
  }

  /** An answer of another kind comes from a version that asked otherwise: not collected here. */
  static Given of(Question question, Aspect aspect, Answer answer) {
    return switch (answer) {
      case Answer.YesOrNo(boolean yes)
          when question instanceof YesNo || question instanceof Consent ->
          picked(yes ? Options.YES : Options.NO);
      case Answer.OneChoice one when question instanceof SingleChoice -> picked(one.code());
      case Answer.Choices some when question instanceof MultipleChoice -> new Picked(some.codes());
      case Answer.ScaleValue(int value) when question instanceof Scale ->
          picked(String.valueOf(value));
      case Answer.Numeric(BigDecimal value) when question instanceof NumberQuestion ->
          new Figure(value);
      case Answer.Dated(CalendarDate date) when question instanceof DateQuestion ->
          new Figure(BigDecimal.valueOf(date.first().getYear()));
      case Answer.Located(String place) when question instanceof Territory -> picked(place);
      case Answer.Ratings ratings when aspect instanceof Aspect.Row(Choice row) ->
          ratings
              .rating(row.code())
              .map(rating -> rated(question, aspect, rating))
              .orElse(NOT_COLLECTED);
      case Answer.Ranked(List<String> codes) when question instanceof Ranking ->
          new Picked(aspect instanceof Aspect.FirstPlace ? codes.subList(0, 1) : codes);
      case Answer.Missing(MissingReason reason) -> new Nothing(reason);
      case Answer.YesOrNo _,
          Answer.OneChoice _,
          Answer.Choices _,
          Answer.ScaleValue _,
          Answer.Numeric _,
          Answer.Dated _,
          Answer.Ratings _,
          Answer.Ranked _,
          Answer.Located _,
          Answer.Text _ ->
          NOT_COLLECTED;
    };
  }

  private static Given rated(Question question, Aspect aspect, Answer rating) {
    return rating instanceof Answer.OneChoice picked
        ? picked(picked.code())
        : of(question, aspect, rating);
  }

  private static Given picked(String code) {
    return new Picked(List.of(code));
  }
}
