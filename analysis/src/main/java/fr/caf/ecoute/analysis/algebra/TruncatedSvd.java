package fr.caf.ecoute.analysis.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The leading singular vectors of a sparse matrix, to working precision.
 *
 * <p>Lanczos iteration on the smaller of {@code MᵀM} and {@code MMᵀ}, every new direction made
 * orthogonal to all the former (Golub and Van Loan, <i>Matrix Computations</i>, §10.1), until the
 * wanted directions no longer move. Nothing is sampled: close answers stay close whatever else is
 * in the matrix.
 */
public final class TruncatedSvd {
  private static final double TOLERANCE = 1e-9;
  private static final int CHECK_EVERY = 40;
  private static final long START = 20261121;

  private final double[] values;
  private final double[][] left;
  private final double[][] right;

  private TruncatedSvd(double[] values, double[][] left, double[][] right) {
    this.values = values;
    this.left = left;
    this.right = right;
  }

  /** Singular values, largest first. */
  public double value(int k) {
    return values[k];
  }

  public int rank() {
    return values.length;
  }

  /** One row of {@code rank} numbers per row of the matrix; columns have length 1. */
  public double[][] left() {
    return left;
  }

  /** One row of {@code rank} numbers per column of the matrix; columns have length 1. */
  public double[][] right() {
    return right;
  }

  /** The {@code rank} leading triplets, fewer when the matrix has fewer. */
  public static TruncatedSvd of(SparseMatrix matrix, int rank) {
    boolean tall = matrix.rows() >= matrix.columns();
    Lanczos lanczos = new Lanczos(matrix, tall);
    List<double[]> vectors = new ArrayList<>();
    double[] squares = lanczos.leading(rank, vectors);
    int found = 0;
    while (found < squares.length && squares[found] > 1e-10 * Math.max(1e-300, squares[0])) {
      found++;
    }
    double[] values = new double[found];
    double[][] near = new double[tall ? matrix.columns() : matrix.rows()][found];
    double[][] far = new double[tall ? matrix.rows() : matrix.columns()][found];
    double[] image = new double[far.length];
    for (int k = 0; k < found; k++) {
      double[] vector = vectors.get(k);
      values[k] = Math.sqrt(squares[k]);
      lanczos.half(vector, image);
      for (int i = 0; i < near.length; i++) {
        near[i][k] = vector[i];
      }
      for (int i = 0; i < far.length; i++) {
        far[i][k] = image[i] / values[k];
      }
    }
    return tall ? new TruncatedSvd(values, far, near) : new TruncatedSvd(values, near, far);
  }

  private static final class Lanczos {
    private final SparseMatrix matrix;
    private final boolean tall;
    private final int size;
    private final double[] middle;
    private final List<double[]> basis = new ArrayList<>();
    private final List<Double> diagonal = new ArrayList<>();
    private final List<Double> beside = new ArrayList<>();
    private final Random start = new Random(START);

    Lanczos(SparseMatrix matrix, boolean tall) {
      this.matrix = matrix;
      this.tall = tall;
      this.size = tall ? matrix.columns() : matrix.rows();
      this.middle = new double[tall ? matrix.rows() : matrix.columns()];
    }

    void half(double[] vector, double[] image) {
      if (tall) {
        matrix.times(vector, image);
      } else {
        matrix.transposedTimes(vector, image);
      }
    }

    private void square(double[] vector, double[] image) {
      half(vector, middle);
      if (tall) {
        matrix.transposedTimes(middle, image);
      } else {
        matrix.times(middle, image);
      }
    }

    double[] leading(int rank, List<double[]> vectors) {
      int wanted = Math.min(rank, size);
      if (wanted == 0) {
        return new double[0];
      }
      basis.add(anyDirection());
      while (true) {
        double[] image = new double[size];
        double[] last = basis.getLast();
        square(last, image);
        diagonal.add(dot(last, image));
        makeOrthogonal(image);
        double length = Math.sqrt(dot(image, image));
        boolean full = basis.size() == size;
        boolean check = full || basis.size() % CHECK_EVERY == 0;
        if (check && basis.size() >= wanted) {
          EigenDecomposition small = small();
          if (full || settled(small, wanted, length)) {
            return combine(small, wanted, vectors);
          }
        }
        basis.add(next(image, length));
      }
    }

    // When the space is exhausted the iteration goes on in a direction not yet seen.
    private double[] next(double[] image, double length) {
      double scale = Math.abs(diagonal.getFirst()) + 1e-300;
      if (length > 1e-12 * scale) {
        beside.add(length);
        divide(image, length);
        return image;
      }
      beside.add(0.0);
      return anyDirection();
    }

    private double[] anyDirection() {
      double[] direction = new double[size];
      double length = 0;
      while (length < 1e-6) {
        for (int i = 0; i < size; i++) {
          direction[i] = start.nextDouble() - 0.5;
        }
        divide(direction, Math.sqrt(dot(direction, direction)));
        makeOrthogonal(direction);
        length = Math.sqrt(dot(direction, direction));
      }
      divide(direction, length);
      return direction;
    }

    // Twice is enough (Kahan and Parlett).
    private void makeOrthogonal(double[] vector) {
      for (int pass = 0; pass < 2; pass++) {
        for (double[] known : basis) {
          double along = dot(known, vector);
          for (int i = 0; i < size; i++) {
            vector[i] -= along * known[i];
          }
        }
      }
    }

    private EigenDecomposition small() {
      int steps = diagonal.size();
      double[] main = new double[steps];
      double[] side = new double[steps - 1];
      for (int i = 0; i < steps; i++) {
        main[i] = diagonal.get(i);
        if (i < steps - 1) {
          side[i] = beside.get(i);
        }
      }
      return new EigenDecomposition(main, side);
    }

    private static boolean settled(EigenDecomposition small, int wanted, double length) {
      double scale = Math.abs(small.getRealEigenvalue(0));
      for (int k = 0; k < wanted; k++) {
        var vector = small.getEigenvector(k);
        if (length * Math.abs(vector.getEntry(vector.getDimension() - 1)) > TOLERANCE * scale) {
          return false;
        }
      }
      return true;
    }

    private double[] combine(EigenDecomposition small, int wanted, List<double[]> vectors) {
      double[] squares = new double[wanted];
      for (int k = 0; k < wanted; k++) {
        squares[k] = small.getRealEigenvalue(k);
        double[] weights = small.getEigenvector(k).toArray();
        double[] vector = new double[size];
        for (int step = 0; step < weights.length; step++) {
          double[] known = basis.get(step);
          for (int i = 0; i < size; i++) {
            vector[i] += weights[step] * known[i];
          }
        }
        divide(vector, Math.sqrt(dot(vector, vector)));
        vectors.add(vector);
      }
      return squares;
    }

    private static double dot(double[] a, double[] b) {
      double even = 0;
      double odd = 0;
      int i = 0;
      for (; i + 1 < a.length; i += 2) {
        even += a[i] * b[i];
        odd += a[i + 1] * b[i + 1];
      }
      return i < a.length ? even + odd + a[i] * b[i] : even + odd;
    }

    private static void divide(double[] vector, double by) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= by;
      }
    }
  }
}
