package fr.caf.ecoute.response.exchange;

import fr.caf.ecoute.questionnaire.Answers;
import java.util.List;

/**
 * What a file would give, or gave.
 *
 * @param sound how many rows are responses
 * @param empty how many rows say nothing and are passed over
 * @param badRows how many rows keep the file from being imported
 * @param bad the first of what is wrong in them, at most {@link #MOST_SHOWN}
 * @param leftOut the first answers that are not taken, for their questions cannot have been asked
 *     given the rest of their rows; they keep nothing from being imported
 * @param preview the first sound rows
 */
public record ImportReport(
    int sound,
    int empty,
    int badRows,
    List<BadCell> bad,
    int badCells,
    List<BadCell> leftOut,
    int leftOutCells,
    List<Answers> preview) {
  public static final int MOST_SHOWN = 200;
  static final int PREVIEWED = 3;

  public ImportReport {
    bad = List.copyOf(bad);
    leftOut = List.copyOf(leftOut);
    preview = List.copyOf(preview);
  }

  /** All of it, or nothing. */
  public boolean isAccepted() {
    return sound > 0 && badRows == 0;
  }

  /** What is left out beyond what is shown. */
  public int leftOutNotShown() {
    return leftOutCells - leftOut.size();
  }

  /** What is wrong beyond what is shown. */
  public int notShown() {
    return badCells - bad.size();
  }
}
