package vigil.estimate.loglinear;

import org.hipparchus.distribution.continuous.NormalDistribution;
import vigil.estimate.Interval;

/** Intervals and draws for which the log of the number of unseen is taken as normal. */
final class LogNormal {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** Half the width of the usual interval, in standard deviations. */
  static final double HALF_WIDTH = NORMAL.inverseCumulativeProbability((1 + Interval.LEVEL) / 2);

  private static final int DRAWS = 2000;

  private LogNormal() {}

  /** The interval of Chao (1987, equation 8) for a number of unseen and its standard error. */
  static Interval interval(long observed, double unseen, double standardError) {
    if (unseen <= 0) {
      double documented = (double) observed;
      return Interval.of(documented, documented, documented);
    }
    double relative = standardError / unseen;
    double factor = StrictMath.exp(HALF_WIDTH * Math.sqrt(StrictMath.log1p(relative * relative)));
    return Interval.of(observed + unseen, observed + unseen / factor, observed + unseen * factor);
  }

  /** Evenly spread quantiles of the distribution that has this interval. */
  static double[] draws(long observed, Interval interval) {
    double center = StrictMath.log(Math.max(1e-9, interval.estimate() - observed));
    double below = center - StrictMath.log(Math.max(1e-9, interval.lower() - observed));
    double above = StrictMath.log(Math.max(1e-9, interval.upper() - observed)) - center;
    double[] draws = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      double normal = NORMAL.inverseCumulativeProbability((i + 0.5) / DRAWS);
      double width = normal < 0 ? below : above;
      draws[i] = observed + StrictMath.exp(center + normal * width / HALF_WIDTH);
    }
    return draws;
  }
}
