package fr.caf.ecoute.analysis.algebra;

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
}
