package fr.caf.ecoute.results;

import fr.caf.ecoute.questionnaire.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many gave each answer to one closed question, as far as it may be shown.
 *
 * <p>Shares are of those who answered. Those who did not are counted apart, by reason: they never
 * weigh on a share. A count that is kept back is nothing, not zero.
 *
 * @param question the question's code
 * @param label the question as it was asked
 * @param part which part of the question, where it is counted in several ways
 * @param asked how many it was asked
 * @param answered how many answered it
 * @param unanswered how many did not, by reason; only those that may be shown
 * @param summary what the numbers or marks come down to; only where no row is kept back
 * @param secrecy why a row is kept back
 */
public record Tally(
    String question,
    String label,
    Question.Kind kind,
    Part part,
    @Nullable Long asked,
    @Nullable Long answered,
    List<TallyRow> rows,
    List<Unanswered> unanswered,
    @Nullable Summary summary,
    String secrecy) {
  public Tally {
    rows = List.copyOf(rows);
    unanswered = List.copyOf(unanswered);
  }

  /**
   * What of the question is counted.
   *
   * @param code empty when it is all of it; so is {@code label}
   */
  public record Part(String code, String label, Sum sum) {
    public boolean isWhole() {
      return code.isEmpty();
    }
  }

  /** What the rows come to. */
  public enum Sum {
    /** Each person is in one row. */
    WHOLE,
    /** One person may be in several rows: shares add up to more than the whole. */
    OVERLAPPING
  }

  /** So many did not answer, for this reason, in words. */
  public record Unanswered(String reason, long count) {}

  /**
   * The middle of the numbers given, as far as the rows tell it.
   *
   * @param mean for a scale only
   * @param median half gave less or as much
   * @param lowerQuartile a quarter gave less or as much
   * @param upperQuartile a quarter gave more or as much
   */
  public record Summary(
      @Nullable Double mean,
      @Nullable Double median,
      @Nullable Double lowerQuartile,
      @Nullable Double upperQuartile,
      String unit) {}

  /** A name of its own within the consultation. */
  public String code() {
    return part.isWhole() ? question : question + "-" + part.code();
  }

  /** The question, and what of it is counted. */
  public String fullLabel() {
    return part.isWhole() ? label : label + " – " + part.label();
  }

  public boolean severalAnswers() {
    return part.sum() == Sum.OVERLAPPING;
  }

  /** Whether nothing at all may be shown. */
  public boolean isWithheld() {
    return rows.stream().noneMatch(TallyRow::isShown);
  }
}
