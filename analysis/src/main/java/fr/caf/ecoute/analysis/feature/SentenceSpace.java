package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.encoder.SentenceEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers placed by what a sentence model makes of them, less the mean, of length 1: what all
 * answers to one question have in common tells nothing.
 */
final class SentenceSpace {
  private final SentenceEncoder encoder;
  private final DenseMatrix mean;

  /** The rows of the answers, so that no text is read twice. */
  private final DenseMatrix answers;

  private final Map<String, Integer> known = new HashMap<>();

  private SentenceSpace(SentenceEncoder encoder, List<String> texts, Workers workers) {
    this.encoder = encoder;
    this.answers = encoder.rows(texts, workers);
    for (int text = 0; text < texts.size(); text++) {
      known.putIfAbsent(texts.get(text), text);
    }
    this.mean = mean(answers);
  }

  static SentenceSpace of(SentenceEncoder encoder, List<String> texts, Workers workers) {
    return new SentenceSpace(encoder, texts, workers);
  }

  /** Texts seen in this space, of unit length; null for a text that says nothing. */
  DenseMatrix rows(List<String> texts) {
    List<String> unknown = texts.stream().filter(text -> !known.containsKey(text)).toList();
    DenseMatrix others = encoder.rows(unknown);
    DenseMatrix rows = new DenseMatrix(texts.size(), encoder.width());
    int next = 0;
    for (int row = 0; row < rows.rows(); row++) {
      Integer answer = known.get(texts.get(row));
      DenseMatrix from = answer == null ? others : answers;
      int line = answer == null ? next++ : answer;
      if (!from.isNullRow(line)) {
        rows.addRow(row, 1, from, line);
        rows.addRow(row, -1, mean, 0);
        rows.normaliseRow(row);
      }
    }
    return rows;
  }

  private static DenseMatrix mean(DenseMatrix rows) {
    double[] sum = new double[rows.columns()];
    int counted = 0;
    for (int row = 0; row < rows.rows(); row++) {
      counted += rows.isNullRow(row) ? 0 : 1;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += rows.get(row, i);
      }
    }
    DenseMatrix mean = new DenseMatrix(1, sum.length);
    // Less its own mean, a lone answer would be nothing.
    for (int i = 0; i < sum.length && counted > 1; i++) {
      mean.set(0, i, sum[i] / counted);
    }
    return mean;
  }
}
