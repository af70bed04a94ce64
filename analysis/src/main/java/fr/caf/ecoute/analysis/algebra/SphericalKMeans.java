package fr.caf.ecoute.analysis.algebra;

import java.util.Arrays;

/** Groups of unit rows around unit centres (Dhillon and Modha, 2001), from a given start. */
public final class SphericalKMeans {
  private SphericalKMeans() {}

  /**
   * Moves each row to its nearest centre until none moves.
   *
   * @param start the group of each row, from 0; groups left empty keep their last centre
   * @param rounds how many times at most
   * @return the group of each row; on equal cosines the lowest group
   */
  public static int[] refine(
      DenseMatrix rows, int[] start, int groups, int rounds, Workers workers) {
    BlockProduct[] blocks = blocks(rows, workers);
    int[] current = start.clone();
    DenseMatrix centres = new DenseMatrix(groups, rows.columns());
    for (int round = 0; round < rounds; round++) {
      centres = centres(rows, current, groups, centres);
      int[] next = nearest(rows.rows(), blocks, centres, workers);
      if (Arrays.equals(next, current)) {
        break;
      }
      current = next;
    }
    return current;
  }

  /** The unit mean of each group; of an empty group, the former centre. */
  public static DenseMatrix centres(DenseMatrix rows, int[] group, int groups, DenseMatrix former) {
    DenseMatrix centres = new DenseMatrix(groups, rows.columns());
    boolean[] filled = new boolean[groups];
    for (int row = 0; row < rows.rows(); row++) {
      centres.addRow(group[row], 1, rows, row);
      filled[group[row]] = true;
    }
    for (int g = 0; g < groups; g++) {
      if (!filled[g]) {
        centres.addRow(g, 1, former, g);
      }
    }
    return centres.normaliseRows();
  }

  /** The group whose centre is nearest to each row. */
  public static int[] nearest(DenseMatrix rows, DenseMatrix centres, Workers workers) {
    return nearest(rows.rows(), blocks(rows, workers), centres, workers);
  }

  private static BlockProduct[] blocks(DenseMatrix rows, Workers workers) {
    BlockProduct[] blocks = new BlockProduct[BlockProduct.count(rows)];
    workers.each(blocks.length, number -> blocks[number] = BlockProduct.of(rows, number));
    return blocks;
  }

  private static int[] nearest(
      int rows, BlockProduct[] blocks, DenseMatrix centres, Workers workers) {
    int[] group = new int[rows];
    workers.each(blocks.length, number -> nearest(blocks[number], centres, group));
    return group;
  }

  private static void nearest(BlockProduct block, DenseMatrix centres, int[] group) {
    int first = block.first();
    float[] best = new float[block.last() - first];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    block.with(
        centres,
        0,
        centres.rows(),
        (centre, products) -> {
          for (int i = 0; i < best.length; i++) {
            if (products[i] > best[i]) {
              best[i] = products[i];
              group[first + i] = centre;
            }
          }
        });
  }
}
