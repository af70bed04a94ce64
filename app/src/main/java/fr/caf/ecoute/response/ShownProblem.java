package fr.caf.ecoute.response;

import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.web.Messages;

/** What is wrong, in words, and the field to go to. */
record ShownProblem(String field, String message) {
  static ShownProblem of(Problem problem) {
    return new ShownProblem(
        problem.question(), Messages.french(problem.key(), problem.arguments().toArray()));
  }
}
