package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.consultation.QuestionWords;
import fr.caf.ecoute.questionnaire.Choice;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Question.Kind;
import fr.caf.ecoute.web.FieldProblem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows the form of a question as it stands, at one spot of one questionnaire. */
final class QuestionViews {
  private final Bench bench;
  private final Spot spot;
  private final String section;
  private final String after;

  /**
   * @param section where a new question goes, after the question {@code after} or at the end
   */
  QuestionViews(Bench bench, Spot spot, String section, String after) {
    this.bench = bench;
    this.spot = spot;
    this.section = section;
    this.after = after;
  }

  QuestionPage page(QuestionForm form, List<FieldProblem> problems) {
    return page(form, problems, null);
  }

  /** The same after somebody else changed the question: {@code now} is theirs. */
  QuestionPage meanwhile(QuestionForm form, String who, Question now) {
    return page(
        form,
        List.of(),
        new QuestionPage.Meanwhile(
            who,
            now.label(),
            QuestionWords.summary(now),
            now.offered().stream().map(Choice::label).toList()));
  }

  private QuestionPage page(
      QuestionForm form, List<FieldProblem> problems, QuestionPage.@Nullable Meanwhile meanwhile) {
    Map<String, String> errors = FieldProblem.byField(problems);
    Question saved = spot.saved();
    Numbering numbering = new Numbering(bench.questionnaire());
    Condition when = saved == null ? Condition.always() : saved.when();
    return new QuestionPage(
        bench.heading(),
        bench.address(),
        bench.address() + (saved == null ? "/nouvelle-question" : "/questions/" + saved.code()),
        saved == null ? "Nouvelle question" : "Question " + numbering.number(saved.code()),
        saved == null,
        section,
        after,
        saved == null ? "" : Fingerprint.of(saved),
        bench.company(),
        form,
        kinds(form.kind()),
        QuestionPage.choices(QuestionForm.CHOICES, form.choices(), form.kind(), spot, errors),
        QuestionPage.choices(QuestionForm.COLUMNS, form.columns(), form.kind(), spot, errors),
        ConditionView.of(
            QuestionForm.CONDITION,
            form.when(),
            new ConditionView.Around(spot.askable(), errors, when)),
        QuestionPage.consequences(form.consequences(), spot, askableAfter(form), errors),
        reusable(numbering),
        saved == null
            ? List.of()
            : RouteView.of(bench.questionnaire(), saved.code(), bench.address()),
        spot.codesMayChange(),
        meanwhile,
        problems);
  }

  /** What may be looked at once the question is answered: itself too, as far as it is typed. */
  private Askable askableAfter(QuestionForm form) {
    Optional<Question> typed = new QuestionReading(form.withoutConsequences(), spot).read();
    Question self = typed.orElse(spot.saved() == null ? null : spot.saved());
    return self == null ? spot.askable() : spot.askable().and(self);
  }

  /** The kinds this one can become without losing what was typed. */
  private static List<Option> kinds(Kind kind) {
    Set<Kind> possible =
        switch (kind) {
          case SHORT_TEXT, LONG_TEXT -> EnumSet.of(Kind.SHORT_TEXT, Kind.LONG_TEXT);
          case SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING ->
              EnumSet.of(Kind.SINGLE_CHOICE, Kind.MULTIPLE_CHOICE, Kind.RANKING);
          case YES_NO, CONSENT -> EnumSet.of(Kind.YES_NO, Kind.CONSENT);
          case NUMBER, DATE, SCALE, RATING_GRID, TERRITORY, STATEMENT -> EnumSet.of(kind);
        };
    return possible.stream()
        .map(one -> new Option(one.name(), QuestionWords.kind(one), one == kind))
        .toList();
  }

  private List<Option> reusable(Numbering numbering) {
    List<Option> options = new ArrayList<>();
    for (Question question : Reuse.possible(spot.askable())) {
      options.add(new Option(question.code(), numbering.line(question.code()), false));
    }
    return options;
  }
}
