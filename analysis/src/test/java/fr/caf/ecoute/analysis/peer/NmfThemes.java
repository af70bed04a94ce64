package fr.caf.ecoute.analysis.peer;

import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.quality.Coded;
import fr.caf.ecoute.analysis.quality.Coder;
import fr.caf.ecoute.analysis.quality.LabelledAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * TF-IDF, then non-negative factorisation, several themes an answer: all those of at least half the
 * weight of the first, three at most.
 */
public final class NmfThemes implements Coder {
  private static final double ENOUGH = 0.5;
  private static final int MOST = 3;
  private static final int NAMES = 5;

  @Override
  public String label() {
    return "NMF";
  }

  @Override
  public Coded code(String question, List<Verbatim> answers, int themes) {
    TermMatrix matrix = TermMatrix.of(answers);
    Nmf nmf = Nmf.of(matrix.rows(), themes);
    List<LabelledAnswer> coded = new ArrayList<>();
    for (int row = 0; row < answers.size(); row++) {
      coded.add(new LabelledAnswer(answers.get(row).id(), themes(nmf, row)));
    }
    return new Coded(coded, matrix.names(nmf.parts(), NAMES));
  }

  // A component weighs what it explains of the answer: its weight times the length of its part.
  private static List<String> themes(Nmf nmf, int row) {
    double[] weights =
        IntStream.range(0, nmf.parts().length)
            .mapToDouble(k -> nmf.weights()[k][row] * length(nmf.parts()[k]))
            .toArray();
    double highest =
        IntStream.range(0, weights.length).mapToDouble(k -> weights[k]).max().orElse(0);
    return IntStream.range(0, weights.length)
        .boxed()
        .filter(k -> weights[k] > 0 && weights[k] >= ENOUGH * highest)
        .sorted(Comparator.comparingDouble(k -> -weights[k]))
        .limit(MOST)
        .map(k -> "t" + k)
        .toList();
  }

  private static double length(double[] part) {
    double sum = 0;
    for (double value : part) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
