package vigil.estimate.random;

/**
 * The logarithm and the exponential, by a table and a short series (Tang 1990, 1989). They are made
 * of additions, multiplications and divisions alone, so their digits are the same on any machine,
 * as those of {@link StrictMath} are, at a third of its time.
 */
public final class Elementary {
  private static final int LOG_BITS = 7;
  private static final int LOG_PARTS = 1 << LOG_BITS;

  /** Mantissas beyond the root of 2 are taken as those of the next power, less than 1. */
  private static final int HALFWAY = 53;

  private static final int MANTISSA_BITS = 52;
  private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
  private static final long HALF_PART = 1L << (MANTISSA_BITS - LOG_BITS - 1);
  private static final int BIAS = 1023;
  private static final long ONE = (long) BIAS << MANTISSA_BITS;
  private static final double LOG_2 = 0.6931471805599453;

  /** By the first bits of a mantissa: one over the middle of those that have them. */
  private static final double[] INVERSE = new double[LOG_PARTS + 1];

  /** The log of that middle; less that of 2 beyond half way. Exactly 0 at 1. */
  private static final double[] LOG_OF_MIDDLE = new double[LOG_PARTS + 1];

  private static final int EXP_BITS = 6;
  private static final int EXP_PARTS = 1 << EXP_BITS;

  /** The log of 2 by the parts: its first 33 bits, and the rest. */
  private static final double STEP_HIGH = 0x1.62e42fefp-7;

  private static final double STEP_LOW = 0x1.473de6af278edp-40;

  private static final double STEPS = EXP_PARTS / LOG_2;
  private static final double[] POWER = new double[EXP_PARTS];

  private static final double LEAST = -708;
  private static final double MOST = 709;

  static {
    for (int i = 0; i <= LOG_PARTS; i++) {
      INVERSE[i] = LOG_PARTS / (double) (LOG_PARTS + i);
      LOG_OF_MIDDLE[i] =
          i > HALFWAY ? -StrictMath.log(2 * INVERSE[i]) : -StrictMath.log(INVERSE[i]);
    }
    for (int i = 0; i < EXP_PARTS; i++) {
      POWER[i] = StrictMath.pow(2, (double) i / EXP_PARTS);
    }
  }

  private Elementary() {}

  /**
   * The natural logarithm, with an error below 10^-15, and below 10^-15 of itself around 1.
   *
   * @param x a normal number above 0
   */
  public static double log(double x) {
    long bits = Double.doubleToRawLongBits(x);
    long fraction = bits & MANTISSA;
    int part = (int) ((fraction + HALF_PART) >>> (MANTISSA_BITS - LOG_BITS));
    double r = Double.longBitsToDouble(fraction | ONE) * INVERSE[part] - 1;
    double series = r * r * (-1.0 / 2 + r * (1.0 / 3 + r * (-1.0 / 4 + r * (1.0 / 5 - r / 6))));
    long exponent = (bits >> MANTISSA_BITS) - (part > HALFWAY ? BIAS - 1 : BIAS);
    return exponent * LOG_2 + (LOG_OF_MIDDLE[part] + (r + series));
  }

  /**
   * e to a power, with an error below 10^-15 of itself.
   *
   * @param x 0 is given for one below {@value #LEAST}, infinity for one above {@value #MOST}
   */
  public static double exp(double x) {
    if (!(x > LEAST && x < MOST)) {
      return x <= LEAST ? 0 : x >= MOST ? Double.POSITIVE_INFINITY : x;
    }
    double steps = Math.rint(x * STEPS);
    double r = x - steps * STEP_HIGH - steps * STEP_LOW;
    double series =
        r + r * r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r / 720))));
    int whole = (int) steps;
    double power = POWER[whole & (EXP_PARTS - 1)];
    double scale = Double.longBitsToDouble(((long) BIAS + (whole >> EXP_BITS)) << MANTISSA_BITS);
    return (power + power * series) * scale;
  }
}
