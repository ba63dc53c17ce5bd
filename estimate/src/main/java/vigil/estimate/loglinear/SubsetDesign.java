package vigil.estimate.loglinear;

import java.util.Arrays;

/**
 * A hierarchical model: a parameter for each of some combinations of lists, which speaks of every
 * cell that contains the combination. Sums over cells are superset sums and so cost lists times
 * cells for all parameters together (Yates 1937, the fast zeta transform).
 */
final class SubsetDesign implements Design {
  private final int lists;
  private final int[] terms;
  private final boolean[] has;
  private final double[] sums;

  /**
   * @param terms patterns, the first 0
   * @param has which of the 2^lists cells the model speaks of
   */
  SubsetDesign(int lists, int[] terms, boolean[] has) {
    this.lists = lists;
    this.terms = terms;
    this.has = has;
    this.sums = new double[1 << lists];
  }

  @Override
  public int cells() {
    return has.length;
  }

  @Override
  public int parameters() {
    return terms.length;
  }

  @Override
  public boolean has(int cell) {
    return has[cell];
  }

  @Override
  public void predict(double[] parameters, double[] logMeans) {
    Arrays.fill(logMeans, 0);
    for (int i = 0; i < terms.length; i++) {
      logMeans[terms[i]] = parameters[i];
    }
    for (int bit = 1; bit < logMeans.length; bit <<= 1) {
      for (int cell = 0; cell < logMeans.length; cell++) {
        if ((cell & bit) != 0) {
          logMeans[cell] += logMeans[cell ^ bit];
        }
      }
    }
  }

  @Override
  public void project(double[] values, double[] into) {
    supersetSums(values);
    for (int i = 0; i < terms.length; i++) {
      into[i] = sums[terms[i]];
    }
  }

  @Override
  public void gram(double[] weights, double[][] into) {
    supersetSums(weights);
    for (int i = 0; i < terms.length; i++) {
      double[] row = into[i];
      int term = terms[i];
      for (int j = 0; j <= i; j++) {
        row[j] = sums[term | terms[j]];
      }
    }
  }

  private void supersetSums(double[] values) {
    System.arraycopy(values, 0, sums, 0, values.length);
    supersetSums(sums, lists);
  }

  /** Puts in place of each value the sum over all patterns that contain its own. */
  static void supersetSums(double[] values, int lists) {
    for (int i = 0; i < lists; i++) {
      int bit = 1 << i;
      for (int cell = 0; cell < values.length; cell++) {
        if ((cell & bit) == 0) {
          values[cell] += values[cell | bit];
        }
      }
    }
  }
}
