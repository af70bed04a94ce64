package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.text.NormalForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts as the pieces of words they are made of: every run of three to five letters inside a word,
 * its two ends included, weighed as words are ({@code (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1)}).
 *
 * <p>Brings together what stemming keeps apart (joindre, injoignable) and reads the small words
 * (trop, pas, plus) that the French chain leaves out.
 */
final class LetterSpace {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final int LEAST_SHARED = 2;

  private final Map<String, Integer> columns = new HashMap<>();
  private final double[] inverseFrequency;

  private LetterSpace(SortedMap<String, Integer> frequencies, int texts) {
    inverseFrequency = new double[frequencies.size()];
    frequencies.forEach(
        (run, frequency) -> {
          int column = columns.size();
          columns.put(run, column);
          inverseFrequency[column] = StrictMath.log((1.0 + texts) / (1.0 + frequency)) + 1;
        });
  }

  /** The runs that at least two of the texts use. */
  static LetterSpace of(List<String> texts) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (String text : texts) {
      runs(text).keySet().forEach(run -> frequencies.merge(run, 1, Integer::sum));
    }
    frequencies.values().removeIf(frequency -> frequency < LEAST_SHARED);
    return new LetterSpace(new TreeMap<>(frequencies), texts.size());
  }

  /** One unit row per text; null when it shares nothing. */
  SparseMatrix rows(List<String> texts) {
    SparseMatrix.Builder rows = new SparseMatrix.Builder(inverseFrequency.length);
    for (String text : texts) {
      SortedMap<Integer, Integer> counts = new TreeMap<>();
      runs(text)
          .forEach(
              (run, count) -> {
                Integer column = columns.get(run);
                if (column != null) {
                  counts.put(column, count);
                }
              });
      counts.forEach(
          (column, count) ->
              rows.add(column, (1 + StrictMath.log(count)) * inverseFrequency[column]));
      rows.endRow();
    }
    return rows.build().normaliseRows();
  }

  private static Map<String, Integer> runs(String text) {
    Map<String, Integer> runs = new HashMap<>();
    for (String word : NormalForm.of(text).split(" ", -1)) {
      String ended = " " + word + " ";
      for (int length = SHORTEST; length <= LONGEST; length++) {
        for (int from = 0; from + length <= ended.length(); from++) {
          runs.merge(ended.substring(from, from + length), 1, Integer::sum);
        }
      }
    }
    return runs;
  }
}
