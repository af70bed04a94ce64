package fr.caf.ecoute.response.paper;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.Exit;
import fr.caf.ecoute.questionnaire.Facts;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Path;
import fr.caf.ecoute.questionnaire.Problem;
import fr.caf.ecoute.questionnaire.Question;
import fr.caf.ecoute.questionnaire.Questionnaire;
import fr.caf.ecoute.response.field.AnswerFields;
import fr.caf.ecoute.response.field.AnswerReading;
import fr.caf.ecoute.response.field.RawFields;
import fr.caf.ecoute.web.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A paper questionnaire as it was keyed in. Nobody is there to mend it: what cannot be taken as an
 * answer is kept as unreadable, and what the path did not ask is dropped; both are told.
 *
 * @param settled one answer for each question
 * @param remarks what was not taken as it was written
 * @param concerned whether the consultation concerns the person at all
 */
record PaperForm(Answers settled, List<Remark> remarks, boolean concerned) {
  PaperForm {
    remarks = List.copyOf(remarks);
  }

  /** What was written in answer to a question, and what became of it. */
  record Remark(String question, String written, String outcome) {}

  static PaperForm read(Questionnaire questionnaire, RawFields fields, Facts facts) {
    List<Remark> remarks = new ArrayList<>();
    Map<String, Answer> said = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    for (Question question : questionnaire.questions()) {
      AnswerReading reading = AnswerFields.read(question, fields);
      String words = String.join(", ", typed(question, fields));
      if (!words.isEmpty()) {
        written.put(question.code(), words);
      }
      if (isUnreadable(reading)) {
        said.put(question.code(), new Answer.Missing(MissingReason.UNREADABLE));
        remarks.add(new Remark(question.label(), words, Messages.french("paper.unreadable")));
      } else if (!reading.answer().isLeftOut()) {
        said.put(question.code(), reading.answer());
      }
    }
    Path path = Path.of(questionnaire, Answers.of(said), facts);
    Set<String> asked = new HashSet<>();
    path.questions().forEach(question -> asked.add(question.code()));
    questionnaire.questions().stream()
        .filter(question -> said.containsKey(question.code()) && !asked.contains(question.code()))
        .forEach(
            question ->
                remarks.add(
                    new Remark(
                        question.label(),
                        written.getOrDefault(question.code(), ""),
                        Messages.french("paper.not-asked"))));
    boolean concerned = path.exit().filter(exit -> exit.ending() == Exit.Ending.LEAVE).isEmpty();
    return new PaperForm(path.settled(), remarks, concerned);
  }

  /** A question left empty is no mistake on paper, whatever it demands. */
  private static boolean isUnreadable(AnswerReading reading) {
    return reading.answer() instanceof Answer.Missing(MissingReason reason)
        ? reason == MissingReason.UNREADABLE
        : reading.problems().stream()
            .filter(Problem::isBlocking)
            .anyMatch(problem -> !isOnlyIncomplete(problem.kind()));
  }

  /** What is there is an answer, if not a whole one. */
  private static boolean isOnlyIncomplete(Problem.Kind kind) {
    return switch (kind) {
      case REQUIRED,
          REQUIRED_CHOICE,
          REQUIRED_DATE,
          ROWS_MISSING,
          SPECIFY_MISSING,
          CONSENT_NEEDED,
          CONTRADICTION,
          DOUBT,
          REMARK,
          REMINDER ->
          true;
      case TOO_LONG,
          NOT_A_NUMBER,
          NOT_A_DATE,
          TOO_EARLY,
          TOO_LATE,
          TOO_SMALL,
          TOO_LARGE,
          TOO_MANY_DECIMALS,
          UNKNOWN_CHOICE,
          TOO_FEW_CHOICES,
          TOO_MANY_CHOICES,
          EXCLUSIVE_WITH_OTHERS,
          RANKED_TWICE,
          OUT_OF_SCALE,
          MALFORMED ->
          false;
    };
  }

  private static List<String> typed(Question question, RawFields fields) {
    return fields.of(question.code()).values().values().stream()
        .flatMap(List::stream)
        .filter(value -> !value.isBlank())
        .toList();
  }
}
