package vigil.estimate.verdict;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import vigil.estimate.Interval;

/**
 * One interval out of several that come from plausible versions of the same table (Rubin 1987,
 * section 3.3): versions in which what is missing was filled in differently, or in which persons
 * were recognised differently. Computed for the logarithm of the number.
 *
 * @param disagreement the part of the variance that is between the versions, 0 to 1
 */
record Pooling(Interval interval, double disagreement) {

  /** Of draws by version; at least one version, each with at least two draws. */
  static Pooling of(List<double[]> versions) {
    int count = versions.size();
    double[] centers = new double[count];
    double within = 0;
    for (int i = 0; i < count; i++) {
      double[] logs = Arrays.stream(versions.get(i)).map(StrictMath::log).sorted().toArray();
      centers[i] = (logs[(logs.length - 1) / 2] + logs[logs.length / 2]) / 2;
      within += variance(logs) / count;
    }
    double center = Arrays.stream(centers).average().orElseThrow();
    double between = count == 1 ? 0 : (1 + 1.0 / count) * variance(centers);
    double all = within + between;
    double freedom =
        between == 0
            ? 1e6
            : Math.min(1e6, (count - 1) * (1 + within / between) * (1 + within / between));
    double reach =
        new TDistribution(freedom).inverseCumulativeProbability((1 + Interval.LEVEL) / 2)
            * Math.sqrt(all);
    return new Pooling(
        Interval.of(
            StrictMath.exp(center), StrictMath.exp(center - reach), StrictMath.exp(center + reach)),
        all == 0 ? 0 : between / all);
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
        / (values.length - 1);
  }
}
