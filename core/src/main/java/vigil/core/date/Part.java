package vigil.core.date;

import java.util.stream.IntStream;

/**
 * The year, month or day of a date.
 *
 * @param negative whether a minus stands before it; years only
 * @param digits 0-9, or X where the digit is not known
 * @param qualifier how sure the source is of this part
 */
record Part(boolean negative, String digits, Qualifier qualifier) {

  boolean isKnown() {
    return digits.indexOf('X') < 0;
  }

  boolean isUnknown() {
    return digits.chars().allMatch(digit -> digit == 'X');
  }

  /** Its value; only when every digit is known. */
  int value() {
    int magnitude = Integer.parseInt(digits);
    return negative ? -magnitude : magnitude;
  }

  Part qualifiedBy(Qualifier more) {
    return new Part(negative, digits, qualifier.and(more));
  }

  String unqualified() {
    return (negative ? "-" : "") + digits;
  }

  /** Every value from `least` to `most` that the known digits allow, ascending. */
  int[] values(int least, int most) {
    int low = Integer.parseInt(digits.replace('X', '0'));
    int high = Integer.parseInt(digits.replace('X', '9'));
    IntStream values = IntStream.rangeClosed(low, high).filter(this::fits);
    return (negative ? values.filter(value -> value > 0).map(value -> -value) : values)
        .filter(value -> value >= least && value <= most)
        .sorted()
        .toArray();
  }

  private boolean fits(int magnitude) {
    int rest = magnitude;
    for (int index = digits.length() - 1; index >= 0; index--) {
      char digit = digits.charAt(index);
      if (digit != 'X' && digit - '0' != rest % 10) {
        return false;
      }
      rest /= 10;
    }
    return true;
  }
}
