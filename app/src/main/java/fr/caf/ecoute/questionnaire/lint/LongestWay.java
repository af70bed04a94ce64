package fr.caf.ecoute.questionnaire.lint;

import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import java.util.List;

/**
 * What is asked of whoever is asked most.
 *
 * @param exact whether every way was looked at; otherwise these are upper bounds
 */
public record LongestWay(int questions, double seconds, boolean exact) {

  public static LongestWay of(Questionnaire questionnaire) {
    return of(questionnaire, new Worlds(questionnaire));
  }

  static LongestWay of(Questionnaire questionnaire, Worlds worlds) {
    int[] most = new int[1];
    double[] longest = new double[1];
    boolean finished =
        worlds.each(
            (answers, facts) -> {
              List<Question> shown = worlds.shown(answers, facts);
              most[0] = Math.max(most[0], asked(shown));
              longest[0] = Math.max(longest[0], Effort.seconds(shown));
              return true;
            });
    List<Question> all = questionnaire.questions();
    return finished
        ? new LongestWay(most[0], longest[0], true)
        : new LongestWay(asked(all), Effort.seconds(all), false);
  }

  private static int asked(List<Question> questions) {
    return (int) questions.stream().filter(one -> one.kind() != Question.Kind.STATEMENT).count();
  }

  /** Rounded up: nobody is cross for having finished early. */
  public int minutes() {
    return (int) Math.ceil(seconds / 60);
  }
}
