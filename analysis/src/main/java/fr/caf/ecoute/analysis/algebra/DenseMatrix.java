package fr.caf.ecoute.analysis.algebra;

/** Rows of single-precision numbers, one after the other. Sums are in double precision. */
public final class DenseMatrix {
  private final int rows;
  private final int columns;
  private final float[] values;

  public DenseMatrix(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.values = new float[Math.multiplyExact(rows, columns)];
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  public float get(int row, int column) {
    return values[row * columns + column];
  }

  public void set(int row, int column, double value) {
    values[row * columns + column] = (float) value;
  }

  /** Adds {@code factor} times a row of another matrix of the same width. */
  public void addRow(int row, double factor, DenseMatrix other, int otherRow) {
    int to = row * columns;
    int from = otherRow * columns;
    float scale = (float) factor;
    for (int i = 0; i < columns; i++) {
      values[to + i] += scale * other.values[from + i];
    }
  }

  public double dot(int row, DenseMatrix other, int otherRow) {
    int left = row * columns;
    int right = otherRow * columns;
    // Four running sums in a fixed order: quick, and the same bits everywhere.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < columns; i += 4) {
      a += values[left + i] * other.values[right + i];
      b += values[left + i + 1] * other.values[right + i + 1];
      c += values[left + i + 2] * other.values[right + i + 2];
      d += values[left + i + 3] * other.values[right + i + 3];
    }
    for (; i < columns; i++) {
      a += values[left + i] * other.values[right + i];
    }
    return (a + b) + (c + d);
  }

  /** Divides a row by its length; a null row stays null. */
  public void normaliseRow(int row) {
    double norm = Math.sqrt(dot(row, this, row));
    if (norm > 0) {
      int from = row * columns;
      for (int i = 0; i < columns; i++) {
        values[from + i] = (float) (values[from + i] / norm);
      }
    }
  }

  public DenseMatrix normaliseRows() {
    for (int row = 0; row < rows; row++) {
      normaliseRow(row);
    }
    return this;
  }

  public boolean isNullRow(int row) {
    for (int i = row * columns; i < (row + 1) * columns; i++) {
      if (values[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Copies a block of rows, column by column. */
  void copyTransposed(int from, int to, float[][] block) {
    for (int i = 0; i < columns; i++) {
      float[] column = block[i];
      for (int row = from, at = from * columns + i; row < to; row++, at += columns) {
        column[row - from] = values[at];
      }
    }
  }

  /** Some of the rows, in the order asked. */
  public DenseMatrix pick(int[] chosen) {
    DenseMatrix picked = new DenseMatrix(chosen.length, columns);
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(values, chosen[i] * columns, picked.values, i * columns, columns);
    }
    return picked;
  }

  /** The rows of both, one matrix above the other. */
  public DenseMatrix above(DenseMatrix below) {
    DenseMatrix both = new DenseMatrix(rows + below.rows, columns);
    System.arraycopy(values, 0, both.values, 0, values.length);
    System.arraycopy(below.values, 0, both.values, values.length, below.values.length);
    return both;
  }

  /** Copies a row into a larger array. */
  void copyRow(int row, float[] into, int at) {
    System.arraycopy(values, row * columns, into, at, columns);
  }

  /** The rows of both side by side, each multiplied by {@code factor}. */
  public static DenseMatrix sideBySide(DenseMatrix left, DenseMatrix right, double factor) {
    DenseMatrix both = new DenseMatrix(left.rows, left.columns + right.columns);
    for (int row = 0; row < left.rows; row++) {
      for (int i = 0; i < left.columns; i++) {
        both.set(row, i, left.get(row, i) * factor);
      }
      for (int i = 0; i < right.columns; i++) {
        both.set(row, left.columns + i, right.get(row, i) * factor);
      }
    }
    return both;
  }
}
