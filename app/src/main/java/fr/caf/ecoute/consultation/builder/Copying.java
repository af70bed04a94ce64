package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Condition;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement;
import fr.caf.ecoute.questionnaire.arrangement.Arrangement.Place;
import fr.caf.ecoute.questionnaire.arrangement.Comparisons;
import fr.caf.ecoute.questionnaire.arrangement.Conditioned;
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
  private static Question called(Question question, String code) {
    Question renamed =
        Conditioned.with(
            question,
            condition ->
                Comparisons.changed(
                    condition, compare -> Optional.of(renamed(compare, question.code(), code))));
    return renamed.with(renamed.stem().named(code));
  }

  private static Condition renamed(Condition.Compare compare, String old, String code) {
    return compare.question().equals(old)
        ? new Condition.Compare(code, compare.row(), compare.operator(), compare.values())
        : compare;
  }
}
