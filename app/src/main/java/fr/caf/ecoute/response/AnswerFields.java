package fr.caf.ecoute.response;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.MultipleChoice;
import fr.caf.ecoute.questionnaire.NumberQuestion;
import fr.caf.ecoute.questionnaire.PlainText;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Scale;
import fr.caf.ecoute.questionnaire.ShortText;
import fr.caf.ecoute.questionnaire.SingleChoice;
import fr.caf.ecoute.questionnaire.YesNo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Answers as fields: named by the question's code, with {@code code__choice__texte} for the words
 * of "Autre, précisez". The same for a form on screen and for the row of an imported file.
 */
public final class AnswerFields {
  public static final String YES = "oui";
  public static final String NO = "non";
  public static final String DONT_KNOW = "nsp";

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
    return raw.all(question.code()).stream()
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
