package vigil.estimate.loglinear;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import vigil.estimate.Interval;

/** Bias-corrected and accelerated intervals (Efron 1987, equations 2.3 and 6.6). */
final class BcaInterval {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  private final double[] sorted;
  private final double bias;
  private final double acceleration;

  /**
   * @param replicates of the bootstrap, in any order; may be infinite
   * @param acceleration one sixth of the skewness of the jackknife
   */
  BcaInterval(double estimate, double[] replicates, double acceleration) {
    this.sorted = replicates.clone();
    Arrays.sort(sorted);
    this.acceleration = acceleration;
    double below = 0;
    for (double replicate : sorted) {
      below += replicate < estimate ? 1 : replicate == estimate ? 0.5 : 0;
    }
    double share = Math.clamp(below / sorted.length, 0.5 / sorted.length, 1 - 0.5 / sorted.length);
    this.bias = NORMAL.inverseCumulativeProbability(share);
  }

  /**
   * The acceleration: one sixth of the skewness of what the estimate loses (equation 6.6).
   *
   * @param leftOut estimates, each with something else left out
   */
  static double acceleration(double[] leftOut) {
    double mean = Arrays.stream(leftOut).average().orElse(0);
    double squares = 0;
    double cubes = 0;
    for (double one : leftOut) {
      double gap = mean - one;
      squares += gap * gap;
      cubes += gap * gap * gap;
    }
    return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
  }

  double bias() {
    return bias;
  }

  double at(double probability) {
    double z = bias + NORMAL.inverseCumulativeProbability(probability);
    double room = 1 - acceleration * z;
    if (room <= 0) {
      return quantile(z > 0 ? 1 : 0); // The transformation has no place for z: beyond all.
    }
    return quantile(NORMAL.cumulativeProbability(bias + z / room));
  }

  double lower() {
    return at((1 - Interval.LEVEL) / 2);
  }

  double upper() {
    return at((1 + Interval.LEVEL) / 2);
  }

  private double quantile(double probability) {
    double place = probability * (sorted.length - 1);
    int low = (int) Math.floor(place);
    int high = Math.min(sorted.length - 1, low + 1);
    return place == low || sorted[low] == sorted[high]
        ? sorted[low]
        : sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }
}
