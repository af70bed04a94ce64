package fr.caf.ecoute.response.field;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.web.PageLanguage;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer as the person who gave it reads it again. */
public final class AnswerWords {
  private final PageLanguage language;

  private AnswerWords(PageLanguage language) {
    this.language = language;
  }

  /** Several lines for several choices, and for a text that has several. */
  public static String of(Question question, Answer answer) {
    return of(question, answer, PageLanguage.FRENCH);
  }

  /** The same, in the words, numbers and dates of that language. */
  public static String of(Question question, Answer answer, PageLanguage language) {
    return new AnswerWords(language).words(question, answer);
  }

  private String words(Question question, Answer answer) {
    return switch (answer) {
      case Answer.Text(String value) -> value;
      case Answer.Numeric(BigDecimal value) -> number(question, value);
      case Answer.YesOrNo(boolean yes) -> yesOrNo(question, yes);
      case Answer.OneChoice picked -> choice(question, picked);
      case Answer.Choices(List<Answer.OneChoice> picked) ->
          picked.stream().map(one -> choice(question, one)).collect(Collectors.joining("\n"));
      case Answer.ScaleValue(int value) -> mark(question, value);
      case Answer.Dated(CalendarDate date) -> of(date, language);
      case Answer.Ratings(Map<String, Answer> byRow) -> ratings(question, byRow);
      case Answer.Ranked(List<String> codes) -> ranks(question, codes);
      case Answer.Located(String place) -> place(question, place);
      case Answer.Missing(MissingReason reason) ->
          language.say(reason == MissingReason.DONT_KNOW ? "answer.dont-know" : "answer.missing");
    };
  }

  /** "novembre 2026", or "1er novembre 2026". */
  public static String of(CalendarDate date) {
    return of(date, PageLanguage.FRENCH);
  }

  static String of(CalendarDate date, PageLanguage language) {
    return switch (date.precision()) {
      case YEAR -> Integer.toString(date.first().getYear());
      case MONTH ->
          DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(date.first());
      case DAY -> language.date(date.first());
    };
  }

  private String yesOrNo(Question question, boolean yes) {
    String key = question instanceof Consent ? "answer.agreed" : "answer.yes";
    String otherwise = question instanceof Consent ? "answer.disagreed" : "answer.no";
    return language.say(yes ? key : otherwise);
  }

  private String ratings(Question question, Map<String, Answer> byRow) {
    if (!(question instanceof RatingGrid grid)) {
      return "";
    }
    return grid.rows().stream()
        .filter(row -> byRow.containsKey(row.code()))
        .map(row -> rating(grid, row, Objects.requireNonNull(byRow.get(row.code()))))
        .collect(Collectors.joining("\n"));
  }

  private String rating(RatingGrid grid, Choice row, Answer rating) {
    String words =
        rating instanceof Answer.OneChoice picked
            ? grid.column(picked.code()).map(Choice::label).orElse("")
            : words(grid, rating);
    return language.typeset(row.label()) + "\u00a0: " + language.typeset(words);
  }

  private String ranks(Question question, List<String> codes) {
    return question instanceof Ranking ranking
        ? IntStream.range(0, codes.size())
            .mapToObj(i -> (i + 1) + ". " + label(ranking.choice(codes.get(i))))
            .collect(Collectors.joining("\n"))
        : "";
  }

  private String place(Question question, String code) {
    return question instanceof Territory territory
        ? territory.places().find(code).map(Territories.Place::name).orElse(code)
        : code;
  }

  private String label(Optional<Choice> choice) {
    return language.typeset(choice.map(Choice::label).orElse(""));
  }

  private String number(Question question, BigDecimal value) {
    NumberFormat format = language.numbers();
    format.setMaximumFractionDigits(NumberQuestion.MOST_DECIMALS);
    return question instanceof NumberQuestion asked && asked.unit() != null
        ? format.format(value) + "\u00a0" + asked.unit()
        : format.format(value);
  }

  private String choice(Question question, Answer.OneChoice picked) {
    String label = language.typeset(find(question, picked).map(Choice::label).orElse(""));
    return picked.specified() == null ? label : label + "\u00a0: " + picked.specified();
  }

  private Optional<Choice> find(Question question, Answer.OneChoice picked) {
    return question instanceof SingleChoice single
        ? single.choice(picked.code())
        : question instanceof MultipleChoice multiple
            ? multiple.choice(picked.code())
            : Optional.empty();
  }

  private String mark(Question question, int value) {
    return question instanceof Scale scale
        ? language.say(
            "answer.mark",
            value,
            scale.from(),
            language.typeset(scale.lowLabel()),
            scale.to(),
            language.typeset(scale.highLabel()))
        : Integer.toString(value);
  }
}
