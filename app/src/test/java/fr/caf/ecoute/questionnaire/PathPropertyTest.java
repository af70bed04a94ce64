package fr.caf.ecoute.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What must be true of every path, tried on invented questionnaires and on people who answer, skip,
 * go back and change their mind at random.
 *
 * <p>Which questions are shown is worked out a second time here, from the definition (backwards, by
 * recursion) and not from the implementation (forwards, in one pass).
 */
class PathPropertyTest {
  private static final int CASES = 10_000;

  private int hidden;
  private int shown;
  private int changed;
  private long narrowed;
  private int ended;

  @Test
  void everyPathKeepsItsPromisesWhateverPeopleAnswer() {
    for (int seed = 0; seed < CASES; seed++) {
      try {
        walk(new RandomQuestionnaires(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
      }
    }
    assertThat(List.<Number>of(hidden, shown, changed, narrowed))
        .as("the walks were varied")
        .allMatch(n -> n.longValue() > CASES / 2);
    assertThat(ended).as("some walks came to an exit").isGreaterThan(CASES / 20);
  }

  private void walk(RandomQuestionnaires chance) {
    Questionnaire questionnaire = chance.questionnaire();
    Facts facts = chance.facts();
    Answers stored = Answers.none();
    int steps = 0;
    int mostSteps = questionnaire.questions().size() * 3;
    Path path = Path.of(questionnaire, stored, facts);
    check(questionnaire, path, stored, facts);
    for (Optional<Page> page = path.firstUnanswered();
        page.isPresent();
        page = path.firstUnanswered()) {
      verify(steps++ < mostSteps, "going on leads to the end");
      for (Question question : page.get().questions()) {
        stored = answered(chance, questionnaire, question, stored, facts);
      }
      if (steps < questionnaire.questions().size() && chance.once(3)) {
        stored = changeOfMind(chance, questionnaire, stored, facts);
      }
      path = Path.of(questionnaire, stored, facts);
      check(questionnaire, path, stored, facts);
    }
    ended += path.exit().isPresent() ? 1 : 0;
    assertThat(path.problems()).as("a path walked to its end can be submitted").isEmpty();
    assertThat(Path.of(questionnaire, path.settled(), facts).settled())
        .as("what is sent is what was on the path")
        .isEqualTo(path.settled());
  }

  /** Tries until the questionnaire's own checks have nothing against it. */
  private static Answers answered(
      RandomQuestionnaires chance,
      Questionnaire questionnaire,
      Question question,
      Answers stored,
      Facts facts) {
    for (int i = 0; i < 20; i++) {
      Answers tried = stored.with(question.code(), chance.answerTo(question));
      Path path = Path.of(questionnaire, tried, facts);
      if (path.remarks(question).noneMatch(Problem::isBlocking)) {
        return tried;
      }
    }
    return stored.with(question.code(), new Answer.Missing(MissingReason.DONT_KNOW));
  }

  /** Answering an earlier page otherwise and taking it back leaves everything as it was. */
  private Answers changeOfMind(
      RandomQuestionnaires chance, Questionnaire questionnaire, Answers stored, Facts facts) {
    Path before = Path.of(questionnaire, stored, facts);
    Question question = chance.oneOf(before.questions());
    Answers other = answered(chance, questionnaire, question, stored, facts);
    check(questionnaire, Path.of(questionnaire, other, facts), other, facts);
    Answers back =
        stored
            .get(question.code())
            .map(answer -> other.with(question.code(), answer))
            .orElseGet(() -> other.without(question.code()));
    Path after = Path.of(questionnaire, back, facts);
    assertThat(after.pages()).isEqualTo(before.pages());
    assertThat(after.settled()).isEqualTo(before.settled());
    changed++;
    return other;
  }

  private void check(Questionnaire questionnaire, Path path, Answers stored, Facts facts) {
    ByDefinition definition = new ByDefinition(questionnaire, stored, facts);
    List<Question> expected =
        questionnaire.questions().stream().flatMap(one -> definition.shown(one).stream()).toList();
    assertThat(path.questions()).as("questions and choices shown").isEqualTo(expected);
    shown += expected.size();
    hidden += questionnaire.questions().size() - expected.size();
    narrowed += expected.stream().filter(one -> !questionnaire.questions().contains(one)).count();
    checkOrder(path);
    checkReach(path);
    checkSettled(questionnaire, path, definition);
    checkHiddenAnswersCountForNothing(questionnaire, path, facts);
  }

  private static void checkOrder(Path path) {
    List<Page> pages = path.pages();
    Set<String> codes = pages.stream().map(Page::code).collect(Collectors.toSet());
    verify(codes.size() == pages.size(), "two pages have one code");
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      Optional<Page> next = path.next(page);
      Optional<Page> previous = path.previous(page);
      verify(path.position(page) == i + 1, "positions count from one");
      verify(next.isPresent() == i + 1 < path.count(), "only the last page has no next");
      verify(previous.isPresent() == i > 0, "only the first page has no previous");
      verify(next.isEmpty() || path.previous(next.get()).equals(Optional.of(page)), "and back");
      verify(previous.isEmpty() || path.next(previous.get()).equals(Optional.of(page)), "and on");
      verify(path.page(page.code()).equals(Optional.of(page)), "a page is found by its code");
    }
  }

  private static void checkReach(Path path) {
    int first = path.firstUnanswered().map(path::position).orElse(path.count());
    for (Page page : path.pages()) {
      boolean upToFirst = path.position(page) <= first;
      verify(path.isReachable(page) == upToFirst, "reachable up to the first unanswered");
      verify(path.position(page) >= first || path.isDone(page), "what comes before it is done");
    }
  }

  private static void checkSettled(
      Questionnaire questionnaire, Path path, ByDefinition definition) {
    Map<String, Answer> expected = new LinkedHashMap<>();
    for (Question question : questionnaire.questions()) {
      expected.put(question.code(), definition.settled(question));
    }
    assertThat(List.copyOf(path.settled().byQuestion().entrySet()))
        .as("one entry for each question, and nothing that is off the path")
        .isEqualTo(List.copyOf(expected.entrySet()));
  }

  /** AssertJ's own assertions cost more than the path itself when there are millions of them. */
  private static void verify(boolean promise, String what) {
    if (!promise) {
      throw new AssertionError(what);
    }
  }

  private static void checkHiddenAnswersCountForNothing(
      Questionnaire questionnaire, Path path, Facts facts) {
    Path withoutThem = Path.of(questionnaire, path.answers(), facts);
    assertThat(withoutThem.pages()).isEqualTo(path.pages());
    assertThat(withoutThem.settled()).isEqualTo(path.settled());
  }
}
