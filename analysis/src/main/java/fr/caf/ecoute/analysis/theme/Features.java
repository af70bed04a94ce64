package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.text.Token;
import java.util.List;

/**
 * Answers, or parts of answers, as rows of numbers: the words themselves (X) and what they bring
 * near one another (F).
 */
final class Features {
  private final Vocabulary vocabulary;
  private final LatentSpace latent;
  private final SparseMatrix words;
  private final DenseMatrix rows;

  private Features(Vocabulary vocabulary, List<List<Token>> answers) {
    this.vocabulary = vocabulary;
    this.words = vocabulary.rows(answers);
    this.latent = LatentSpace.of(words);
    this.rows = latent.rows(words);
  }

  static Features of(List<DistinctAnswer> answers) {
    return new Features(
        Vocabulary.of(answers), answers.stream().map(DistinctAnswer::tokens).toList());
  }

  /** X: one sparse unit row per answer. */
  SparseMatrix words() {
    return words;
  }

  /** F: one dense unit row per answer; null when it shares no word with any other. */
  DenseMatrix rows() {
    return rows;
  }

  int vocabularySize() {
    return vocabulary.size();
  }

  SparseMatrix wordsOf(List<List<Token>> parts) {
    return vocabulary.rows(parts);
  }

  DenseMatrix rowsOf(List<List<Token>> parts) {
    return latent.rows(vocabulary.rows(parts));
  }
}
