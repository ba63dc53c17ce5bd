package vigil.estimate.random;

/**
 * Uniform random numbers by xoshiro256++ (Blackman and Vigna 2021), and what is made of them. Only
 * operations whose results Java prescribes to the last bit are used, so a seed gives the same
 * digits on any machine. Not for secrets, and not for two threads at once.
 */
public final class RandomStream {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1.0p-53;

  private long s0;
  private long s1;
  private long s2;
  private long s3;

  /**
   * One of many streams of a seed.
   *
   * @param number which one; different numbers give streams that have nothing to do with each other
   */
  public RandomStream(long seed, long number) {
    long state = mix(seed + GOLDEN) ^ mix(number * GOLDEN + 1);
    s0 = mix(state += GOLDEN);
    s1 = mix(state += GOLDEN);
    s2 = mix(state += GOLDEN);
    s3 = mix(state + GOLDEN);
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits. */
  public long bits() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** Uniform, at least 0 and less than 1. */
  public double uniform() {
    return (bits() >>> 11) * UNIT;
  }

  /** Uniform, above 0 and less than 1. */
  public double positiveUniform() {
    return ((bits() >>> 12) + 0.5) * 0x1.0p-52;
  }

  /** Uniform among 0 to bound - 1. */
  public int below(int bound) {
    return (int) Math.multiplyHigh(bits() >>> 1, (long) bound << 1);
  }

  /** Gaussian with mean 0 and variance 1. */
  public double normal() {
    return Ziggurat.normal(this);
  }

  /**
   * Gamma with scale 1 (Marsaglia and Tsang 2000).
   *
   * @param shape above 0
   */
  public double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Elementary.exp(Elementary.log(positiveUniform()) / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal();
      double root = 1 + c * x;
      if (root <= 0) {
        continue;
      }
      double v = root * root * root;
      double u = positiveUniform();
      double square = x * x;
      if (u < 1 - 0.0331 * square * square
          || Elementary.log(u) < 0.5 * square + d * (1 - v + Elementary.log(v))) {
        return d * v;
      }
    }
  }

  /** Beta, as the part of one gamma in the sum of two. */
  public double beta(double a, double b) {
    double x = gamma(a);
    double y = gamma(b);
    return x / (x + y);
  }

  /**
   * How many of {@code trials} succeed.
   *
   * @param trials at least 0
   * @param chance of each, 0 to 1
   */
  public long binomial(long trials, double chance) {
    return chance > 0.5
        ? trials - Counts.binomial(this, trials, 1 - chance)
        : Counts.binomial(this, trials, chance);
  }

  /** Poisson with a mean of at least 0. */
  public long poisson(double mean) {
    return Counts.poisson(this, mean);
  }

  /**
   * Puts {@code trials} into cells by their weights. The heaviest cell is drawn first, because few
   * or none are left for the others then.
   *
   * @param weights at least 0, and not all 0 where there are trials
   */
  public void multinomial(long trials, double[] weights, long[] into) {
    double left = 0;
    int heaviest = 0;
    for (int i = 0; i < weights.length; i++) {
      left += weights[i];
      into[i] = 0;
      heaviest = weights[i] > weights[heaviest] ? i : heaviest;
    }
    long remaining = trials - take(trials, heaviest, left, weights, into);
    left -= weights[heaviest];
    for (int i = 0; i < weights.length && remaining > 0; i++) {
      if (i != heaviest) {
        remaining -= take(remaining, i, left, weights, into);
        left -= weights[i];
      }
    }
    into[heaviest] += remaining; // Left over by rounding at most.
  }

  private long take(long trials, int cell, double left, double[] weights, long[] into) {
    into[cell] = left <= 0 ? 0 : binomial(trials, Math.min(1, weights[cell] / left));
    return into[cell];
  }
}
