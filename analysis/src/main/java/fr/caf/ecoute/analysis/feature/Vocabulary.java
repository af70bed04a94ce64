package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The terms several answers share, and how much each tells.
 *
 * <p>A row of X is {@code (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1)}, of unit length; terms that
 * only one person wrote, or that are in more than half of the texts, tell nothing about what
 * answers share.
 */
final class Vocabulary {
  private static final int LARGE = 5_000;
  private static final int SMALL = 10;

  private final Map<String, Integer> columns = new HashMap<>();
  private final double[] inverseFrequency;

  private Vocabulary(SortedMap<String, Integer> frequencies, int answers) {
    inverseFrequency = new double[frequencies.size()];
    frequencies.forEach(
        (term, frequency) -> {
          int column = columns.size();
          columns.put(term, column);
          inverseFrequency[column] = StrictMath.log((1.0 + answers) / (1.0 + frequency)) + 1;
        });
  }

  /** Every term, even one that a single person wrote. */
  static Vocabulary complete(List<DistinctAnswer> answers) {
    SortedMap<String, Integer> frequencies = new TreeMap<>();
    for (DistinctAnswer answer : answers) {
      answer.tokens().stream()
          .map(Token::term)
          .distinct()
          .forEach(term -> frequencies.merge(term, 1, Integer::sum));
    }
    return new Vocabulary(frequencies, answers.size());
  }

  static Vocabulary of(List<DistinctAnswer> answers) {
    SortedMap<String, Integer> frequencies = new TreeMap<>();
    Map<String, Integer> people = new HashMap<>();
    for (DistinctAnswer answer : answers) {
      answer.tokens().stream()
          .map(Token::term)
          .distinct()
          .forEach(
              term -> {
                frequencies.merge(term, 1, Integer::sum);
                people.merge(term, answer.size(), Integer::sum);
              });
    }
    int n = answers.size();
    int least = n >= LARGE ? 3 : 2;
    int most = n >= SMALL ? n / 2 : n;
    frequencies
        .entrySet()
        .removeIf(term -> people.getOrDefault(term.getKey(), 0) < least || term.getValue() > most);
    return new Vocabulary(frequencies, n);
  }

  int size() {
    return inverseFrequency.length;
  }

  SparseMatrix rows(List<List<Token>> texts) {
    SparseMatrix.Builder rows = new SparseMatrix.Builder(size());
    for (List<Token> tokens : texts) {
      SortedMap<Integer, Integer> counts = new TreeMap<>();
      for (Token token : tokens) {
        Integer column = columns.get(token.term());
        if (column != null) {
          counts.merge(column, 1, Integer::sum);
        }
      }
      counts.forEach(
          (column, count) ->
              rows.add(column, (1 + StrictMath.log(count)) * inverseFrequency[column]));
      rows.endRow();
    }
    return rows.build().normaliseRows();
  }
}
