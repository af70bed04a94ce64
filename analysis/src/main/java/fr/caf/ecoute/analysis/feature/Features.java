package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.background.BackgroundTable;
import fr.caf.ecoute.analysis.text.Token;
import java.util.List;

/**
 * Answers, or parts of answers, as rows of numbers: the words themselves (X), and what brings them
 * near one another (F): the words they share ({@link LatentSpace}) and what these mean elsewhere
 * ({@link MeaningSpace}), in equal parts.
 */
public final class Features {
  private static final double HALF = Math.sqrt(0.5);

  private final Vocabulary vocabulary;
  private final LatentSpace latent;
  private final MeaningSpace meaning;
  private final SparseMatrix words;
  private final DenseMatrix rows;

  private Features(Vocabulary vocabulary, BackgroundTable background, List<List<Token>> answers) {
    this.vocabulary = vocabulary;
    this.words = vocabulary.rows(answers);
    this.latent = LatentSpace.of(words);
    this.meaning = MeaningSpace.of(background, answers);
    this.rows = rows(answers, words);
  }

  public static Features of(List<DistinctAnswer> answers, BackgroundTable background) {
    return new Features(
        Vocabulary.of(answers, background),
        background,
        answers.stream().map(DistinctAnswer::tokens).toList());
  }

  /** X: one sparse unit row per answer. */
  public SparseMatrix words() {
    return words;
  }

  /** F: one dense unit row per answer; null when no word of it is known. */
  public DenseMatrix rows() {
    return rows;
  }

  public SparseMatrix wordsOf(List<List<Token>> parts) {
    return vocabulary.rows(parts);
  }

  public DenseMatrix rowsOf(List<List<Token>> parts) {
    return rows(parts, vocabulary.rows(parts));
  }

  private DenseMatrix rows(List<List<Token>> texts, SparseMatrix ownWords) {
    return DenseMatrix.sideBySide(latent.rows(ownWords), meaning.rows(texts), HALF).normaliseRows();
  }
}
