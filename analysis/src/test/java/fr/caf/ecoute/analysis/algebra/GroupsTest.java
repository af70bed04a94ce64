package fr.caf.ecoute.analysis.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static DenseMatrix clouds(int perCloud, int clouds, int columns) {
    Random random = new Random(5);
    DenseMatrix rows = new DenseMatrix(perCloud * clouds, columns);
    for (int row = 0; row < rows.rows(); row++) {
      for (int c = 0; c < columns; c++) {
        rows.set(row, c, 0.2 * random.nextGaussian() + (c == row % clouds ? 1 : 0));
      }
    }
    return rows.normaliseRows();
  }

  @Test
  void neighboursAreTheNearestOfAll() {
    DenseMatrix rows = clouds(100, 4, 9);
    try (Workers workers = Workers.of(2)) {
      NeighbourGraph graph = NeighbourGraph.of(rows, 3, workers);
      for (int row = 0; row < rows.rows(); row += 17) {
        int own = row;
        int[] nearest =
            IntStream.range(0, rows.rows())
                .filter(other -> other != own)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> -rows.dot(own, rows, other)))
                .limit(3)
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(graph.neighbours(row)).contains(nearest).isSorted();
      }
    }
  }

  @Test
  void theGraphGoesBothWaysWithOneWeight() {
    DenseMatrix rows = clouds(50, 3, 5);
    try (Workers workers = Workers.of(1)) {
      NeighbourGraph graph = NeighbourGraph.of(rows, 4, workers);
      for (int row = 0; row < rows.rows(); row++) {
        for (int i = 0; i < graph.neighbours(row).length; i++) {
          int other = graph.neighbours(row)[i];
          int back = Arrays.binarySearch(graph.neighbours(other), row);
          assertThat(back).isNotNegative();
          assertThat(graph.weights(other)[back]).isEqualTo(graph.weights(row)[i]);
        }
      }
    }
  }

  @Test
  void theTreeCutsWhereTheCloudsAre() {
    DenseMatrix rows = clouds(30, 4, 6);
    try (Workers workers = Workers.of(2)) {
      int[] cut = Hierarchy.of(rows, workers).cut(4);
      for (int row = 0; row < rows.rows(); row++) {
        assertThat(cut[row]).isEqualTo(cut[row % 4]);
      }
      assertThat(Arrays.stream(cut).distinct()).hasSize(4);
    }
  }

  @Test
  void finerCutsSplitCoarserOnes() {
    DenseMatrix rows = clouds(40, 5, 8);
    try (Workers workers = Workers.of(1)) {
      Hierarchy hierarchy = Hierarchy.of(rows, workers);
      int[] coarse = hierarchy.cut(5);
      int[] fine = hierarchy.cut(20);
      int[] parent = new int[20];
      Arrays.fill(parent, -1);
      for (int row = 0; row < fine.length; row++) {
        assertThat(parent[fine[row]]).isIn(-1, coarse[row]);
        parent[fine[row]] = coarse[row];
      }
    }
  }

  @Test
  void manyRowsAreGroupedThroughSmallGroups() {
    DenseMatrix rows = clouds(1_500, 4, 6);
    try (Workers workers = Workers.of(2)) {
      int[] cut = Hierarchy.of(rows, workers).cut(4);
      int wrong = 0;
      for (int row = 0; row < rows.rows(); row++) {
        wrong += cut[row] == cut[row % 4] ? 0 : 1;
      }
      assertThat(wrong).isLessThan(rows.rows() / 100);
    }
  }

  @Test
  void threadsChangeNothing() {
    DenseMatrix rows = clouds(300, 4, 7);
    try (Workers one = Workers.of(1);
        Workers four = Workers.of(4)) {
      NeighbourGraph alone = NeighbourGraph.of(rows, 5, one);
      NeighbourGraph shared = NeighbourGraph.of(rows, 5, four);
      for (int row = 0; row < rows.rows(); row++) {
        assertThat(shared.neighbours(row)).isEqualTo(alone.neighbours(row));
        assertThat(shared.weights(row)).isEqualTo(alone.weights(row));
      }
      int[] start = Hierarchy.of(rows, one).cut(6);
      assertThat(SphericalKMeans.refine(rows, start, 6, 20, four))
          .isEqualTo(SphericalKMeans.refine(rows, start, 6, 20, one));
    }
  }

  @Test
  void onEqualCosinesTheFirstRowsAreTheNeighbours() {
    DenseMatrix rows = new DenseMatrix(1_700, 6);
    for (int row = 0; row < rows.rows(); row++) {
      rows.set(row, row % 3, 1);
    }
    for (int threads = 1; threads <= 4; threads++) {
      try (Workers workers = Workers.of(threads)) {
        NeighbourGraph graph = NeighbourGraph.of(rows, 2, workers);
        assertThat(graph.neighbours(1_699)).containsExactly(1, 4);
        assertThat(graph.neighbours(4)).startsWith(1, 7, 10).contains(1_699);
      }
    }
  }

  @Test
  void rowsThatAreNullHaveNoNeighbour() {
    DenseMatrix rows = clouds(300, 2, 5);
    for (int column = 0; column < rows.columns(); column++) {
      rows.set(17, column, 0);
    }
    try (Workers workers = Workers.of(2)) {
      NeighbourGraph graph = NeighbourGraph.of(rows, 3, workers);
      assertThat(graph.neighbours(17)).isEmpty();
      for (int row = 0; row < rows.rows(); row++) {
        assertThat(graph.neighbours(row)).doesNotContain(17, row);
      }
    }
  }

  @Test
  void threadsDoNotChangeTheTreeOfManyRows() {
    DenseMatrix rows = clouds(1_500, 4, 6);
    try (Workers one = Workers.of(1);
        Workers three = Workers.of(3)) {
      assertThat(Hierarchy.of(rows, three).cut(25)).isEqualTo(Hierarchy.of(rows, one).cut(25));
    }
  }
}
