package fr.caf.ecoute.response.answering;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.response.field.AnswerReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was made of one page.
 *
 * @param reminded the questions not to be reminded of a second time
 */
record PageReading(List<AnswerReading> readings, Set<String> reminded) {
  /** Far more than any question takes; a text may be shortened later. */
  private static final int LONGEST_KEPT = 20_000;

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

  /**
   * What can be kept of a page left half-way: all that was said, even what is still to be mended,
   * but nothing for a question left empty, which is still to be asked.
   *
   * @param before whether a question had an answer already
   */
  Answers unfinished(Predicate<String> before) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    readings.stream()
        .filter(PageReading::canBeKept)
        .filter(reading -> !reading.answer().isLeftOut() || before.test(reading.question().code()))
        .forEach(reading -> answers.put(reading.question().code(), reading.answer()));
    return Answers.of(answers);
  }

  /** The questions whose answer cannot be kept as it stands. */
  List<Question> lost() {
    return readings.stream()
        .filter(reading -> !canBeKept(reading))
        .map(AnswerReading::question)
        .toList();
  }

  private static boolean canBeKept(AnswerReading reading) {
    return switch (reading.answer()) {
      case Answer.Missing(MissingReason reason) -> reason != MissingReason.UNREADABLE;
      case Answer.Text(String value) -> value.length() <= LONGEST_KEPT;
      case Answer.Numeric _,
          Answer.YesOrNo _,
          Answer.OneChoice _,
          Answer.Choices _,
          Answer.ScaleValue _,
          Answer.Dated _,
          Answer.Ratings _,
          Answer.Ranked _,
          Answer.Located _ ->
          true;
    };
  }

  Answers answers() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    readings.forEach(reading -> answers.put(reading.question().code(), reading.answer()));
    return Answers.of(answers);
  }
}
