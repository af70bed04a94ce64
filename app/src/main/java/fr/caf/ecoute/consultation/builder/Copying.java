package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Check;
import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Stem;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement.Place;
import fr.caf.ecoute.questionnaire.arrangement.Comparisons;
import java.util.Optional;

/** Puts a copy of something beside it. */
final class Copying {
  private Copying() {}

  /** The question under another code, right after itself. */
  static Arrangement question(Arrangement all, String code, String copied) {
    Question original = all.question(code).orElseThrow();
    Place place = all.place(code).orElseThrow();
    return all.withQuestion(
        new Place(place.section(), place.question() + 1), called(original, copied));
  }

  /** What looked at the question itself looks at the copy. */
  static Question called(Question question, String code) {
    Stem stem = question.stem();
    String old = stem.code();
    return question.with(
        new Stem(
            code,
            stem.label(),
            stem.help(),
            stem.required(),
            stem.when(),
            stem.checks().stream()
                .map(
                    one -> new Check(renamed(one.when(), old, code), one.severity(), one.message()))
                .toList(),
            stem.exits().stream()
                .map(one -> new Exit(renamed(one.when(), old, code), one.message(), one.ending()))
                .toList(),
            stem.subject()));
  }

  private static Condition renamed(Condition condition, String old, String code) {
    return Comparisons.changed(
        condition,
        compare ->
            Optional.of(
                compare.question().equals(old)
                    ? new Condition.Compare(
                        code, compare.row(), compare.operator(), compare.values())
                    : compare));
  }
}
