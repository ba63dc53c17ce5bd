package vigil.estimate.graph;

import org.hipparchus.special.Gamma;
import vigil.estimate.CaptureHistories;

/**
 * What every set of lists contributes to the likelihood of a graph in which it is a clique or a
 * separator (Madigan and York 1997, equation 3, with a prior count of delta in every combination of
 * all lists): the logarithm of
 *
 * <pre>G(A) / G(A + N) * product over combinations i of G(a + n(i)) / G(a)</pre>
 *
 * with G the gamma function, A = delta 2^lists, a = delta 2^(lists - size of the set), N all
 * persons and n(i) those who are on exactly the lists i of the set. Only the combination of no list
 * of the set has the unseen u in it, so that u comes in by G(offset + u) / G(A + observed + u)
 * alone, which falls with u.
 */
final class Marginals {
  /** Numbers of unseen persons in one block; their likelihoods follow from the first by ratios. */
  static final int BLOCK = 64;

  private final double observed;
  private final double all;
  private final double[] offset;
  private final double[][] atBlock;
  private final double[] common;

  Marginals(CaptureHistories histories, double delta, int blocks) {
    int lists = histories.lists().size();
    double[] counts = histories.dense();
    this.observed = histories.observed();
    this.all = delta * (1 << lists);
    this.offset = new double[1 << lists];
    this.atBlock = new double[1 << lists][];
    this.common = new double[blocks + 1];
    double[] totals = new double[blocks + 1];
    for (int block = 0; block <= blocks; block++) {
      double unseen = (double) block * BLOCK;
      totals[block] = Gamma.logGamma(all + observed + unseen);
      common[block] = Gamma.logGamma(observed + unseen) - Gamma.logGamma(unseen + 1);
    }
    for (int set = 1; set < offset.length; set++) {
      double prior = delta * (1 << (lists - Integer.bitCount(set)));
      double fixed = fixedPart(set, counts, prior);
      atBlock[set] = new double[blocks + 1];
      for (int block = 0; block <= blocks; block++) {
        double unseen = (double) block * BLOCK;
        atBlock[set][block] = fixed + Gamma.logGamma(offset[set] + unseen) - totals[block];
      }
    }
  }

  private double fixedPart(int set, double[] counts, double prior) {
    double[] margin = new double[counts.length];
    for (int cell = 1; cell < counts.length; cell++) {
      margin[cell & set] += counts[cell];
    }
    offset[set] = prior + margin[0];
    double sum = Gamma.logGamma(all) - Gamma.logGamma(prior);
    for (int cell = 1; cell < margin.length; cell++) {
      if (margin[cell] > 0) {
        sum += Gamma.logGamma(prior + margin[cell]) - Gamma.logGamma(prior);
      }
    }
    return sum;
  }

  /** The logarithm of what the set contributes at the first number of a block. */
  double log(int set, int block) {
    return atBlock[set][block];
  }

  /**
   * The logarithm of N! / u! / N, without what no u changes: the ways in which u of N persons can
   * be the unseen, and the prior 1 / N. Rises with u.
   */
  double logCommon(int block) {
    return common[block];
  }

  /**
   * The prior count and persons on none of a set; its likelihood at u + 1 to that at u is offset +
   * u.
   */
  double offset(int set) {
    return offset[set];
  }

  double observed() {
    return observed;
  }

  /** All prior counts together. */
  double prior() {
    return all;
  }
}
