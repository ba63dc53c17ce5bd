package vigil.core.date;

/**
 * A year beyond four digits, or one of which only some digits are significant: `Y17E8`, `Y-12000`,
 * `1950S2`.
 *
 * @param significand the digits before E, with their sign
 * @param exponent the power of ten after E; 0 when there is no E
 * @param significantDigits how many digits after S are meant; 0 when there is no S
 * @param qualifier how sure the source is
 */
record LongYear(long significand, int exponent, int significantDigits, Qualifier qualifier)
    implements Single {

  @Override
  public int level() {
    return exponent > 0 || significantDigits > 0 ? 2 : 1;
  }

  @Override
  public String kind() {
    return "Year";
  }

  @Override
  public Limit min() {
    return Days.startOfYear(firstYear());
  }

  @Override
  public Limit max() {
    return Days.endOfYear(lastYear());
  }

  long year() {
    return significand * power(exponent);
  }

  long firstYear() {
    long unit = unit();
    return year() < 0 ? year() / unit * unit - (unit - 1) : year() / unit * unit;
  }

  long lastYear() {
    return firstYear() + unit() - 1;
  }

  /** The years between two readings of the significant digits: `1950S2` is known to the hundred. */
  private long unit() {
    int digits = Long.toString(Math.abs(year())).length();
    return significantDigits == 0 ? 1 : power(digits - significantDigits);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int count = 0; count < exponent; count++) {
      power *= 10;
    }
    return power;
  }

  @Override
  public String toString() {
    return sign()
        + (exponent == 0 ? "" : "E" + exponent)
        + (significantDigits == 0 ? "" : "S" + significantDigits)
        + qualifier.sign();
  }

  private String sign() {
    boolean fourDigits = exponent == 0 && Math.abs(significand) <= 9999;
    return fourDigits
        ? (significand < 0 ? "-%04d" : "%04d").formatted(Math.abs(significand))
        : "Y" + significand;
  }
}
