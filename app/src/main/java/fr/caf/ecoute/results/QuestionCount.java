package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.CalendarDate;
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
import fr.caf.ecoute.questionnaire.Territories;
import fr.caf.ecoute.questionnaire.Territory;
import fr.caf.ecoute.questionnaire.Wording;
import fr.caf.ecoute.questionnaire.YesNo;
import fr.caf.ecoute.results.Options.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was answered to one closed question, or to one aspect of it, as the responses go by. */
final class QuestionCount {
  private static final Answer NOT_COLLECTED = new Answer.Missing(MissingReason.NOT_COLLECTED);

  /** Every place that is not shown by itself; no code begins so. */
  static final String OTHERS = "_autres";

  private final Question question;
  private final Aspect aspect;
  private final StatisticalSecrecy secrecy;
  private final Options options = new Options();
  private final Map<MissingReason, Long> missing = new EnumMap<>(MissingReason.class);
  private long answered;

  private QuestionCount(Question question, Aspect aspect, StatisticalSecrecy secrecy) {
    this.question = question;
    this.aspect = aspect;
    this.secrecy = secrecy;
  }

  /** One for each aspect of the question; none of an open one. */
  static List<QuestionCount> of(Question question, StatisticalSecrecy secrecy) {
    return Aspect.of(question).stream()
        .map(aspect -> new QuestionCount(question, aspect, secrecy))
        .toList();
  }

  /** Counts what that person said to the question. */
  void add(Answers answers) {
    add(answers.get(question.code()).orElse(NOT_COLLECTED));
  }

  /** An answer of another kind comes from a version that asked otherwise: not collected here. */
  void add(Answer answer) {
    switch (answer) {
      case Answer.YesOrNo(boolean yes)
          when question instanceof YesNo || question instanceof Consent ->
          pick(List.of(yes ? Options.YES : Options.NO));
      case Answer.OneChoice one when question instanceof SingleChoice -> pick(List.of(one.code()));
      case Answer.Choices some when question instanceof MultipleChoice -> pick(some.codes());
      case Answer.ScaleValue(int value) when question instanceof Scale -> {
        pick(List.of(String.valueOf(value)));
        options.number(BigDecimal.valueOf(value));
      }
      case Answer.Numeric(BigDecimal value) when question instanceof NumberQuestion ->
          number(value);
      case Answer.Dated(CalendarDate date) when question instanceof DateQuestion ->
          number(BigDecimal.valueOf(date.first().getYear()));
      case Answer.Located(String place) when question instanceof Territory -> pick(List.of(place));
      case Answer.Ratings ratings when aspect instanceof Aspect.Row(Choice row) ->
          addRating(ratings.rating(row.code()).orElse(NOT_COLLECTED));
      case Answer.Ranked(List<String> codes) when question instanceof Ranking ->
          pick(aspect instanceof Aspect.FirstPlace ? codes.subList(0, 1) : codes);
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

  private void addRating(Answer rating) {
    if (rating instanceof Answer.OneChoice picked) {
      pick(List.of(picked.code()));
    } else {
      add(rating);
    }
  }

  private void number(BigDecimal number) {
    answered++;
    options.number(number);
  }

  private void pick(List<String> codes) {
    answered++;
    codes.forEach(options::pick);
  }

  Tally tally() {
    List<Option> all = options.of(question, secrecy);
    BitSet hidden = hidden(all);
    boolean answeredShown = hidden.cardinality() < all.size();
    return new Tally(
        question.code(),
        Wording.forEveryone(question.label()),
        question.kind(),
        new Tally.Part(aspect.code(), aspect.label(), sum()),
        answeredShown ? asked() : null,
        answeredShown ? answered : null,
        question instanceof Territory territory
            ? places(territory, all, hidden)
            : rows(all, hidden),
        answeredShown ? unanswered() : List.of(),
        summary(all, hidden),
        secrecy.reason());
  }

  private Tally.Sum sum() {
    return question instanceof MultipleChoice || aspect instanceof Aspect.AnyPlace
        ? Tally.Sum.OVERLAPPING
        : Tally.Sum.WHOLE;
  }

  /** A group too small that was not led to the question would show by difference: all is kept. */
  private BitSet hidden(List<Option> all) {
    List<Long> counts = all.stream().map(Option::count).toList();
    if (secrecy.isTooFew(answered) || secrecy.isGivenAwayBy(count(MissingReason.NOT_SHOWN))) {
      BitSet everything = new BitSet();
      everything.set(0, all.size());
      return everything;
    }
    return switch (sum()) {
      case OVERLAPPING -> secrecy.hiddenShares(counts, answered);
      case WHOLE -> secrecy.hiddenParts(counts);
    };
  }

  private List<TallyRow> rows(List<Option> all, BitSet hidden) {
    return IntStream.range(0, all.size()).mapToObj(i -> row(all.get(i), hidden.get(i))).toList();
  }

  private TallyRow row(Option option, boolean hidden) {
    return hidden
        ? TallyRow.hidden(option.code(), option.label())
        : TallyRow.shown(option.code(), option.label(), option.count(), answered);
  }

  /**
   * Those that may be shown, the largest first, and all the others as one: their sum is known by
   * difference anyway, and a hundred dashes would tell nothing.
   */
  private List<TallyRow> places(Territory territory, List<Option> all, BitSet hidden) {
    List<TallyRow> rows = new ArrayList<>();
    for (int i = hidden.nextClearBit(0); i < all.size(); i = hidden.nextClearBit(i + 1)) {
      rows.add(row(all.get(i), false));
    }
    long others = hidden.stream().mapToLong(i -> all.get(i).count()).sum();
    String label =
        territory.level() == Territories.Level.CAF ? "Toutes les autres Caf" : "Tous les autres";
    if (rows.isEmpty()) {
      rows.add(TallyRow.hidden(OTHERS, "Toutes les réponses"));
    } else if (others > 0) {
      rows.add(TallyRow.shown(OTHERS, label, others, answered));
    }
    return rows;
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
  private Tally.@Nullable Summary summary(List<Option> all, BitSet hidden) {
    if (hidden.stream().anyMatch(i -> all.get(i).count() > 0)) {
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
              : new Numbers(options.numbers(), secrecy)
                  .summary(asked.unit() == null ? "" : asked.unit());
      case Scale _ ->
          answered == 0 ? null : new Tally.Summary(mean(), null, null, null, null, null, "");
    };
  }

  private double mean() {
    return options.numbers().stream().mapToDouble(BigDecimal::doubleValue).average().orElseThrow();
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
