package fr.caf.ecoute.response.field;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Precision;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Ranking;
import fr.caf.ecoute.questionnaire.RatingGrid;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.Statement;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers as fields: named by the question's code, with {@code code__choice__texte} for the words
 * of "Autre, précisez". The same for a form on screen and for the row of an imported file.
 */
public final class AnswerFields {
  public static final String YES = "oui";
  public static final String NO = "non";
  public static final String DONT_KNOW = "nsp";
  public static final String DAY = "jour";
  public static final String MONTH = "mois";
  public static final String YEAR = "annee";

  private static final Pattern MARK = Pattern.compile("[0-9]{1,2}");

  private final Question question;
  private final RawFields raw;
  private final List<Problem> problems = new ArrayList<>();

  private AnswerFields(Question question, RawFields raw) {
    this.question = question;
    this.raw = raw;
  }

  public static String specifiedField(String question, String choice) {
    return question + "__" + choice + "__texte";
  }

  /** Where a part of a date is written: jour, mois or annee. */
  public static String dateField(String question, String part) {
    return question + "__" + part;
  }

  public static String rowField(String question, String row) {
    return question + "__" + row;
  }

  /** Ranks count from 1. */
  public static String rankField(String question, int rank) {
    return question + "__" + rank;
  }

  /** Reads one answer; fields of other questions are ignored. */
  public static AnswerReading read(Question question, RawFields fields) {
    return new AnswerFields(question, fields.of(question.code())).read();
  }

  private AnswerReading read() {
    Answer answer =
        switch (question) {
          case ShortText _, LongText _ -> readOne(Answer.Text::new);
          case NumberQuestion number -> readOne(value -> readNumber(number, value));
          case YesNo _ -> readOne(this::readYesNo);
          case SingleChoice single -> readSingleChoice(single);
          case MultipleChoice multiple -> readMultipleChoice(multiple);
          case Scale scale -> readOne(value -> readMark(scale, value));
          case DateQuestion date -> readDate(date);
          case RatingGrid grid -> readGrid(grid);
          case Ranking ranking -> readRanking(ranking);
          case Territory territory -> readOne(value -> readPlace(territory, value));
          case Statement _ -> Statement.READ;
          case Consent _ -> readOne(this::readYesNo);
        };
    problems.addAll(question.check(answer));
    return new AnswerReading(question, raw, answer, problems);
  }

  /** The fields that {@link #read} would read as this answer: fills the form again. */
  public static RawFields write(Question question, Answer answer) {
    String code = question.code();
    return switch (answer) {
      case Answer.Text(String value) -> one(code, value);
      case Answer.Numeric(var value) -> one(code, value.toPlainString().replace('.', ','));
      case Answer.YesOrNo(boolean yes) -> one(code, yes ? YES : NO);
      case Answer.OneChoice picked -> choices(code, List.of(picked));
      case Answer.Choices(List<Answer.OneChoice> picked) -> choices(code, picked);
      case Answer.ScaleValue(int value) -> one(code, Integer.toString(value));
      case Answer.Located(String place) -> one(code, place);
      case Answer.Dated(CalendarDate date) -> writeDate(code, date);
      case Answer.Ratings(Map<String, Answer> byRow) -> writeGrid(code, byRow);
      case Answer.Ranked(List<String> codes) -> {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String one : codes) {
          fields.put(rankField(code, fields.size() + 1), List.of(one));
        }
        yield new RawFields(fields);
      }
      case Answer.Missing(MissingReason reason) ->
          reason == MissingReason.DONT_KNOW && question instanceof Scale
              ? one(code, DONT_KNOW)
              : RawFields.none();
    };
  }

  private static RawFields one(String code, String value) {
    return new RawFields(Map.of(code, List.of(value)));
  }

  private static RawFields choices(String question, List<Answer.OneChoice> picked) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put(question, picked.stream().map(Answer.OneChoice::code).toList());
    for (Answer.OneChoice one : picked) {
      if (one.specified() != null) {
        fields.put(specifiedField(question, one.code()), List.of(one.specified()));
      }
    }
    return new RawFields(fields);
  }

  /** What was sent under the question's own name, without blanks and repetitions. */
  private List<String> sent() {
    return sent(question.code());
  }

  private List<String> sent(String field) {
    return raw.all(field).stream()
        .map(PlainText::clean)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private Answer readOne(Function<String, Answer> reading) {
    List<String> sent = sent();
    return switch (sent.size()) {
      case 0 -> new Answer.Missing(MissingReason.SKIPPED);
      case 1 -> reading.apply(sent.getFirst());
      default -> unreadable(Problem.Kind.MALFORMED);
    };
  }

  private Answer unreadable(Problem.Kind kind, Object... arguments) {
    problems.add(new Problem(question.code(), kind, arguments));
    return new Answer.Missing(MissingReason.UNREADABLE);
  }

  private Answer readNumber(NumberQuestion number, String value) {
    return FrenchNumber.parse(value, number.unit())
        .<Answer>map(Answer.Numeric::new)
        .orElseGet(() -> unreadable(Problem.Kind.NOT_A_NUMBER));
  }

  private Answer readYesNo(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case YES -> new Answer.YesOrNo(true);
      case NO -> new Answer.YesOrNo(false);
      default -> unreadable(Problem.Kind.UNKNOWN_CHOICE);
    };
  }

  private Answer readMark(Scale scale, String value) {
    if (scale.offersDontKnow() && value.equalsIgnoreCase(DONT_KNOW)) {
      return new Answer.Missing(MissingReason.DONT_KNOW);
    }
    return MARK.matcher(value).matches()
        ? new Answer.ScaleValue(Integer.parseInt(value))
        : unreadable(Problem.Kind.OUT_OF_SCALE, scale.from(), scale.to());
  }

  /** In three fields as on a page, or in one as in a file: 21/11/2026 or 2026-11-21. */
  private Answer readDate(DateQuestion asked) {
    String code = asked.code();
    if (!sent().isEmpty()) {
      return readOne(
          value ->
              DateText.parse(value, asked.precision())
                  .<Answer>map(Answer.Dated::new)
                  .orElseGet(() -> unreadable(Problem.Kind.NOT_A_DATE)));
    }
    String year = PlainText.clean(raw.first(dateField(code, YEAR)));
    String month =
        asked.precision() == Precision.YEAR
            ? ""
            : PlainText.clean(raw.first(dateField(code, MONTH)));
    String day =
        asked.precision() == Precision.DAY ? PlainText.clean(raw.first(dateField(code, DAY))) : "";
    if ((year + month + day).isEmpty()) {
      return new Answer.Missing(MissingReason.SKIPPED);
    }
    return DateText.parse(asked.precision(), year, month, day)
        .<Answer>map(Answer.Dated::new)
        .orElseGet(() -> unreadable(Problem.Kind.NOT_A_DATE));
  }

  private static RawFields writeDate(String code, CalendarDate date) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put(dateField(code, YEAR), List.of(Integer.toString(date.first().getYear())));
    if (date.precision() != Precision.YEAR) {
      fields.put(dateField(code, MONTH), List.of(Integer.toString(date.first().getMonthValue())));
    }
    if (date.precision() == Precision.DAY) {
      fields.put(dateField(code, DAY), List.of(Integer.toString(date.first().getDayOfMonth())));
    }
    return new RawFields(fields);
  }

  private Answer readGrid(RatingGrid grid) {
    Map<String, Answer> byRow = new LinkedHashMap<>();
    for (Choice row : grid.rows()) {
      List<String> sent = sent(rowField(grid.code(), row.code()));
      if (sent.size() > 1) {
        return unreadable(Problem.Kind.MALFORMED);
      }
      if (!sent.isEmpty()) {
        Answer rating = readRating(grid, sent.getFirst());
        if (rating == null) {
          return unreadable(Problem.Kind.UNKNOWN_CHOICE);
        }
        byRow.put(row.code(), rating);
      }
    }
    return byRow.isEmpty() ? new Answer.Missing(MissingReason.SKIPPED) : new Answer.Ratings(byRow);
  }

  private static @Nullable Answer readRating(RatingGrid grid, String value) {
    if (grid.offersDontKnow() && value.equalsIgnoreCase(DONT_KNOW)) {
      return new Answer.Missing(MissingReason.DONT_KNOW);
    }
    return grid.column(value).map(column -> new Answer.OneChoice(column.code())).orElse(null);
  }

  private static RawFields writeGrid(String code, Map<String, Answer> byRow) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    byRow.forEach(
        (row, rating) -> {
          if (rating instanceof Answer.OneChoice picked) {
            fields.put(rowField(code, row), List.of(picked.code()));
          } else if (!rating.isLeftOut()) {
            fields.put(rowField(code, row), List.of(DONT_KNOW));
          }
        });
    return new RawFields(fields);
  }

  /** A rank left empty between two others is closed up: what follows moves forward. */
  private Answer readRanking(Ranking ranking) {
    List<String> ranked = new ArrayList<>();
    for (int rank = 1; rank <= ranking.most(); rank++) {
      List<String> sent = sent(rankField(ranking.code(), rank));
      if (sent.size() > 1) {
        return unreadable(Problem.Kind.MALFORMED);
      }
      ranked.addAll(sent);
    }
    for (String code : ranked) {
      Optional<Choice> choice = ranking.choice(code);
      if (choice.isEmpty()) {
        return unreadable(Problem.Kind.UNKNOWN_CHOICE);
      }
      if (ranked.indexOf(code) != ranked.lastIndexOf(code)) {
        return unreadable(Problem.Kind.RANKED_TWICE, choice.get().label());
      }
    }
    return ranked.isEmpty() ? new Answer.Missing(MissingReason.SKIPPED) : new Answer.Ranked(ranked);
  }

  private Answer readPlace(Territory territory, String value) {
    return territory
        .places()
        .find(value)
        .<Answer>map(place -> new Answer.Located(place.code()))
        .orElseGet(() -> unreadable(Problem.Kind.UNKNOWN_CHOICE));
  }

  private Answer readSingleChoice(SingleChoice single) {
    List<String> sent = sent();
    if (sent.size() > 1) {
      return unreadable(Problem.Kind.TOO_MANY_CHOICES, 1, sent.size());
    }
    if (sent.isEmpty()) {
      return readUntickedOther(single);
    }
    return single
        .choice(sent.getFirst())
        .<Answer>map(this::picked)
        .orElseGet(() -> unreadable(Problem.Kind.UNKNOWN_CHOICE));
  }

  /** Whoever writes beside "Autre" and ticks nothing has answered "Autre". */
  private Answer readUntickedOther(SingleChoice single) {
    List<Answer.OneChoice> written =
        single.choices().stream()
            .filter(Choice::asksToSpecify)
            .map(this::picked)
            .filter(one -> one.specified() != null)
            .toList();
    return written.size() == 1 ? written.getFirst() : new Answer.Missing(MissingReason.SKIPPED);
  }

  private Answer readMultipleChoice(MultipleChoice multiple) {
    List<String> sent = sent();
    if (sent.isEmpty()) {
      return new Answer.Missing(MissingReason.SKIPPED);
    }
    List<Answer.OneChoice> picked =
        multiple.choices().stream()
            .filter(choice -> sent.contains(choice.code()))
            .map(this::picked)
            .toList();
    return picked.size() == sent.size()
        ? new Answer.Choices(picked)
        : unreadable(Problem.Kind.UNKNOWN_CHOICE);
  }

  private Answer.OneChoice picked(Choice choice) {
    return choice.asksToSpecify()
        ? new Answer.OneChoice(
            choice.code(), raw.first(specifiedField(question.code(), choice.code())))
        : new Answer.OneChoice(choice.code());
  }
}
