package fr.caf.ecoute.analysis.theme;

import fr.caf.ecoute.analysis.algebra.DenseMatrix;
import fr.caf.ecoute.analysis.algebra.SparseMatrix;
import fr.caf.ecoute.analysis.feature.Features;
import java.util.ArrayList;
import java.util.List;

/**
 * The themes as centres: of the words of their answers, of their features, of their diffused rows.
 *
 * @param members the answers each theme gathers, residual ones left out
 */
record Themes(List<int[]> members, DenseMatrix words, DenseMatrix rows, DenseMatrix diffused) {

  static Themes of(
      Grouping grouping, Residuals residuals, Features features, DenseMatrix diffused) {
    List<int[]> members = new ArrayList<>();
    for (int group = 0; group < grouping.groups(); group++) {
      int[] answers = residuals.members(grouping, group);
      if (answers.length > 0) {
        members.add(answers);
      }
    }
    return new Themes(
        members,
        wordCentres(features.words(), members),
        centres(features.rows(), members),
        centres(diffused, members));
  }

  int count() {
    return members.size();
  }

  private static DenseMatrix centres(DenseMatrix rows, List<int[]> members) {
    DenseMatrix centres = new DenseMatrix(members.size(), rows.columns());
    for (int theme = 0; theme < members.size(); theme++) {
      for (int answer : members.get(theme)) {
        centres.addRow(theme, 1, rows, answer);
      }
    }
    return centres.normaliseRows();
  }

  private static DenseMatrix wordCentres(SparseMatrix words, List<int[]> members) {
    DenseMatrix centres = new DenseMatrix(members.size(), words.columns());
    for (int theme = 0; theme < members.size(); theme++) {
      for (int answer : members.get(theme)) {
        for (int cell = words.start(answer); cell < words.end(answer); cell++) {
          int column = words.column(cell);
          centres.set(theme, column, centres.get(theme, column) + words.value(cell));
        }
      }
    }
    return centres.normaliseRows();
  }
}
