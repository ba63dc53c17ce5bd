package vigil.estimate.random;

import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.special.Gamma;

/** Pearson's test of counts against probabilities that are known. */
final class ChiSquared {
  private static final double LEAST_EXPECTED = 10;

  private ChiSquared() {}

  /**
   * How probable it is that counts are as far from what is expected, or farther. Neighbours are put
   * together until ten are expected.
   */
  static double probability(double[] counts, double[] probabilities) {
    double all = 0;
    for (double count : counts) {
      all += count;
    }
    double sum = 0;
    int groups = 0;
    double count = 0;
    double expected = 0;
    double expectedBehind = all;
    for (int i = 0; i < counts.length; i++) {
      count += counts[i];
      expected += all * probabilities[i];
      expectedBehind -= all * probabilities[i];
      boolean last = i == counts.length - 1;
      if (last || (expected >= LEAST_EXPECTED && expectedBehind >= LEAST_EXPECTED)) {
        sum += (count - expected) * (count - expected) / expected;
        groups++;
        count = 0;
        expected = 0;
      }
    }
    return Gamma.regularizedGammaQ((groups - 1) / 2.0, sum / 2);
  }

  static double[] binomial(int trials, double chance) {
    BinomialDistribution distribution = new BinomialDistribution(trials, chance);
    double[] probabilities = new double[trials + 1];
    for (int k = 0; k <= trials; k++) {
      probabilities[k] = distribution.probability(k);
    }
    return probabilities;
  }
}
