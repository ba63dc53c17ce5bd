package vigil.estimate.verdict;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import vigil.estimate.Interval;

/**
 * One interval out of several that come from plausible versions of the same table (Rubin 1987,
 * section 3.3): versions in which what is missing was filled in differently, or in which persons
 * were recognised differently. Computed for the logarithm of the number.
 *
 * @param interval its upper end is infinite when in some version that is
 * @param disagreement the part of the variance that is between the versions, 0 to 1
 */
record Pooling(Interval interval, double disagreement) {
  private static final double TAIL = (1 + Interval.LEVEL) / 2;
  private static final double HALF_WIDTH =
      new NormalDistribution().inverseCumulativeProbability(TAIL);

  /** Of draws by version, which may be infinite; at least one version, each with two draws. */
  static Pooling of(List<double[]> versions) {
    int count = versions.size();
    double[] centers = new double[count];
    double within = 0;
    for (int i = 0; i < count; i++) {
      double[] logs = Arrays.stream(versions.get(i)).map(StrictMath::log).sorted().toArray();
      centers[i] = (logs[(logs.length - 1) / 2] + logs[logs.length / 2]) / 2;
      within += varianceWithin(logs, centers[i]) / count;
    }
    double center = Arrays.stream(centers).average().orElseThrow();
    if (Double.isInfinite(within) || Double.isInfinite(center)) {
      double infinity = Double.POSITIVE_INFINITY;
      double least = Arrays.stream(centers).min().orElseThrow();
      return new Pooling(Interval.of(StrictMath.exp(center), StrictMath.exp(least), infinity), 0);
    }
    double between = count == 1 ? 0 : (1 + 1.0 / count) * variance(centers);
    double all = within + between;
    double freedom =
        between == 0
            ? 1e6
            : Math.min(1e6, (count - 1) * (1 + within / between) * (1 + within / between));
    double reach = new TDistribution(freedom).inverseCumulativeProbability(TAIL) * Math.sqrt(all);
    return new Pooling(
        Interval.of(
            StrictMath.exp(center), StrictMath.exp(center - reach), StrictMath.exp(center + reach)),
        all == 0 ? 0 : between / all);
  }

  /** Where draws are infinite, at least that of a normal with the same upper end. */
  private static double varianceWithin(double[] sortedLogs, double center) {
    double[] finite = Arrays.stream(sortedLogs).filter(Double::isFinite).toArray();
    if (finite.length == sortedLogs.length) {
      return variance(finite);
    }
    double reach = (sortedLogs[(int) (TAIL * sortedLogs.length)] - center) / HALF_WIDTH;
    return finite.length < 2 || Double.isNaN(reach)
        ? Double.POSITIVE_INFINITY
        : Math.max(variance(finite), reach * reach);
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
        / (values.length - 1);
  }
}
