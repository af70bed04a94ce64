package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Consent;
import fr.caf.ecoute.questionnaire.DateQuestion;
import fr.caf.ecoute.questionnaire.LongText;
import fr.caf.ecoute.questionnaire.MissingReason;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was answered to one closed question, counted as the responses go by. */
final class QuestionCount {
  private static final String YES = "oui";
  private static final String NO = "non";

  private final Question question;
  private final StatisticalSecrecy secrecy;
  private final Map<String, Long> picks = new HashMap<>();
  private final List<BigDecimal> numbers = new ArrayList<>();
  private final Map<MissingReason, Long> missing = new EnumMap<>(MissingReason.class);
  private long answered;

  QuestionCount(Question question, StatisticalSecrecy secrecy) {
    this.question = question;
    this.secrecy = secrecy;
  }

  /** One answer that can be picked, before secrecy. */
  private record Option(String code, String label, long count) {}

  static boolean isClosed(Question question) {
    return switch (question) {
      case ShortText _,
          LongText _,
          DateQuestion _,
          RatingGrid _,
          Ranking _,
          Territory _,
          Statement _,
          Consent _ ->
          false;
      case NumberQuestion _, YesNo _, SingleChoice _, MultipleChoice _, Scale _ -> true;
    };
  }

  /** An answer of another kind comes from a version that asked otherwise: not collected here. */
  void add(Answer answer) {
    switch (answer) {
      case Answer.YesOrNo(boolean yes) when question instanceof YesNo ->
          pick(List.of(yes ? YES : NO));
      case Answer.OneChoice one when question instanceof SingleChoice -> pick(List.of(one.code()));
      case Answer.Choices some when question instanceof MultipleChoice -> pick(some.codes());
      case Answer.ScaleValue(int value) when question instanceof Scale -> {
        pick(List.of(String.valueOf(value)));
        numbers.add(BigDecimal.valueOf(value));
      }
      case Answer.Numeric(BigDecimal value) when question instanceof NumberQuestion -> {
        answered++;
        numbers.add(value);
      }
      case Answer.Missing(MissingReason reason) -> missing.merge(reason, 1L, Long::sum);
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
          missing.merge(MissingReason.NOT_COLLECTED, 1L, Long::sum);
    }
  }

  Tally tally() {
    List<Option> options = options();
    BitSet hidden = hidden(options);
    boolean answeredShown = hidden.cardinality() < options.size();
    return new Tally(
        question.code(),
        question.label(),
        question.kind(),
        answeredShown ? asked() : null,
        answeredShown ? answered : null,
        IntStream.range(0, options.size())
            .mapToObj(i -> row(options.get(i), hidden.get(i)))
            .toList(),
        answeredShown ? unanswered() : List.of(),
        summary(options, hidden),
        secrecy.reason());
  }

  private List<Option> options() {
    return switch (question) {
      case ShortText _,
          LongText _,
          DateQuestion _,
          RatingGrid _,
          Ranking _,
          Territory _,
          Statement _,
          Consent _ ->
          throw new IllegalStateException("open: " + question.code());
      case YesNo _ -> List.of(option(YES, "Oui"), option(NO, "Non"));
      case SingleChoice single -> single.choices().stream().map(this::option).toList();
      case MultipleChoice multiple -> multiple.choices().stream().map(this::option).toList();
      case Scale scale ->
          IntStream.rangeClosed(scale.from(), scale.to())
              .mapToObj(mark -> option(String.valueOf(mark), label(scale, mark)))
              .toList();
      case NumberQuestion _ ->
          Brackets.of(numbers, secrecy).stream()
              .map(bracket -> new Option(bracket.code(), bracket.label(), bracket.count()))
              .toList();
    };
  }

  /** A group too small that was not led to the question would show by difference: all is kept. */
  private BitSet hidden(List<Option> options) {
    List<Long> counts = options.stream().map(Option::count).toList();
    if (secrecy.isTooFew(answered) || secrecy.isGivenAwayBy(count(MissingReason.NOT_SHOWN))) {
      BitSet all = new BitSet();
      all.set(0, options.size());
      return all;
    }
    return question instanceof MultipleChoice
        ? secrecy.hiddenShares(counts, answered)
        : secrecy.hiddenParts(counts);
  }

  private TallyRow row(Option option, boolean hidden) {
    return hidden
        ? TallyRow.hidden(option.code(), option.label())
        : TallyRow.shown(option.code(), option.label(), option.count(), answered);
  }

  /** Nothing when it would give away, by difference, a reason too rare to be shown. */
  private @Nullable Long asked() {
    long asked = answered;
    for (Silence silence : Silence.values()) {
      long count = count(silence);
      if (silence.wasAsked()) {
        if (secrecy.isGivenAwayBy(count)) {
          return null;
        }
        asked += count;
      }
    }
    return asked;
  }

  private List<Tally.Unanswered> unanswered() {
    List<Tally.Unanswered> shown = new ArrayList<>();
    for (Silence silence : Silence.values()) {
      long count = count(silence);
      if (!secrecy.isTooFew(count)) {
        shown.add(new Tally.Unanswered(silence.words(), count));
      }
    }
    return shown;
  }

  /** A mean or a median together with what is shown could give back a row that is kept. */
  private Tally.@Nullable Summary summary(List<Option> options, BitSet hidden) {
    if (hidden.stream().anyMatch(i -> options.get(i).count() > 0)) {
      return null;
    }
    return switch (question) {
      case ShortText _,
          LongText _,
          DateQuestion _,
          YesNo _,
          SingleChoice _,
          MultipleChoice _,
          RatingGrid _,
          Ranking _,
          Territory _,
          Statement _,
          Consent _ ->
          null;
      case NumberQuestion asked ->
          answered == 0
              ? null
              : new Numbers(numbers, secrecy).summary(asked.unit() == null ? "" : asked.unit());
      case Scale _ ->
          numbers.isEmpty() ? null : new Tally.Summary(mean(), null, null, null, null, null, "");
    };
  }

  private double mean() {
    return numbers.stream().mapToDouble(BigDecimal::doubleValue).average().orElseThrow();
  }

  private void pick(List<String> codes) {
    answered++;
    codes.forEach(code -> picks.merge(code, 1L, Long::sum));
  }

  private Option option(Choice choice) {
    return option(choice.code(), choice.label());
  }

  private Option option(String code, String label) {
    return new Option(code, label, picks.getOrDefault(code, 0L));
  }

  private static String label(Scale scale, int mark) {
    if (mark == scale.from()) {
      return mark + " – " + scale.lowLabel();
    }
    return mark == scale.to() ? mark + " – " + scale.highLabel() : String.valueOf(mark);
  }

  private long count(MissingReason reason) {
    return missing.getOrDefault(reason, 0L);
  }

  private long count(Silence silence) {
    return missing.entrySet().stream()
        .filter(entry -> Silence.of(entry.getKey()) == silence)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
