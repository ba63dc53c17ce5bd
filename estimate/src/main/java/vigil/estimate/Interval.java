package vigil.estimate;

/**
 * An estimate of how many there are, seen and unseen together.
 *
 * @param estimate the figure that the model reports
 * @param lower end of the interval
 * @param upper end of the interval; infinite for a lower bound
 * @param level the probability or confidence of the interval, 0 to 1
 */
public record Interval(double estimate, double lower, double upper, double level) {
  /** What intervals are computed for. */
  public static final double LEVEL = 0.95;

  public Interval {
    if (!(lower <= upper) || Double.isNaN(estimate)) {
      throw new IllegalArgumentException("no interval: " + estimate + " " + lower + " " + upper);
    }
  }

  /** An interval of the usual level, widened to its estimate where that lies outside. */
  public static Interval of(double estimate, double lower, double upper) {
    return new Interval(estimate, Math.min(estimate, lower), Math.max(estimate, upper), LEVEL);
  }

  /** How wide it is for its estimate, as the quotient of its ends. */
  public double spread() {
    return upper / lower;
  }
}
