package fr.caf.ecoute.response;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was made of one page.
 *
 * @param reminded the questions not to be reminded of a second time
 */
record PageReading(List<AnswerReading> readings, Set<String> reminded) {
  PageReading {
    readings = List.copyOf(readings);
    reminded = Set.copyOf(reminded);
  }

  /** What keeps the person on this page: mistakes, and questions left empty a first time. */
  List<Problem> problems() {
    return held(readings.stream().flatMap(reading -> reading.problems().stream()).toList());
  }

  /** Those that keep the person here: a remark never does, a doubt only once. */
  List<Problem> held(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.kind() != Problem.Kind.REMARK)
        .filter(problem -> problem.isBlocking() || !reminded.contains(problem.question()))
        .toList();
  }

  Answers answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    readings.forEach(reading -> answers.put(reading.question().code(), reading.answer()));
    return Answers.of(answers);
  }
}
