package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.Answer;
import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.MissingReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made of one row.
 *
 * @param answers one for each question of the questionnaire
 * @param receivedOn null when the file does not say
 */
record RowReading(Answers answers, @Nullable LocalDate receivedOn, List<BadCell> bad) {
  RowReading {
    bad = List.copyOf(bad);
  }

  /** Spreadsheets leave rows of empty cells behind. */
  boolean isEmpty() {
    return bad.isEmpty()
        && answers.byQuestion().values().stream()
            .allMatch(new Answer.Missing(MissingReason.NOT_COLLECTED)::equals);
  }
}
