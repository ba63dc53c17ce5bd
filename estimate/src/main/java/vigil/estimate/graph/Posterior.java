package vigil.estimate.graph;

import java.util.Arrays;
import java.util.Optional;

/**
 * How probable each number of unseen persons is.
 *
 * @param probabilities of 0, 1, 2, ...; they add up to 1, and that of 0 is 0: whoever asks how many
 *     are missing takes it that somebody is
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers, which nobody compares.
record Posterior(long observed, double[] probabilities) {
  /** The last part of the range that should have next to nothing in it. */
  private static final double EDGE = 0.05;

  private static final int BARS = 40;

  static Posterior of(long observed, double[] weights, int numbers) {
    double[] probabilities = Arrays.copyOf(weights, numbers);
    probabilities[0] = 0;
    double total = Arrays.stream(probabilities).sum();
    for (int i = 0; i < numbers; i++) {
      probabilities[i] /= total;
    }
    return new Posterior(observed, probabilities);
  }

  /** The least number of persons, seen and unseen, up to which a probability is reached. */
  long quantile(double probability) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sum += probabilities[i];
      if (sum >= probability) {
        return observed + i;
      }
    }
    return observed + probabilities.length - 1;
  }

  double mean() {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sum += i * probabilities[i];
    }
    return observed + sum;
  }

  long mode() {
    int best = 0;
    for (int i = 0; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return observed + best;
  }

  /** The share of the probability in the last twentieth of the range. */
  double atEdge() {
    double sum = 0;
    for (int i = (int) ((1 - EDGE) * probabilities.length); i < probabilities.length; i++) {
      sum += probabilities[i];
    }
    return sum;
  }

  /** Whether the most probable number is in the last hundredth of the range. */
  boolean hasModeAtUpperEnd() {
    return mode() - observed >= 0.99 * (probabilities.length - 1);
  }

  /** Whether that one person is missing is more probable than any other number. */
  boolean hasModeAtLowerEnd() {
    return mode() - observed <= 1;
  }

  /** Two numbers that are both probable with less probable ones between. */
  record Peaks(long low, long high) {}

  /**
   * The two highest of the bars that the range from the 0.1% to the 99.9% quantile is cut into,
   * when the lower has a tenth of the height of the higher and a bar between them half of its own.
   */
  Optional<Peaks> twoPeaks() {
    int from = (int) (quantile(0.001) - observed);
    int width = Math.max(1, (int) (quantile(0.999) - observed - from) / BARS);
    double[] bars = new double[BARS];
    for (int i = 0; i < BARS * width && from + i < probabilities.length; i++) {
      bars[i / width] += probabilities[from + i];
    }
    int top = highest(bars, 0, BARS);
    for (int other = 0; other < BARS; other++) {
      double valley =
          Arrays.stream(bars, Math.min(top, other), Math.max(top, other) + 1).min().orElse(0);
      if (bars[other] > 0.1 * bars[top] && valley < 0.5 * bars[other]) {
        int second = other < top ? highest(bars, 0, other + 1) : highest(bars, other, BARS);
        long one = observed + from + (long) top * width + width / 2;
        long two = observed + from + (long) second * width + width / 2;
        return Optional.of(new Peaks(Math.min(one, two), Math.max(one, two)));
      }
    }
    return Optional.empty();
  }

  private static int highest(double[] bars, int from, int to) {
    int best = from;
    for (int i = from; i < to; i++) {
      best = bars[i] > bars[best] ? i : best;
    }
    return best;
  }

  /** Evenly spread quantiles. */
  double[] draws(int count) {
    double[] draws = new double[count];
    double sum = 0;
    int next = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sum += probabilities[i];
      while (next < count && (next + 0.5) / count <= sum) {
        draws[next++] = observed + i;
      }
    }
    Arrays.fill(draws, next, count, (double) (observed + probabilities.length - 1));
    return draws;
  }
}
