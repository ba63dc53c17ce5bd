package vigil.estimate.random;

import java.util.Arrays;

/**
 * Binomial and Poisson numbers by transformed rejection with squeeze: BTRD of Hörmann (1993) and
 * PTRS of Hörmann (1993a), for which time does not grow with the numbers. Small ones by counting.
 */
final class Counts {
  private static final double LARGE = 10;
  private static final int FEW = 12;
  private static final double NEAR_MODE = 15;

  /** log k! less its Stirling approximation, for k from 0 to 9. */
  private static final double[] STIRLING = {
    0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509,
    0.01664469118982119, 0.01387612882307075, 0.01189670994589177, 0.01041126526197209,
    0.009255462182712733, 0.00833056343336287
  };

  /** 1 / (k + 1), because a division costs as much as all the rest of a step. */
  private static final double[] ONE_OVER = new double[32];

  static {
    Arrays.setAll(ONE_OVER, k -> 1.0 / (k + 1));
  }

  private Counts() {}

  /** Binomial for a chance of at most one half. */
  static long binomial(RandomStream random, long trials, double chance) {
    if (chance <= 0 || trials == 0) {
      return 0;
    }
    if (trials <= FEW) {
      long hits = 0;
      for (long i = 0; i < trials; i++) {
        hits += random.uniform() < chance ? 1 : 0;
      }
      return hits;
    }
    return trials * chance < LARGE
        ? byInversion(random, trials, chance)
        : byRejection(random, trials, chance);
  }

  private static long byInversion(RandomStream random, long trials, double chance) {
    double left = random.uniform();
    if (left < 1 - trials * chance) {
      return 0; // As (1 - chance)^trials is not less, and most draws for tiny chances end here.
    }
    double odds = chance / (1 - chance);
    double first = Elementary.exp(trials * Elementary.log(1 - chance));
    while (true) {
      double probability = first;
      for (long k = 0; k <= trials && probability > 0; k++) {
        if (left < probability) {
          return k;
        }
        left -= probability;
        probability *=
            odds * (trials - k) * (k < ONE_OVER.length ? ONE_OVER[(int) k] : 1.0 / (k + 1));
      }
      left = random.uniform();
    }
  }

  /** BTRD of Hörmann (1993); the steps are numbered as there. */
  private static long byRejection(RandomStream random, long trials, double chance) {
    double variance = trials * chance * (1 - chance);
    double deviation = Math.sqrt(variance);
    double b = 1.15 + 2.53 * deviation;
    double a = -0.0873 + 0.0248 * b + 0.01 * chance;
    double c = trials * chance + 0.5;
    double squeeze = 0.92 - 4.2 / b;
    while (true) {
      double v = random.uniform();
      if (v <= 0.86 * squeeze) { // Step 1
        double u = v / squeeze - 0.43;
        return (long) ((2 * a / (0.5 - Math.abs(u)) + b) * u + c);
      }
      double u; // Step 2
      if (v >= squeeze) {
        u = random.uniform() - 0.5;
      } else {
        double side = v / squeeze - 0.93;
        u = Math.copySign(0.5, side) - side;
        v = random.uniform() * squeeze;
      }
      double near = 0.5 - Math.abs(u); // Step 3
      double k = Math.floor((2 * a / near + b) * u + c);
      if (k >= 0 && k <= trials) {
        double height = v * (2.83 + 5.1 / b) * deviation / (a / (near * near) + b);
        if (isBelow(height, (double) trials, chance, variance, k)) {
          return (long) k;
        }
      }
    }
  }

  /** Whether a height is below the probability of k, as a part of that of the mode. */
  private static boolean isBelow(
      double height, double trials, double chance, double variance, double k) {
    double mode = Math.floor((trials + 1) * chance);
    double away = Math.abs(k - mode);
    if (away <= NEAR_MODE) { // Step 3.1
      double odds = chance / (1 - chance);
      double numerator = 1; // At most 15 factors, each below 2^64.
      double denominator = 1;
      for (double i = Math.min(mode, k) + 1; i <= Math.max(mode, k); i++) {
        numerator *= (trials + 1 - i) * odds;
        denominator *= i;
      }
      return k > mode ? height * denominator <= numerator : height * numerator <= denominator;
    }
    double log = height <= 0 ? Double.NEGATIVE_INFINITY : Elementary.log(height);
    if (away < variance / 2 - 1) { // Step 3.2
      double normal = -away * away / (2 * variance);
      double error = away / variance * (((away / 3 + 0.625) * away + 1.0 / 6) / variance + 0.5);
      if (Math.abs(log - normal) > error) {
        return log < normal;
      }
    }
    return log <= logRatioToMode(trials, chance, mode, k);
  }

  private static double logRatioToMode(double trials, double chance, double mode, double k) {
    double odds = chance / (1 - chance);
    return (mode + 0.5) * Elementary.log((mode + 1) / (odds * (trials - mode + 1)))
        + (trials + 1) * Elementary.log((trials - mode + 1) / (trials - k + 1))
        + (k + 0.5) * Elementary.log(odds * (trials - k + 1) / (k + 1))
        + stirling(mode)
        + stirling(trials - mode)
        - stirling(k)
        - stirling(trials - k);
  }

  private static double stirling(double k) {
    if (k < STIRLING.length) {
      return STIRLING[(int) k];
    }
    double next = k + 1;
    double square = next * next;
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / next;
  }

  static long poisson(RandomStream random, double mean) {
    if (mean < LARGE) {
      return smallPoisson(random, mean);
    }
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double squeeze = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = random.uniform() - 0.5;
      double v = random.positiveUniform();
      double near = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / near + b) * u + mean + 0.43);
      if (near >= 0.07 && v <= squeeze) {
        return (long) k;
      }
      if (k >= 0 && (near >= 0.013 || v <= near)) {
        double height = Elementary.log(v * (1.1239 + 1.1328 / (b - 3.4)) / (a / (near * near) + b));
        if (height <= k * Elementary.log(mean) - mean - logFactorial(k)) {
          return (long) k;
        }
      }
    }
  }

  private static long smallPoisson(RandomStream random, double mean) {
    double limit = Elementary.exp(-mean);
    double product = random.positiveUniform();
    long k = 0;
    while (product > limit) {
      product *= random.positiveUniform();
      k++;
    }
    return k;
  }

  private static double logFactorial(double k) {
    return (k + 0.5) * Elementary.log(k + 1) - (k + 1) + 0.9189385332046727 + stirling(k);
  }
}
