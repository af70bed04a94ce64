package fr.caf.ecoute.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way through a questionnaire of somebody who answered elsewhere, of which only part is known:
 * files seldom have every column, and never say how a person answered.
 *
 * <p>A question is off this way only when the answers collected beside its own show so. Where they
 * leave it open, because a condition looks at something that was not collected, what was said is
 * kept: to throw away what somebody did say for want of another column would be the greater wrong.
 */
public final class CollectedPath {
  private static final Answer NOT_COLLECTED = new Answer.Missing(MissingReason.NOT_COLLECTED);
  private static final Answer NOT_SHOWN = new Answer.Missing(MissingReason.NOT_SHOWN);

  /** A comparison looks at no fact. */
  private static final Facts NOBODY = new Facts(Channel.WEB, Language.FRENCH, "public");

  private final Answers collected;
  private final Map<String, Answer> kept = new LinkedHashMap<>();
  private final List<String> leftOut = new ArrayList<>();
  private Truth over = Truth.NO;

  private CollectedPath(Answers collected) {
    this.collected = collected;
  }

  /** What can be said of a condition when not everything is known. */
  private enum Truth {
    YES,
    NO,
    UNKNOWN;

    static Truth of(boolean holds) {
      return holds ? YES : NO;
    }

    Truth not() {
      return switch (this) {
        case YES -> NO;
        case NO -> YES;
        case UNKNOWN -> UNKNOWN;
      };
    }

    Truth and(Truth other) {
      if (this == NO || other == NO) {
        return NO;
      }
      return this == YES ? other : UNKNOWN;
    }
  }

  public static CollectedPath of(Questionnaire questionnaire, Answers collected) {
    CollectedPath path = new CollectedPath(collected);
    questionnaire.sections().forEach(path::through);
    return path;
  }

  /** One for each question, as {@link Path#settled} has. */
  public Answers answers() {
    return Answers.of(kept);
  }

  /** The codes of the questions to which something was said that cannot have been asked. */
  public List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  private void through(Section section) {
    Truth shown = over.not().and(truth(section.when()));
    Map<Question, Truth> together = new LinkedHashMap<>();
    for (Question question : section.questions()) {
      Truth asked = shown.and(over.not()).and(truth(question.when()));
      kept.put(question.code(), settle(question, asked));
      switch (section.layout()) {
        case ONE_PER_PAGE -> turn(Map.of(question, asked));
        case TOGETHER -> together.put(question, asked);
      }
    }
    turn(together);
  }

  private Answer settle(Question question, Truth asked) {
    if (question instanceof Statement) {
      return switch (asked) {
        case YES -> Statement.READ;
        case NO -> NOT_SHOWN;
        case UNKNOWN -> NOT_COLLECTED;
      };
    }
    Answer said = collected.get(question.code()).orElse(NOT_COLLECTED);
    Answer left = asked == Truth.NO ? null : offered(question, said);
    if (said.isGiven() && !said.equals(left)) {
      leftOut.add(question.code());
    }
    if (left == null) {
      return said.isGiven() ? NOT_SHOWN : said;
    }
    return left;
  }

  /** The part of it that may have been offered; a row that was not says so. */
  private @Nullable Answer offered(Question question, Answer said) {
    if (Offer.isWhole(question) || !said.isGiven()) {
      return said;
    }
    Question possible = Offer.of(question, choice -> truth(choice.when()) != Truth.NO);
    Answer left = possible == null ? null : Offer.keep(possible, said);
    return left instanceof Answer.Ratings(Map<String, Answer> byRow)
            && question instanceof RatingGrid grid
        ? withEveryRow(grid, byRow, ((Answer.Ratings) said).byRow())
        : left;
  }

  private static Answer withEveryRow(
      RatingGrid grid, Map<String, Answer> left, Map<String, Answer> said) {
    Map<String, Answer> rows = new LinkedHashMap<>();
    for (Choice row : grid.rows()) {
      Answer before = said.getOrDefault(row.code(), NOT_COLLECTED);
      Answer otherwise = before.isGiven() ? NOT_SHOWN : before;
      rows.put(row.code(), left.getOrDefault(row.code(), otherwise));
    }
    return new Answer.Ratings(rows);
  }

  /**
   * An exit that opened on a page ended the questionnaire, if that page could be left: where
   * something on it is missing or odd, somebody may have gone on, on paper for one.
   */
  private void turn(Map<Question, Truth> page) {
    boolean done =
        page.entrySet().stream()
            .allMatch(one -> one.getValue() == Truth.NO || isDone(one.getKey()));
    page.forEach(
        (question, asked) -> {
          for (Exit exit : question.stem().exits()) {
            // Whoever answered was asked, whatever else is unknown.
            Truth there =
                kept.getOrDefault(question.code(), NOT_SHOWN).isGiven() ? Truth.YES : asked;
            Truth left = there.and(truth(exit.when())).and(done ? Truth.YES : Truth.UNKNOWN);
            over = over.not().and(left.not()).not();
          }
        });
  }

  private boolean isDone(Question question) {
    Answer answer = kept.getOrDefault(question.code(), NOT_SHOWN);
    return !answer.equals(NOT_SHOWN)
        && question.check(answer).stream().noneMatch(Problem::isBlocking)
        && question.stem().checks().stream()
            .noneMatch(
                check ->
                    check.severity() == Check.Severity.ERROR && truth(check.when()) != Truth.NO);
  }

  private Truth truth(Condition condition) {
    return switch (condition) {
      case Condition.Always _ -> Truth.YES;
      case Condition.All(List<Condition> all) ->
          all.stream().map(this::truth).reduce(Truth.YES, Truth::and);
      case Condition.Any(List<Condition> any) ->
          any.stream().map(one -> truth(one).not()).reduce(Truth.YES, Truth::and).not();
      case Condition.Not(Condition opposite) -> truth(opposite).not();
      case Condition.Fact _ -> Truth.UNKNOWN;
      case Condition.Compare compare ->
          isKnown(compare) ? Truth.of(compare.holds(Answers.over(kept), NOBODY)) : Truth.UNKNOWN;
    };
  }

  private boolean isKnown(Condition.Compare compare) {
    Answer answer = kept.get(compare.question());
    if (compare.row() != null && answer instanceof Answer.Ratings ratings) {
      answer = ratings.byRow().get(compare.row());
    }
    return answer != null
        && !(answer instanceof Answer.Missing(MissingReason reason)
            && (reason == MissingReason.NOT_COLLECTED || reason == MissingReason.UNREADABLE));
  }
}
