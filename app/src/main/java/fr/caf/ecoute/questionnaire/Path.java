package fr.caf.ecoute.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way one person goes through a questionnaire, given what they have said so far.
 *
 * <p>Computed from scratch each time, in one pass: conditions only look back, so whether a question
 * is shown is known when it is reached, and an answer stored for a question that is hidden now is
 * seen by no later condition.
 */
public final class Path {
  private final Questionnaire questionnaire;
  private final List<Page> pages;
  private final Answers answers;

  private Path(Questionnaire questionnaire, List<Page> pages, Answers answers) {
    this.questionnaire = questionnaire;
    this.pages = pages;
    this.answers = answers;
  }

  public static Path of(Questionnaire questionnaire, Answers stored, Facts facts) {
    List<Page> pages = new ArrayList<>();
    Map<String, Answer> kept = new LinkedHashMap<>();
    Answers soFar = Answers.over(kept);
    for (Section section : questionnaire.sections()) {
      if (!section.when().holds(soFar, facts)) {
        continue;
      }
      List<Question> shown = new ArrayList<>();
      for (Question question : section.questions()) {
        if (question.when().holds(soFar, facts)) {
          shown.add(question);
          stored.get(question.code()).ifPresent(answer -> kept.put(question.code(), answer));
        }
      }
      addPages(pages, section, shown);
    }
    return new Path(questionnaire, List.copyOf(pages), soFar);
  }

  private static void addPages(List<Page> pages, Section section, List<Question> shown) {
    switch (section.layout()) {
      case ONE_PER_PAGE ->
          shown.forEach(one -> pages.add(new Page(one.code(), section, List.of(one))));
      case TOGETHER -> {
        if (!shown.isEmpty()) {
          pages.add(new Page(section.code(), section, shown));
        }
      }
    }
  }

  public List<Page> pages() {
    return pages;
  }

  public Optional<Page> page(String code) {
    return pages.stream().filter(page -> page.code().equals(code)).findFirst();
  }

  /** The stored answers to the questions on the path, and no other. */
  public Answers answers() {
    return answers;
  }

  public List<Question> questions() {
    return pages.stream().flatMap(page -> page.questions().stream()).toList();
  }

  public Optional<Page> next(Page page) {
    return at(index(page) + 1);
  }

  public Optional<Page> previous(Page page) {
    return at(index(page) - 1);
  }

  /** From 1, for "Étape 2 sur 6". */
  public int position(Page page) {
    return index(page) + 1;
  }

  public int count() {
    return pages.size();
  }

  /** Where to go on; empty when everything was seen. */
  public Optional<Page> firstUnanswered() {
    return pages.stream().filter(page -> !isDone(page)).findFirst();
  }

  /**
   * Whether nothing on this page waits any more. An answer can bring up another question on its own
   * page: the page is then shown again before the next.
   */
  public boolean isDone(Page page) {
    return page.questions().stream().allMatch(this::isDone);
  }

  /** A person may go to any page up to the first unanswered one, in any order. */
  public boolean isReachable(Page page) {
    return firstUnanswered().map(first -> index(page) <= index(first)).orElse(true);
  }

  /** What forbids submitting: hard questions left out, answers that do not fit. */
  public List<Problem> problems() {
    return questions().stream()
        .flatMap(question -> question.check(answerTo(question)).stream())
        .filter(Problem::isBlocking)
        .toList();
  }

  /** What is stored at submission: exactly one answer for every question of the questionnaire. */
  public Answers settled() {
    Map<String, Answer> settled = new LinkedHashMap<>();
    for (Question question : questionnaire.questions()) {
      settled.put(question.code(), new Answer.Missing(MissingReason.NOT_SHOWN));
    }
    for (Question question : questions()) {
      settled.put(question.code(), answerTo(question));
    }
    return Answers.of(settled);
  }

  private boolean isDone(Question question) {
    return answers
        .get(question.code())
        .filter(answer -> !wasNotShown(answer))
        .filter(answer -> question.check(answer).stream().noneMatch(Problem::isBlocking))
        .isPresent();
  }

  private Answer answerTo(Question question) {
    return answers
        .get(question.code())
        .filter(answer -> !wasNotShown(answer))
        .orElseGet(() -> new Answer.Missing(MissingReason.SKIPPED));
  }

  /**
   * A question that has come back on the path is to be asked, whatever was noted while it was off.
   */
  private static boolean wasNotShown(Answer answer) {
    return answer instanceof Answer.Missing(MissingReason reason)
        && reason == MissingReason.NOT_SHOWN;
  }

  private int index(Page page) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).code().equals(page.code())) {
        return i;
      }
    }
    throw new IllegalArgumentException("not on this path: " + page.code());
  }

  private Optional<Page> at(int index) {
    return index < 0 || index >= pages.size() ? Optional.empty() : Optional.of(pages.get(index));
  }
}
