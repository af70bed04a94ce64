package fr.caf.ecoute.analysis.peer;

import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * TF-IDF as everyone computes it: {@code (1 + ln tf) · (ln((1 + n) / (1 + df)) + 1)}, unit rows,
 * terms of two answers at least and of half of them at most.
 */
record TermMatrix(List<String> terms, SparseMatrix rows) {
  private static final int FEWEST = 2;

  static TermMatrix of(List<Verbatim> answers) {
    List<SortedMap<String, Integer>> counts = new ArrayList<>();
    SortedMap<String, Integer> frequencies = new TreeMap<>();
    try (FrenchTerms french = new FrenchTerms()) {
      for (Verbatim answer : answers) {
        SortedMap<String, Integer> own = new TreeMap<>();
        for (Token token : french.of(answer.text())) {
          own.merge(token.term(), 1, Integer::sum);
        }
        counts.add(own);
        own.keySet().forEach(term -> frequencies.merge(term, 1, Integer::sum));
      }
    }
    int most = Math.max(FEWEST, answers.size() / 2);
    frequencies.values().removeIf(frequency -> frequency < FEWEST || frequency > most);
    List<String> terms = List.copyOf(frequencies.keySet());
    SortedMap<String, Integer> columns = new TreeMap<>();
    terms.forEach(term -> columns.put(term, columns.size()));
    SparseMatrix.Builder rows = new SparseMatrix.Builder(terms.size());
    for (SortedMap<String, Integer> own : counts) {
      own.forEach(
          (term, count) -> {
            Integer column = columns.get(term);
            if (column != null) {
              double rarity = (1.0 + answers.size()) / (1.0 + frequencies.getOrDefault(term, 0));
              rows.add(column, (1 + StrictMath.log(count)) * (StrictMath.log(rarity) + 1));
            }
          });
      rows.endRow();
    }
    return new TermMatrix(terms, rows.build().normaliseRows());
  }

  /** The terms of most weight in each theme, as its names. */
  Map<String, List<String>> names(double[][] weights, int first) {
    SortedMap<String, List<String>> names = new TreeMap<>();
    for (int theme = 0; theme < weights.length; theme++) {
      double[] own = weights[theme];
      List<Integer> columns = new ArrayList<>();
      for (int column = 0; column < own.length; column++) {
        columns.add(column);
      }
      columns.sort(Comparator.comparingDouble(column -> -own[column]));
      names.put("t" + theme, columns.stream().limit(first).map(terms::get).toList());
    }
    return names;
  }
}
