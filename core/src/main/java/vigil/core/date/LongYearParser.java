package vigil.core.date;

/** Reads years with Y, exponents and significant digits: `Y-12000`, `Y17E8`, `1950S2`. */
final class LongYearParser {

  private static final String DIGITS = "0123456789";

  /** So many digits and their neighbours always fit a long. */
  private static final int MAX_DIGITS = 17;

  private final Cursor cursor;

  LongYearParser(Cursor cursor) {
    this.cursor = cursor;
  }

  LongYear year() {
    int start = cursor.position();
    cursor.take("Y");
    boolean negative = cursor.take("-");
    String digits = cursor.run(DIGITS);
    if (digits.isEmpty() || digits.startsWith("0") || digits.length() > MAX_DIGITS) {
      throw cursor.failureAt(
          start,
          "after Y comes a year of up to 17 digits that does not begin with 0, as in Y12000");
    }
    int exponent =
        cursor.take("E") ? number("a power of ten, from 1", MAX_DIGITS - digits.length()) : 0;
    int significant = significantDigits(digits.length() + exponent);
    if (digits.length() < 5 && exponent == 0) {
      throw cursor.failureAt(start, "a year of four digits is written without Y");
    }
    long significand = Long.parseLong(digits);
    return new LongYear(
        negative ? -significand : significand, exponent, significant, cursor.qualifier());
  }

  LongYear significant(int start, Part year) {
    if (!year.isKnown() || year.qualifier() != Qualifier.NONE || year.value() == 0) {
      throw cursor.failureAt(
          start, "a year with S has four known digits and no sign before them, as in 1950S2");
    }
    int significant = significantDigits(Integer.toString(Math.abs(year.value())).length());
    return new LongYear(year.value(), 0, significant, cursor.qualifier());
  }

  private int significantDigits(int digits) {
    return cursor.take("S") ? number("the number of significant digits, from 1", digits) : 0;
  }

  private int number(String what, int most) {
    int place = cursor.position();
    String digits = cursor.run(DIGITS);
    boolean readable = !digits.isEmpty() && digits.length() <= 2 && !digits.startsWith("0");
    if (!readable || Integer.parseInt(digits) > most) {
      throw cursor.failureAt(place, "this should be " + what + " to " + most);
    }
    return Integer.parseInt(digits);
  }
}
