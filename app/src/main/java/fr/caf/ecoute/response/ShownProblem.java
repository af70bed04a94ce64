package fr.caf.ecoute.response;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.web.FrenchTypography;
import fr.caf.ecoute.web.Messages;

/** What is wrong, in words, and the field to go to. */
record ShownProblem(String field, String message) {
  static ShownProblem of(Problem problem) {
    Object[] words = problem.arguments().stream().map(ShownProblem::words).toArray();
    return new ShownProblem(problem.question(), Messages.french(problem.key(), words));
  }

  private static Object words(Object argument) {
    return switch (argument) {
      case CalendarDate date -> AnswerWords.of(date);
      case String said -> FrenchTypography.apply(said);
      default -> argument;
    };
  }
}
