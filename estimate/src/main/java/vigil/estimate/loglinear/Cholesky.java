package vigil.estimate.loglinear;

/** The Cholesky factor of a symmetric matrix, made in place; tells when there is none. */
final class Cholesky {
  /** A pivot below this part of its diagonal element counts as zero where rank is asked for. */
  private static final double TINY = 1e-10;

  /**
   * A pivot is taken to be this part of its diagonal element at the least where a system is solved:
   * less cannot be told from rounding. Steps become shorter by that and stay uphill.
   */
  private static final double FAINT = 1e-13;

  private final double[][] factor;
  private final int size;

  private Cholesky(double[][] factor, int size) {
    this.factor = factor;
    this.size = size;
  }

  /**
   * Whether a matrix, which is overwritten, is positive definite: of full rank where it is a Gram
   * matrix.
   */
  static boolean isPositive(double[][] matrix, int size) {
    return factorize(matrix, size, true);
  }

  /**
   * Factorizes the lower triangle of {@code matrix}, which is overwritten.
   *
   * @param matrix positive definite, but for rounding
   * @throws ArithmeticException when a diagonal element is not above 0
   */
  static Cholesky of(double[][] matrix, int size) {
    if (!factorize(matrix, size, false)) {
      throw new ArithmeticException("the matrix is singular");
    }
    return new Cholesky(matrix, size);
  }

  private static boolean factorize(double[][] a, int size, boolean strict) {
    for (int i = 0; i < size; i++) {
      double[] row = a[i];
      double diagonal = row[i];
      for (int j = 0; j < i; j++) {
        double[] other = a[j];
        double sum = row[j];
        for (int k = 0; k < j; k++) {
          sum -= row[k] * other[k];
        }
        row[j] = sum / other[j];
      }
      double pivot = diagonal;
      for (int k = 0; k < i; k++) {
        pivot -= row[k] * row[k];
      }
      if (!(diagonal > 0) || (strict && !(pivot > TINY * diagonal))) {
        return false;
      }
      row[i] = Math.sqrt(Math.max(pivot, FAINT * diagonal));
    }
    return true;
  }

  /** Solves for a right side, in place. */
  void solve(double[] right) {
    for (int i = 0; i < size; i++) {
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i][k] * right[k];
      }
      right[i] = sum / factor[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = right[i];
      for (int k = i + 1; k < size; k++) {
        sum -= factor[k][i] * right[k];
      }
      right[i] = sum / factor[i][i];
    }
  }

  /** The first diagonal element of the inverse. */
  double firstOfInverse() {
    double[] unit = new double[size];
    unit[0] = 1;
    solve(unit);
    return unit[0];
  }
}
