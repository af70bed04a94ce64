package fr.caf.ecoute.response.field;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import java.util.List;

/**
 * What was made of the raw fields of one question.
 *
 * @param raw what was typed, to be shown again as it was: nothing a person wrote is lost to a
 *     mistake
 * @param answer {@code UNREADABLE} when it could not be read as an answer
 * @param problems what is wrong; a {@code REMINDER} is among them whenever a softly required
 *     question was left empty, and letting it pass the second time is up to the page
 */
public record AnswerReading(
    Question question, RawFields raw, Answer answer, List<Problem> problems) {
  public AnswerReading {
    problems = List.copyOf(problems);
  }

  /** What must be mended before going on. */
  public List<Problem> blocking() {
    return problems.stream().filter(Problem::isBlocking).toList();
  }

  public boolean isAccepted() {
    return problems.isEmpty();
  }
}
