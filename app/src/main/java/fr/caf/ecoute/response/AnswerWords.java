package fr.caf.ecoute.response;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.Messages;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An answer as the person who gave it reads it again. */
public final class AnswerWords {
  private AnswerWords() {}

  /** Several lines for several choices, and for a text that has several. */
  public static String of(Question question, Answer answer) {
    return switch (answer) {
      case Answer.Text(String value) -> value;
      case Answer.Numeric(BigDecimal value) -> number(question, value);
      case Answer.YesOrNo(boolean yes) -> Messages.french(yes ? "answer.yes" : "answer.no");
      case Answer.OneChoice picked -> choice(question, picked);
      case Answer.Choices(List<Answer.OneChoice> picked) ->
          picked.stream().map(one -> choice(question, one)).collect(Collectors.joining("\n"));
      case Answer.ScaleValue(int value) -> mark(question, value);
      case Answer.Missing(MissingReason reason) ->
          Messages.french(
              reason == MissingReason.DONT_KNOW ? "answer.dont-know" : "answer.missing");
    };
  }

  private static String number(Question question, BigDecimal value) {
    NumberFormat format = NumberFormat.getInstance(Locale.FRANCE);
    format.setMaximumFractionDigits(NumberQuestion.MOST_DECIMALS);
    return question instanceof NumberQuestion asked && asked.unit() != null
        ? format.format(value) + "\u00a0" + asked.unit()
        : format.format(value);
  }

  private static String choice(Question question, Answer.OneChoice picked) {
    String label = FrenchTypography.apply(find(question, picked).map(Choice::label).orElse(""));
    return picked.specified() == null ? label : label + "\u00a0: " + picked.specified();
  }

  private static Optional<Choice> find(Question question, Answer.OneChoice picked) {
    return question instanceof SingleChoice single
        ? single.choice(picked.code())
        : question instanceof MultipleChoice multiple
            ? multiple.choice(picked.code())
            : Optional.empty();
  }

  private static String mark(Question question, int value) {
    return question instanceof Scale scale
        ? Messages.french(
            "answer.mark",
            value,
            scale.from(),
            FrenchTypography.apply(scale.lowLabel()),
            scale.to(),
            FrenchTypography.apply(scale.highLabel()))
        : Integer.toString(value);
  }
}
