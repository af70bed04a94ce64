package fr.caf.ecoute.analysis.algebra;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of which most cells are zero.
 *
 * <p>Row {@code r} holds cells {@code starts[r]} (included) to {@code starts[r + 1]} (excluded), by
 * growing column.
 */
public final class SparseMatrix {
  private final int columns;
  private final int[] starts;
  private final int[] cells;
  private final float[] values;

  private SparseMatrix(int columns, int[] starts, int[] cells, float[] values) {
    this.columns = columns;
    this.starts = starts;
    this.cells = cells;
    this.values = values;
  }

  /** The matrix of these rows, without the cells that are not above 0. */
  public static SparseMatrix ofPositive(int columns, int[] ends, int[] cells, float[] values) {
    int[] starts = new int[ends.length];
    int size = 0;
    for (int row = 0; row + 1 < ends.length; row++) {
      for (int i = ends[row]; i < ends[row + 1]; i++) {
        if (values[i] > 0) {
          cells[size] = cells[i];
          values[size++] = values[i];
        }
      }
      starts[row + 1] = size;
    }
    return new SparseMatrix(columns, starts, cells, values);
  }

  /** Fills a matrix row after row. */
  public static final class Builder {
    private final int columns;
    private int[] starts = new int[64];
    private int[] cells = new int[256];
    private float[] values = new float[256];
    private int rows;
    private int size;

    public Builder(int columns) {
      this.columns = columns;
    }

    /** Adds a cell to the row under way; columns must grow within a row. */
    public void add(int column, double value) {
      if (size == cells.length) {
        cells = Arrays.copyOf(cells, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      cells[size] = column;
      values[size++] = (float) value;
    }

    public void endRow() {
      if (rows + 2 > starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[++rows] = size;
    }

    public SparseMatrix build() {
      return new SparseMatrix(
          columns,
          Arrays.copyOf(starts, rows + 1),
          Arrays.copyOf(cells, size),
          Arrays.copyOf(values, size));
    }
  }

  public int rows() {
    return starts.length - 1;
  }

  public int columns() {
    return columns;
  }

  public int start(int row) {
    return starts[row];
  }

  public int end(int row) {
    return starts[row + 1];
  }

  public int column(int cell) {
    return cells[cell];
  }

  public float value(int cell) {
    return values[cell];
  }

  /** Some of the rows, in the order asked. */
  public SparseMatrix pick(int[] chosen) {
    Builder picked = new Builder(columns);
    for (int row : chosen) {
      for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
        picked.add(cells[cell], values[cell]);
      }
      picked.endRow();
    }
    return picked.build();
  }

  /** The rows of both, one matrix above the other. */
  public SparseMatrix above(SparseMatrix below) {
    Builder both = new Builder(columns);
    for (SparseMatrix part : List.of(this, below)) {
      for (int row = 0; row < part.rows(); row++) {
        for (int cell = part.start(row); cell < part.end(row); cell++) {
          both.add(part.column(cell), part.value(cell));
        }
        both.endRow();
      }
    }
    return both.build();
  }

  /** The product of a row with a row of another matrix of the same width. */
  public double dot(int row, SparseMatrix other, int otherRow) {
    double sum = 0;
    int at = other.starts[otherRow];
    int end = other.starts[otherRow + 1];
    for (int cell = starts[row]; cell < starts[row + 1] && at < end; cell++) {
      while (at < end && other.cells[at] < cells[cell]) {
        at++;
      }
      if (at < end && other.cells[at] == cells[cell]) {
        sum += (double) values[cell] * other.values[at];
      }
    }
    return sum;
  }

  /** Divides each row by its length. */
  public SparseMatrix normaliseRows() {
    for (int row = 0; row < rows(); row++) {
      double sum = 0;
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        sum += (double) values[i] * values[i];
      }
      double norm = Math.sqrt(sum);
      for (int i = starts[row]; i < starts[row + 1] && norm > 0; i++) {
        values[i] = (float) (values[i] / norm);
      }
    }
    return this;
  }

  /** {@code this · x}. */
  public void times(double[] x, double[] result) {
    for (int row = 0; row < rows(); row++) {
      double sum = 0;
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        sum += values[i] * x[cells[i]];
      }
      result[row] = sum;
    }
  }

  /** {@code thisᵀ · y}. */
  public void transposedTimes(double[] y, double[] result) {
    Arrays.fill(result, 0);
    for (int row = 0; row < rows(); row++) {
      double factor = y[row];
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        result[cells[i]] += values[i] * factor;
      }
    }
  }
}
