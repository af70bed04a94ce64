package fr.caf.ecoute.response.field;

import fr.caf.ecoute.questionnaire.CalendarDate;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.web.PageLanguage;

/** What is wrong, in words, and the field to go to. */
public record ShownProblem(String field, String message) {
  public static ShownProblem of(Problem problem, PageLanguage language) {
    Object[] words =
        problem.arguments().stream().map(argument -> words(argument, language)).toArray();
    return new ShownProblem(problem.question(), language.say(problem.key(), words));
  }

  private static Object words(Object argument, PageLanguage language) {
    return switch (argument) {
      case CalendarDate date -> AnswerWords.of(date, language);
      case String said -> language.typeset(said);
      default -> argument;
    };
  }
}
