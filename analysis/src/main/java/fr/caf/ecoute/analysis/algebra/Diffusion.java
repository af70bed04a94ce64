package fr.caf.ecoute.analysis.algebra;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Each row drawn towards its neighbours: {@code D := F}, then three times {@code D := .3 F + .7 W
 * D} and unit length, where {@code W} is the graph with rows that sum to 1.
 */
public final class Diffusion {
  private static final int ROUNDS = 3;
  private static final double OWN = 0.3;

  private Diffusion() {}

  public static DenseMatrix of(DenseMatrix rows, NeighbourGraph graph, Workers workers) {
    DenseMatrix current = rows;
    for (int round = 0; round < ROUNDS; round++) {
      DenseMatrix from = current;
      DenseMatrix to = new DenseMatrix(rows.rows(), rows.columns());
      workers.share(
          rows.rows(),
          (first, last) -> {
            for (int row = first; row < last; row++) {
              step(row, rows, graph, from, to);
            }
          });
      current = to;
    }
    return current;
  }

  private static void step(
      int row, DenseMatrix own, NeighbourGraph graph, DenseMatrix from, DenseMatrix to) {
    int[] neighbours = graph.neighbours(row);
    float[] weights = graph.weights(row);
    double total = 0;
    for (float weight : weights) {
      total += weight;
    }
    to.addRow(row, total > 0 ? OWN : 1, own, row);
    for (int i = 0; i < neighbours.length; i++) {
      to.addRow(row, (1 - OWN) * weights[i] / total, from, neighbours[i]);
    }
    to.normaliseRow(row);
  }

  /**
   * Other rows drawn in the same way towards the {@code k} settled rows nearest to them; on equal
   * cosines the first rows win.
   */
  public static DenseMatrix into(
      DenseMatrix rows, DenseMatrix settledFrom, DenseMatrix settled, int k) {
    DenseMatrix drawn = new DenseMatrix(rows.rows(), rows.columns());
    for (int row = 0; row < rows.rows(); row++) {
      int from = row;
      double[] cosines = new double[settledFrom.rows()];
      Arrays.setAll(cosines, other -> rows.dot(from, settledFrom, other));
      int[] nearest =
          IntStream.range(0, cosines.length)
              .filter(other -> cosines[other] > 0)
              .boxed()
              .sorted(Comparator.comparingDouble(other -> -cosines[other]))
              .limit(k)
              .mapToInt(Integer::intValue)
              .toArray();
      double total = Arrays.stream(nearest).mapToDouble(other -> cosines[other]).sum();
      drawn.addRow(row, total > 0 ? OWN : 1, rows, row);
      for (int other : nearest) {
        drawn.addRow(row, (1 - OWN) * cosines[other] / total, settled, other);
      }
      drawn.normaliseRow(row);
    }
    return drawn;
  }
}
