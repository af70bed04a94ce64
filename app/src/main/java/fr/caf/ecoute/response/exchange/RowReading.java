package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.MissingReason;
import fr.caf.ecoute.questionnaire.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made of one row.
 *
 * @param answers one for each question of the questionnaire
 * @param leftOut what was said to questions that cannot have been asked, given the rest of the row
 * @param receivedOn null when the file does not say
 */
record RowReading(
    Answers answers, @Nullable LocalDate receivedOn, List<BadCell> bad, List<BadCell> leftOut) {
  RowReading {
    bad = List.copyOf(bad);
    leftOut = List.copyOf(leftOut);
  }

  /** Spreadsheets leave rows of empty cells behind. */
  boolean isEmpty() {
    return bad.isEmpty()
        && answers.byQuestion().values().stream().noneMatch(RowReading::saysSomething);
  }

  /** What is only read says nothing, wherever it stands. */
  private static boolean saysSomething(Answer answer) {
    return !answer.equals(new Answer.Missing(MissingReason.NOT_COLLECTED))
        && !answer.equals(Statement.READ);
  }
}
