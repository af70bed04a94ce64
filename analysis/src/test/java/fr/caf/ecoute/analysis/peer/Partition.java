package fr.caf.ecoute.analysis.peer;

import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.corpus.Verbatim;
import fr.caf.ecoute.analysis.quality.Coded;
import fr.caf.ecoute.analysis.quality.LabelledAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A coding with one theme an answer, each theme named by the terms of most weight in it. */
final class Partition {
  private static final int NAMES = 5;

  private Partition() {}

  static Coded coded(List<Verbatim> answers, int[] group, TermMatrix matrix) {
    List<LabelledAnswer> coded = new ArrayList<>();
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    double[][] weights = new double[groups][matrix.terms().size()];
    SparseMatrix rows = matrix.rows();
    for (int row = 0; row < group.length; row++) {
      coded.add(new LabelledAnswer(answers.get(row).id(), List.of("t" + group[row])));
      for (int cell = rows.start(row); cell < rows.end(row); cell++) {
        weights[group[row]][rows.column(cell)] += rows.value(cell);
      }
    }
    return new Coded(coded, matrix.names(weights, NAMES));
  }
}
