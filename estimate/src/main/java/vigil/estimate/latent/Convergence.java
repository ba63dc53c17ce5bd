package vigil.estimate.latent;

import java.util.Arrays;

/**
 * Whether chains tell the same (Gelman et al. 2013, sections 11.4 and 11.5): each chain is split,
 * and the variance between the halves is compared with that within.
 *
 * @param rHat split R-hat; 1 is agreement
 * @param effective how many independent draws the chains are worth
 */
record Convergence(double rHat, double effective) {

  /** Of draws by chain; all chains have as many, at least four each. */
  static Convergence of(double[][] chains) {
    double[][] halves = new double[2 * chains.length][];
    int size = chains[0].length / 2;
    for (int i = 0; i < chains.length; i++) {
      halves[2 * i] = Arrays.copyOf(chains[i], size);
      halves[2 * i + 1] = Arrays.copyOfRange(chains[i], chains[i].length - size, chains[i].length);
    }
    double[] means = new double[halves.length];
    double within = 0;
    for (int i = 0; i < halves.length; i++) {
      means[i] = Arrays.stream(halves[i]).average().orElseThrow();
      within += autocovariance(halves[i], means[i], 0) * size / (size - 1);
    }
    within /= halves.length;
    double grand = Arrays.stream(means).average().orElseThrow();
    double between =
        Arrays.stream(means).map(mean -> (mean - grand) * (mean - grand)).sum()
            / (halves.length - 1);
    double all = within * (size - 1) / size + between;
    double effective = effective(halves, means, within, all);
    return new Convergence(within == 0 ? 1 : Math.sqrt(all / within), effective);
  }

  /** Geyer's initial monotone sequence of sums of neighbouring autocorrelations. */
  private static double effective(double[][] halves, double[] means, double within, double all) {
    int size = halves[0].length;
    double total = (double) size * halves.length;
    if (all == 0) {
      return total;
    }
    double sum = -1;
    double before = Double.POSITIVE_INFINITY;
    for (int lag = 0; lag + 1 < size; lag += 2) {
      double pair =
          correlation(halves, means, within, all, lag)
              + correlation(halves, means, within, all, lag + 1);
      if (pair < 0) {
        break;
      }
      before = Math.min(before, pair);
      sum += 2 * before;
    }
    return Math.min(total, total / Math.max(sum, 1.0 / StrictMath.log10(total)));
  }

  private static double correlation(
      double[][] halves, double[] means, double within, double all, int lag) {
    if (lag == 0) {
      return 1;
    }
    double mean = 0;
    for (int i = 0; i < halves.length; i++) {
      mean += autocovariance(halves[i], means[i], lag);
    }
    return 1 - (within - mean / halves.length) / all;
  }

  private static double autocovariance(double[] draws, double mean, int lag) {
    double sum = 0;
    for (int i = lag; i < draws.length; i++) {
      sum += (draws[i] - mean) * (draws[i - lag] - mean);
    }
    return sum / draws.length;
  }
}
