package vigil.core.quantity;

import java.util.OptionalLong;

/**
 * Between two numbers, both included, written `100..200`.
 *
 * @param from the least, from 0
 * @param to the most, not under `from`, up to {@link Quantity#MAX}
 */
public record Range(long from, long to) implements Quantity {

  public Range {
    QuantityOrder.checkNumber(from);
    QuantityOrder.checkNumber(to);
    if (from > to) {
      throw new QuantityException(
          from + ".." + to + " runs backwards: write the smaller number first.", 0);
    }
  }

  @Override
  public OptionalLong lowerBound() {
    return OptionalLong.of(from);
  }

  @Override
  public OptionalLong upperBound() {
    return OptionalLong.of(to);
  }

  @Override
  public String toString() {
    return from + ".." + to;
  }
}
