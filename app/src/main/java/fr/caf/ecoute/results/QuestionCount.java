package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
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
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was answered to one closed question, or to one aspect of it, as the responses go by. */
final class QuestionCount {
  /** Every place that is not shown by itself; no code begins so. */
  static final String OTHERS = "_autres";

  private final Question question;
  private final Aspect aspect;
  private final StatisticalSecrecy secrecy;
  private final Options options = new Options();
  private final Map<MissingReason, Long> missing = new EnumMap<>(MissingReason.class);
  private long answered;
  private boolean keptBackWhole;

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
    add(Given.of(question, aspect, answers));
  }

  void add(Answer answer) {
    add(Given.of(question, aspect, answer));
  }

  private void add(Given given) {
    switch (given) {
      case Given.Picked(List<String> codes) -> {
        answered++;
        codes.forEach(options::pick);
      }
      case Given.Figure(BigDecimal number) -> {
        answered++;
        options.number(number);
      }
      case Given.Nothing(MissingReason reason) -> missing.merge(reason, 1L, Long::sum);
    }
  }

  /** What a table may tell apart; nothing where the tally is withheld. */
  Optional<Categories> categories() {
    List<Option> all = options.of(question, secrecy);
    BitSet hidden = hidden(all);
    if (hidden.cardinality() == all.size()) {
      return Optional.empty();
    }
    List<Categories.Category> shown = new ArrayList<>();
    for (int i = hidden.nextClearBit(0); i < all.size(); i = hidden.nextClearBit(i + 1)) {
      Option option = all.get(i);
      shown.add(new Categories.Category(option.code(), option.label(), option.count()));
    }
    long others = hidden.stream().mapToLong(i -> all.get(i).count()).sum();
    long silent = missing.values().stream().mapToLong(Long::longValue).sum();
    return Optional.of(new Categories(shown, others, silent));
  }

  /** None of it is shown, because of what it would tell of another question. */
  void keepBack() {
    keptBackWhole = true;
  }

  /** The answers that are kept back; of places too, though no page names them. */
  List<Option> keptBack() {
    List<Option> all = options.of(question, secrecy);
    return hidden(all).stream().mapToObj(all::get).toList();
  }

  /** Of a question on a number, what was given in each of the brackets. */
  List<List<Answer>> brackets() {
    return question instanceof NumberQuestion
        ? Brackets.gathered(options.numbers(), secrecy).stream()
            .map(some -> some.stream().<Answer>map(Answer.Numeric::new).toList())
            .toList()
        : List.of();
  }

  /** What a person who picked that code said. */
  Answer answer(String code) {
    return switch (question) {
      case YesNo _, Consent _ -> new Answer.YesOrNo(code.equals(Options.YES));
      case SingleChoice _ -> new Answer.OneChoice(code);
      case MultipleChoice _ -> new Answer.Choices(List.of(new Answer.OneChoice(code)));
      case Scale _ -> new Answer.ScaleValue(Integer.parseInt(code));
      case Territory _ -> new Answer.Located(code);
      case Ranking _ -> new Answer.Ranked(List.of(code));
      case RatingGrid _ ->
          aspect instanceof Aspect.Row(Choice row)
              ? new Answer.Ratings(Map.of(row.code(), new Answer.OneChoice(code)))
              : new Answer.Missing(MissingReason.NOT_COLLECTED);
      case NumberQuestion _, DateQuestion _, ShortText _, LongText _, Statement _ ->
          new Answer.Missing(MissingReason.NOT_COLLECTED);
    };
  }

  /** The question as it was asked, and what of it is counted. */
  String label() {
    String label = Wording.forEveryone(question.label());
    return aspect.code().isEmpty() ? label : label + " – " + aspect.label();
  }

  /** A name of its own within the consultation. */
  String code() {
    return aspect.code().isEmpty() ? question.code() : question.code() + "-" + aspect.code();
  }

  Question question() {
    return question;
  }

  Aspect aspect() {
    return aspect;
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

  Tally.Sum sum() {
    return question instanceof MultipleChoice || aspect instanceof Aspect.AnyPlace
        ? Tally.Sum.OVERLAPPING
        : Tally.Sum.WHOLE;
  }

  /** A group too small that was not led to the question would show by difference: all is kept. */
  private BitSet hidden(List<Option> all) {
    List<Long> counts = all.stream().map(Option::count).toList();
    if (keptBackWhole
        || secrecy.isTooFew(answered)
        || secrecy.isGivenAwayBy(count(MissingReason.NOT_SHOWN))) {
      BitSet everything = new BitSet();
      everything.set(0, all.size());
      return everything;
    }
    return switch (sum()) {
      case OVERLAPPING -> secrecy.hiddenShares(counts, wholes(all));
      case WHOLE -> secrecy.hiddenParts(counts);
    };
  }

  /**
   * Out of how many each choice is ticked. Who ticked one that excludes all others is in none of
   * these: those who ticked neither are known too.
   */
  private List<Long> wholes(List<Option> all) {
    long apart = all.stream().filter(one -> isExclusive(one.code())).mapToLong(Option::count).sum();
    return all.stream().map(one -> isExclusive(one.code()) ? answered : answered - apart).toList();
  }

  /** Whether who ticked it ticked nothing else. */
  boolean isExclusive(String code) {
    return question instanceof MultipleChoice several
        && several.choice(code).filter(Choice::isExclusive).isPresent();
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

  /** Nothing when it would give away, by difference, a few who said nothing. */
  private @Nullable Long asked() {
    long silent =
        Arrays.stream(Silence.values()).filter(Silence::wasAsked).mapToLong(this::count).sum();
    return secrecy.isGivenAwayBy(silent) ? null : answered + silent;
  }

  /**
   * Those who did not know are told apart where both they and the other silent ones may be shown:
   * their sum is known, for so is the number of responses. Where they could not say so there is
   * nothing to tell apart.
   */
  private List<Tally.Unanswered> unanswered() {
    long unknown = count(Silence.DONT_KNOW);
    long left = count(Silence.SKIPPED) + count(Silence.UNUSABLE);
    List<Tally.Unanswered> shown = new ArrayList<>();
    if (unknown == 0 && !offersDontKnow()) {
      tell(shown, left, Silence.SKIPPED.words());
    } else if (secrecy.isTooFew(unknown) || secrecy.isTooFew(left)) {
      tell(shown, left + unknown, Silence.EITHER);
    } else {
      tell(shown, left, Silence.SKIPPED.words());
      tell(shown, unknown, Silence.DONT_KNOW.words());
    }
    tell(shown, count(Silence.NOT_SHOWN), Silence.NOT_SHOWN.words());
    tell(shown, count(Silence.NOT_COLLECTED), Silence.NOT_COLLECTED.words());
    return shown;
  }

  private void tell(List<Tally.Unanswered> shown, long people, String words) {
    if (!secrecy.isTooFew(people)) {
      shown.add(new Tally.Unanswered(words, people));
    }
  }

  private boolean offersDontKnow() {
    return switch (question) {
      case Scale scale -> scale.dontKnow() == Scale.DontKnow.OFFERED;
      case RatingGrid grid -> grid.dontKnow() == Scale.DontKnow.OFFERED;
      case ShortText _,
          LongText _,
          NumberQuestion _,
          DateQuestion _,
          YesNo _,
          SingleChoice _,
          MultipleChoice _,
          Ranking _,
          Territory _,
          Statement _,
          Consent _ ->
          false;
    };
  }

  /** Numbers are gathered so that none is kept back unless all are. */
  private Tally.@Nullable Summary summary(List<Option> all, BitSet hidden) {
    if (answered == 0 || hidden.cardinality() == all.size()) {
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
          new Numbers(Brackets.of(options.numbers(), secrecy))
              .summary(asked.unit() == null ? "" : asked.unit());
      case Scale _ -> mean(all, hidden);
    };
  }

  /**
   * To the tenth, and only where it would be the same whatever those kept back had said: then it
   * tells nothing of them.
   */
  private Tally.@Nullable Summary mean(List<Option> all, BitSet hidden) {
    double least = 0;
    double most = 0;
    for (int i = 0; i < all.size(); i++) {
      double mark = Double.parseDouble(all.get(i).code());
      double lowest = hidden.get(i) ? mark(all, hidden.nextSetBit(0)) : mark;
      double highest = hidden.get(i) ? mark(all, hidden.previousSetBit(all.size())) : mark;
      least += all.get(i).count() * lowest;
      most += all.get(i).count() * highest;
    }
    long tenths = Math.round(10 * least / answered);
    return tenths == Math.round(10 * most / answered)
        ? new Tally.Summary(tenths / 10.0, null, null, null, "")
        : null;
  }

  private static double mark(List<Option> all, int place) {
    return Double.parseDouble(all.get(place).code());
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
