package fr.caf.ecoute.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way one person goes through a questionnaire, given what they have said so far.
 *
 * <p>Computed from scratch each time, in one pass: conditions only look back, so whether a question
 * or a choice is shown is known when it is reached, and an answer stored for what is hidden now is
 * seen by no later condition. Its questions are as this person sees them, without the choices that
 * are not offered to them.
 */
public final class Path {
  private final Questionnaire questionnaire;
  private final List<Page> pages;
  private final Answers answers;
  private final Facts facts;
  private final @Nullable Exit exit;

  private Path(Questionnaire questionnaire, Walk walk) {
    this.questionnaire = questionnaire;
    this.pages = List.copyOf(walk.pages);
    this.answers = walk.soFar;
    this.facts = walk.facts;
    this.exit = walk.exit;
  }

  public static Path of(Questionnaire questionnaire, Answers stored, Facts facts) {
    Walk walk = new Walk(stored, facts);
    for (Section section : questionnaire.sections()) {
      if (walk.exit == null && section.when().holds(walk.soFar, facts)) {
        walk.through(section);
      }
    }
    return new Path(questionnaire, walk);
  }

  /** One pass over the sections, as far as somebody's answers lead. */
  private static final class Walk {
    private final Answers stored;
    private final Facts facts;
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Answer> kept = new LinkedHashMap<>();
    private final Answers soFar = Answers.over(kept);
    private @Nullable Exit exit;

    Walk(Answers stored, Facts facts) {
      this.stored = stored;
      this.facts = facts;
    }

    void through(Section section) {
      List<Question> together = new ArrayList<>();
      for (Question question : section.questions()) {
        Question shown = question.when().holds(soFar, facts) ? offer(question) : null;
        if (shown == null) {
          continue;
        }
        keep(question, shown);
        switch (section.layout()) {
          case TOGETHER -> together.add(shown);
          case ONE_PER_PAGE -> {
            add(new Page(shown.code(), section, List.of(shown)));
            if (exit != null) {
              return;
            }
          }
        }
      }
      if (!together.isEmpty()) {
        add(new Page(section.code(), section, together));
      }
    }

    private @Nullable Question offer(Question question) {
      return Offer.isWhole(question)
          ? question
          : Offer.of(question, choice -> choice.when().holds(soFar, facts));
    }

    private void keep(Question question, Question shown) {
      Answer answer = stored.find(shown.code());
      if (answer != null && !shown.equals(question)) {
        answer = Offer.keep(shown, answer);
      }
      if (answer != null) {
        kept.put(shown.code(), answer);
      }
    }

    /** An exit opens once its page is answered: what is not said yet contradicts nothing. */
    private void add(Page page) {
      pages.add(page);
      for (Question question : page.questions()) {
        for (Exit one : question.stem().exits()) {
          if (exit == null
              && one.when().holds(soFar, facts)
              && page.questions().stream().allMatch(each -> isDone(each, soFar, facts))) {
            exit = one;
          }
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

  /** The early end this person has come to, after the last page, if they have. */
  public Optional<Exit> exit() {
    return Optional.ofNullable(exit);
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
    return page.questions().stream().allMatch(question -> isDone(question, answers, facts));
  }

  /** A person may go to any page up to the first unanswered one, in any order. */
  public boolean isReachable(Page page) {
    return firstUnanswered().map(first -> index(page) <= index(first)).orElse(true);
  }

  /** What forbids submitting: hard questions left out, answers that do not fit. */
  public List<Problem> problems() {
    return questions().stream()
        .flatMap(
            question ->
                Stream.concat(question.check(answerTo(question)).stream(), remarks(question)))
        .filter(Problem::isBlocking)
        .toList();
  }

  /** What the questionnaire itself has to say about the answer to a question of this path. */
  public Stream<Problem> remarks(Question question) {
    return remarks(question, answers, facts);
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
    settled.replaceAll(
        (code, answer) -> answer instanceof Answer.Ratings said ? whole(code, said) : answer);
    return Answers.of(settled);
  }

  /** Every row of the grid, those that were left empty or not shown with their reason. */
  private Answer whole(String code, Answer.Ratings said) {
    RatingGrid asked = (RatingGrid) questionnaire.question(code).orElseThrow();
    RatingGrid shown =
        (RatingGrid)
            questions().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    Map<String, Answer> rows = new LinkedHashMap<>();
    for (Choice row : asked.rows()) {
      MissingReason otherwise =
          shown.row(row.code()).isPresent() ? MissingReason.SKIPPED : MissingReason.NOT_SHOWN;
      rows.put(row.code(), said.rating(row.code()).orElseGet(() -> new Answer.Missing(otherwise)));
    }
    return new Answer.Ratings(rows);
  }

  private static boolean isDone(Question question, Answers answers, Facts facts) {
    Answer answer = answers.find(question.code());
    return answer != null
        && !wasNotShown(answer)
        && question.check(answer).stream().noneMatch(Problem::isBlocking)
        && remarks(question, answers, facts).noneMatch(Problem::isBlocking);
  }

  private static Stream<Problem> remarks(Question question, Answers answers, Facts facts) {
    List<Check> checks = question.stem().checks();
    return checks.isEmpty() || !isGiven(answers.find(question.code()))
        ? Stream.empty()
        : checks.stream()
            .filter(check -> check.when().holds(answers, facts))
            .map(check -> check.problem(question.code()));
  }

  /** Whoever says nothing, or that they do not know, contradicts nothing. */
  private static boolean isGiven(@Nullable Answer answer) {
    return answer != null && answer.isGiven();
  }

  private Answer answerTo(Question question) {
    if (question instanceof Statement) {
      return Statement.READ;
    }
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
