package vigil.estimate.loglinear;

import java.util.Arrays;

/** A model given by its matrix: a row for each cell but the first, which is that of the unseen. */
final class MatrixDesign implements Design {
  private final double[][] columns;

  /**
   * @param columns by parameter, then cell; the first is all ones
   */
  MatrixDesign(double[][] columns) {
    this.columns = columns;
  }

  @Override
  public int cells() {
    return columns[0].length;
  }

  @Override
  public int parameters() {
    return columns.length;
  }

  @Override
  public boolean has(int cell) {
    return cell != 0;
  }

  @Override
  public void predict(double[] parameters, double[] logMeans) {
    Arrays.fill(logMeans, 0);
    for (int i = 0; i < columns.length; i++) {
      for (int cell = 0; cell < logMeans.length; cell++) {
        logMeans[cell] += columns[i][cell] * parameters[i];
      }
    }
  }

  @Override
  public void project(double[] values, double[] into) {
    for (int i = 0; i < columns.length; i++) {
      double sum = 0;
      for (int cell = 0; cell < values.length; cell++) {
        sum += columns[i][cell] * values[cell];
      }
      into[i] = sum;
    }
  }

  @Override
  public void gram(double[] weights, double[][] into) {
    for (int i = 0; i < columns.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int cell = 0; cell < weights.length; cell++) {
          sum += columns[i][cell] * columns[j][cell] * weights[cell];
        }
        into[i][j] = sum;
      }
    }
  }
}
