package fr.caf.ecoute.consultation.builder;

import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Wording;
import fr.caf.ecoute.web.FieldProblem;
import java.util.List;
import java.util.Optional;

/** Earlier answers repeated in a text. */
final class Reuse {
  private Reuse() {}

  /** The questions whose answers may be repeated from that place. */
  static List<Question> possible(Askable askable) {
    return askable.questions().stream().filter(Wording::canRepeat).toList();
  }

  static List<FieldProblem> problems(String field, String text, Askable askable) {
    return Wording.questions(text).stream()
        .filter(
            code -> {
              Optional<Question> question = askable.question(code);
              return question.isEmpty() || !Wording.canRepeat(question.get());
            })
        .map(
            code ->
                new FieldProblem(
                    field,
                    "« {%s} » ne reprend pas la réponse à une question posée avant."
                        .formatted(code)))
        .toList();
  }
}
