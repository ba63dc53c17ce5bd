package vigil.core.quantity;

import java.util.OptionalLong;

/**
 * How many, as a source says it. Written `3` exactly, `>=3` at least, `>100` more than, `<=50` at
 * most, `<50` fewer than, `100..200` from-to, `~120` about, `?` unknown; numbers are whole, from 0
 * to {@link #MAX}.
 *
 * <p>Quantities order by lower bound (none first), then by upper bound (none last), then by their
 * text.
 */
public sealed interface Quantity extends Comparable<Quantity>
    permits Exactly, AtLeast, MoreThan, AtMost, LessThan, Range, About, Unknown {

  /**
   * The largest number in a quantity: one digit more is a slip of the keyboard, not a count of
   * people.
   */
  long MAX = 999_999_999_999L;

  /**
   * Reads a quantity; what is printed of the answer is the same text without inner spaces and
   * leading zeros.
   *
   * @throws QuantityException when the text is none
   */
  static Quantity parse(String text) {
    return new QuantityParser(text).parse();
  }

  /**
   * The smallest number the source claims; none when it claims no floor (about, unknown, at most,
   * fewer than).
   */
  OptionalLong lowerBound();

  /** The largest number the source allows; none when it sets no ceiling. */
  OptionalLong upperBound();

  /**
   * Whether one number can make both quantities true; a quantity without bounds agrees with all.
   */
  default boolean agreesWith(Quantity other) {
    return lowerBound().orElse(0) <= other.upperBound().orElse(MAX + 1)
        && other.lowerBound().orElse(0) <= upperBound().orElse(MAX + 1);
  }

  @Override
  default int compareTo(Quantity other) {
    return QuantityOrder.ORDER.compare(this, other);
  }
}
