package fr.caf.ecoute.analysis.feature;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.Diffusion;
import fr.caf.ecoute.analysis.algebra.NeighbourGraph;
import fr.caf.ecoute.analysis.algebra.Workers;
import fr.caf.ecoute.analysis.background.BackgroundTable;
import fr.caf.ecoute.analysis.corpus.AnalysedVerbatim;
import fr.caf.ecoute.analysis.text.FrenchTerms;
import fr.caf.ecoute.analysis.text.NormalForm;
import fr.caf.ecoute.analysis.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The distinct answers to one question, each near those that say the same, in which other texts
 * (the name of a theme, a sentence given as an example) can be placed.
 *
 * <p>Depends neither on the order of the answers nor on the number of workers.
 */
public final class AnswerSpace {
  private static final int NEIGHBOURS = 10;

  private final List<DistinctAnswer> answers;
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final Vocabulary vocabulary;
  private final LetterSpace letters;
  private final Features features;
  private final NeighbourGraph graph;
  private final Placed placed;

  private AnswerSpace(List<DistinctAnswer> answers, BackgroundTable background, Workers workers) {
    this.answers = List.copyOf(answers);
    for (int row = 0; row < answers.size(); row++) {
      for (String id : answers.get(row).ids()) {
        rowOf.put(id, row);
      }
    }
    this.vocabulary = Vocabulary.complete(answers, background);
    this.features = Features.of(answers, background, null, workers);
    this.graph = NeighbourGraph.of(features.rows(), NEIGHBOURS, workers);
    List<String> texts = answers.stream().map(DistinctAnswer::text).toList();
    this.letters = LetterSpace.of(texts);
    this.placed =
        new Placed(
            vocabulary.rows(answers.stream().map(DistinctAnswer::tokens).toList()),
            features.rows(),
            Diffusion.of(features.rows(), graph, workers),
            letters.rows(texts));
  }

  /** The space of all answers that have a word of their own; copies make one. */
  public static AnswerSpace of(
      List<AnalysedVerbatim> verbatims, BackgroundTable background, Workers workers) {
    Map<String, List<AnalysedVerbatim>> byForm = new TreeMap<>();
    for (AnalysedVerbatim verbatim : verbatims) {
      if (!verbatim.tokens().isEmpty()) {
        byForm
            .computeIfAbsent(NormalForm.of(verbatim.verbatim().text()), any -> new ArrayList<>())
            .add(verbatim);
      }
    }
    List<DistinctAnswer> answers = new ArrayList<>();
    for (List<AnalysedVerbatim> copies : byForm.values()) {
      copies.sort(
          Comparator.comparing((AnalysedVerbatim copy) -> copy.verbatim().text())
              .thenComparing(copy -> copy.verbatim().id()));
      answers.add(new DistinctAnswer(copies, false));
    }
    return new AnswerSpace(answers, background, workers);
  }

  /** How many distinct answers there are. */
  public int size() {
    return answers.size();
  }

  public DistinctAnswer answer(int row) {
    return answers.get(row);
  }

  /** The row of a verbatim, null when it has no word of its own. */
  public @Nullable Integer row(String verbatimId) {
    return rowOf.get(verbatimId);
  }

  /** Who is near whom. */
  public NeighbourGraph graph() {
    return graph;
  }

  /** The answers themselves. */
  public Placed answers() {
    return placed;
  }

  /** Places other texts, each drawn towards the answers nearest to it. */
  public Placed place(List<String> texts) {
    try (FrenchTerms french = new FrenchTerms()) {
      List<List<Token>> tokens = texts.stream().map(french::of).toList();
      DenseMatrix rows = features.rowsOf(texts, tokens);
      DenseMatrix diffused = Diffusion.into(rows, placed.rows(), placed.diffused(), NEIGHBOURS);
      return new Placed(vocabulary.rows(tokens), rows, diffused, letters.rows(texts));
    }
  }

  /** The idea units of answers, placed as they stand, without drawing them anywhere. */
  public Units units(List<AnalysedVerbatim> verbatims) {
    return Units.of(this, verbatims);
  }

  Placed asTheyStand(List<String> texts, List<List<Token>> tokens) {
    DenseMatrix rows = features.rowsOf(texts, tokens);
    return new Placed(vocabulary.rows(tokens), rows, rows, letters.rows(texts));
  }
}
