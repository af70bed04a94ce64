package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.Offer;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.questionnaire.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything people can say, as far as it matters to a condition.
 *
 * <p>Only the questions a condition looks at are answered, and those that decide whether they are
 * asked, in order; each takes the few answers that conditions can tell apart ({@link
 * Distinctions}). Conditions only look back, so walking through these is exact: what none of them
 * shows cannot happen. Early exits and blocking checks are left out: they only take worlds away, so
 * what is said of all worlds stays true. Where there are too many, nothing is said.
 */
final class Worlds {
  /** Answers tried for one condition, and for a whole questionnaire: some hundred milliseconds. */
  private static final int MOST_STEPS = 2_000;

  private static final int MOST_STEPS_IN_ALL = 60_000;

  private final Questionnaire questionnaire;
  private final Distinctions distinctions;
  private final Map<String, Asked> byCode = new LinkedHashMap<>();
  private final Map<String, List<Answer>> answersToWhole = new HashMap<>();
  private int stepsLeft = MOST_STEPS_IN_ALL;

  /** A question with its section. */
  private record Asked(Question question, Section section) {}

  /** What can be told of a condition, where it is looked at. */
  enum Verdict {
    ALWAYS,
    NEVER,
    SOMETIMES,
    /** Nobody gets so far. */
    NOWHERE,
    /** Too many worlds. */
    UNKNOWN
  }

  Worlds(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    this.distinctions = new Distinctions(questionnaire);
    for (Section section : questionnaire.sections()) {
      section.questions().forEach(one -> byCode.put(one.code(), new Asked(one, section)));
    }
  }

  /** Whether {@code condition} holds, wherever {@code context} does. */
  Verdict verdict(Condition condition, Condition context) {
    boolean[] seen = new boolean[2];
    boolean finished =
        walk(
            cone(Stream.of(condition, context)),
            (answers, facts) -> {
              if (context.holds(answers, facts)) {
                seen[condition.holds(answers, facts) ? 1 : 0] = true;
              }
              return !(seen[0] && seen[1]);
            });
    if (seen[0] && seen[1]) {
      return Verdict.SOMETIMES;
    }
    if (!finished) {
      return Verdict.UNKNOWN;
    }
    return seen[1] ? Verdict.ALWAYS : seen[0] ? Verdict.NEVER : Verdict.NOWHERE;
  }

  /**
   * The questions of each world, to be measured.
   *
   * @return false when there are too many worlds, and only some were seen
   */
  boolean each(BiPredicate<Answers, Facts> look) {
    return walk(cone(Conditions.of(questionnaire)), look);
  }

  /** The questions shown in a world that says enough. */
  List<Question> shown(Answers answers, Facts facts) {
    List<Question> shown = new ArrayList<>();
    for (Asked asked : byCode.values()) {
      Question offered = offered(asked, answers, facts);
      if (offered != null) {
        shown.add(offered);
      }
    }
    return shown;
  }

  /** The questions the conditions depend on, near or far, in order. */
  private List<Asked> cone(Stream<Condition> conditions) {
    Set<String> needed = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>();
    conditions.flatMap(Condition::questions).forEach(waiting::add);
    while (!waiting.isEmpty()) {
      String code = waiting.remove();
      Asked asked = byCode.get(code);
      if (asked != null && needed.add(code)) {
        deciding(asked).flatMap(Condition::questions).forEach(waiting::add);
      }
    }
    return byCode.values().stream().filter(one -> needed.contains(one.question().code())).toList();
  }

  private static Stream<Condition> deciding(Asked asked) {
    return Stream.concat(
        Stream.of(asked.section().when(), asked.question().when()),
        Offer.choices(asked.question()).stream().map(Choice::when));
  }

  private boolean walk(List<Asked> cone, BiPredicate<Answers, Facts> look) {
    if (cone.stream().anyMatch(asked -> distinctions.areTooMany(asked.question()))) {
      return false;
    }
    int left = Math.min(MOST_STEPS, stepsLeft);
    boolean finished = true;
    boolean stopped = false;
    for (Facts facts : distinctions.facts()) {
      if (finished) {
        Walk walk = new Walk(cone, facts, look, left);
        finished = walk.from(0);
        stopped = walk.stopped;
        stepsLeft -= left - Math.max(0, walk.stepsLeft);
        left = Math.max(0, walk.stepsLeft);
      }
    }
    return finished || stopped;
  }

  private @Nullable Question offered(Asked asked, Answers answers, Facts facts) {
    return asked.section().when().holds(answers, facts)
            && asked.question().when().holds(answers, facts)
        ? Offer.of(asked.question(), choice -> choice.when().holds(answers, facts))
        : null;
  }

  /** One walk through the worlds of a few questions; {@code answers} sees what is said so far. */
  private final class Walk {
    private final List<Asked> cone;
    private final Facts facts;
    private final BiPredicate<Answers, Facts> look;
    private final Map<String, Answer> said = new LinkedHashMap<>();
    private final Answers answers = Answers.over(said);
    private int stepsLeft;
    private boolean stopped;

    Walk(List<Asked> cone, Facts facts, BiPredicate<Answers, Facts> look, int mostSteps) {
      this.cone = cone;
      this.facts = facts;
      this.look = look;
      this.stepsLeft = mostSteps;
    }

    /** Whether every world from here was seen; false too when the looker has seen enough. */
    private boolean from(int place) {
      if (stepsLeft-- <= 0) {
        return false;
      }
      if (place == cone.size()) {
        stopped = !look.test(answers, facts);
        return !stopped;
      }
      Question offered = offered(cone.get(place), answers, facts);
      if (!from(place + 1)) {
        return false;
      }
      if (offered == null) {
        return true;
      }
      for (Answer answer : answersTo(offered)) {
        said.put(offered.code(), answer);
        boolean finished = from(place + 1);
        said.remove(offered.code());
        if (!finished) {
          return false;
        }
      }
      return true;
    }
  }

  private List<Answer> answersTo(Question offered) {
    return Offer.isWhole(offered)
        ? answersToWhole.computeIfAbsent(offered.code(), _ -> distinctions.answers(offered))
        : distinctions.answers(offered);
  }
}
