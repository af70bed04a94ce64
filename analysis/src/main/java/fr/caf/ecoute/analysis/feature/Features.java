package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.background.BackgroundTable;
import fr.caf.ecoute.analysis.encoder.SentenceEncoder;
import fr.caf.ecoute.analysis.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers, or parts of answers, as rows of numbers: the words themselves (X), and what brings them
 * near one another (F): the words they share ({@link LatentSpace}) and what these mean elsewhere
 * ({@link MeaningSpace}) and, when somebody named a sentence model, what it makes of them ({@link
 * SentenceSpace}), in equal parts.
 */
public final class Features {
  private static final double HALF = Math.sqrt(0.5);
  private static final double THIRD = Math.sqrt(1 / 3.0);

  private final Vocabulary vocabulary;
  private final LatentSpace latent;
  private final MeaningSpace meaning;
  private final @Nullable SentenceSpace sentences;
  private final SparseMatrix words;
  private final DenseMatrix rows;

  private Features(
      List<DistinctAnswer> answers,
      BackgroundTable background,
      @Nullable SentenceEncoder encoder,
      Workers workers) {
    List<String> texts = answers.stream().map(DistinctAnswer::text).toList();
    List<List<Token>> tokens = answers.stream().map(DistinctAnswer::tokens).toList();
    this.vocabulary = Vocabulary.of(answers, background);
    this.words = vocabulary.rows(tokens);
    this.latent = LatentSpace.of(words);
    this.meaning = MeaningSpace.of(background, tokens);
    this.sentences = encoder == null ? null : SentenceSpace.of(encoder, texts, workers);
    this.rows = rows(texts, tokens, words);
  }

  /**
   * Places these answers.
   *
   * @param encoder a sentence model, when somebody named one
   */
  public static Features of(
      List<DistinctAnswer> answers,
      BackgroundTable background,
      @Nullable SentenceEncoder encoder,
      Workers workers) {
    return new Features(answers, background, encoder, workers);
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

  /** Texts and their tokens, in the same order, seen as the answers are. */
  public DenseMatrix rowsOf(List<String> texts, List<List<Token>> tokens) {
    return rows(texts, tokens, vocabulary.rows(tokens));
  }

  private DenseMatrix rows(List<String> texts, List<List<Token>> tokens, SparseMatrix ownWords) {
    DenseMatrix shared = latent.rows(ownWords);
    DenseMatrix meant = meaning.rows(tokens);
    if (sentences == null) {
      return DenseMatrix.sideBySide(shared, meant, HALF).normaliseRows();
    }
    DenseMatrix read = DenseMatrix.sideBySide(meant, sentences.rows(texts), 1);
    return DenseMatrix.sideBySide(shared, read, THIRD).normaliseRows();
  }
}
