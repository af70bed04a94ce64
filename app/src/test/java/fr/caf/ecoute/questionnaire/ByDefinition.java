package fr.caf.ecoute.questionnaire;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one person is shown, worked out backwards from each question by the definition: its section
 * and the question itself are asked for, it has something to offer, and no page before it ended the
 * questionnaire. Remembers what it found out, for chains of conditions share their beginnings.
 */
final class ByDefinition {
  private static final Answer SKIPPED = new Answer.Missing(MissingReason.SKIPPED);
  private static final Answer NOT_SHOWN = new Answer.Missing(MissingReason.NOT_SHOWN);

  private final Questionnaire questionnaire;
  private final Answers stored;
  private final Facts facts;
  private final Map<String, Optional<Question>> known = new HashMap<>();
  private final Map<String, Boolean> ends = new HashMap<>();

  ByDefinition(Questionnaire questionnaire, Answers stored, Facts facts) {
    this.questionnaire = questionnaire;
    this.stored = stored;
    this.facts = facts;
  }

  /** The question as it is offered to this person, if it is shown at all. */
  Optional<Question> shown(Question question) {
    Optional<Question> already = known.get(question.code());
    if (already == null) {
      already = find(question);
      known.put(question.code(), already);
    }
    return already;
  }

  Answer settled(Question question) {
    Optional<Question> shown = shown(question);
    if (shown.isEmpty()) {
      return NOT_SHOWN;
    }
    if (question instanceof Statement) {
      return new Answer.Missing(MissingReason.NOT_APPLICABLE);
    }
    Answer said = said(question).orElse(SKIPPED);
    if (!(said instanceof Answer.Ratings(Map<String, Answer> byRow))) {
      return said.equals(NOT_SHOWN) ? SKIPPED : said;
    }
    Map<String, Answer> rows = new LinkedHashMap<>();
    for (Choice row : ((RatingGrid) question).rows()) {
      boolean offered = ((RatingGrid) shown.get()).rows().contains(row);
      rows.put(row.code(), byRow.getOrDefault(row.code(), offered ? SKIPPED : NOT_SHOWN));
    }
    return new Answer.Ratings(rows);
  }

  private Optional<Question> find(Question question) {
    Section section = section(question);
    boolean asked = holds(section.when()) && holds(question.when()) && !isCutOff(question, section);
    return asked
        ? Optional.ofNullable(Offer.of(question, choice -> holds(choice.when())))
        : Optional.empty();
  }

  private boolean isCutOff(Question question, Section own) {
    for (Section section : questionnaire.sections()) {
      if (section.code().equals(own.code())) {
        return section.layout() == Layout.ONE_PER_PAGE
            && section.questions().stream()
                .takeWhile(earlier -> !earlier.code().equals(question.code()))
                .anyMatch(earlier -> isTheEnd(List.of(earlier)));
      }
      boolean over =
          switch (section.layout()) {
            case TOGETHER -> isTheEnd(section.questions());
            case ONE_PER_PAGE ->
                section.questions().stream().anyMatch(one -> isTheEnd(List.of(one)));
          };
      if (over) {
        return true;
      }
    }
    throw new IllegalStateException("not in the questionnaire: " + question.code());
  }

  /** Whether everything shown on a page is answered, and one of its exits opens. */
  private boolean isTheEnd(List<Question> page) {
    Boolean already = ends.get(page.getFirst().code());
    if (already == null) {
      List<Question> shown = page.stream().flatMap(one -> shown(one).stream()).toList();
      already =
          shown.stream().allMatch(this::isDone)
              && shown.stream()
                  .flatMap(one -> one.stem().exits().stream())
                  .anyMatch(exit -> holds(exit.when()));
      ends.put(page.getFirst().code(), already);
    }
    return already;
  }

  private boolean isDone(Question shown) {
    Optional<Answer> said = said(shown).filter(answer -> !answer.equals(NOT_SHOWN));
    return said.isPresent()
        && shown.check(said.get()).stream().noneMatch(Problem::isBlocking)
        && (!said.get().isGiven()
            || shown.stem().checks().stream()
                .filter(check -> check.severity() == Check.Severity.ERROR)
                .noneMatch(check -> holds(check.when())));
  }

  private boolean holds(Condition condition) {
    Answers visible = Answers.none();
    for (String code : condition.questions().toList()) {
      Optional<Answer> said = said(questionnaire.question(code).orElseThrow());
      if (said.isPresent()) {
        visible = visible.with(code, said.get());
      }
    }
    return condition.holds(visible, facts);
  }

  /** What counts of what was stored: nothing that is not shown, no choice that is not offered. */
  private Optional<Answer> said(Question question) {
    Optional<Question> shown = shown(question);
    Optional<Answer> answer = stored.get(question.code());
    return shown.isEmpty() || answer.isEmpty()
        ? Optional.empty()
        : questionnaire.questions().contains(shown.get())
            ? answer
            : Optional.ofNullable(Offer.keep(shown.get(), answer.get()));
  }

  private Section section(Question question) {
    return Stream.of(questionnaire)
        .flatMap(all -> all.sections().stream())
        .filter(one -> one.questions().stream().anyMatch(q -> q.code().equals(question.code())))
        .findFirst()
        .orElseThrow();
  }
}
