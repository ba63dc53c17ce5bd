package vigil.core.quantity;

import java.util.OptionalLong;

/**
 * Fewer than so many; its upper bound is one lower, written `<50`.
 *
 * @param number from 1 to {@link Quantity#MAX}
 */
public record LessThan(long number) implements Quantity {

  public LessThan {
    QuantityOrder.checkNumber(number);
    if (number == 0) {
      throw new QuantityException("Fewer than 0 cannot be: write 0 for none.", 1);
    }
  }

  @Override
  public OptionalLong lowerBound() {
    return OptionalLong.empty();
  }

  @Override
  public OptionalLong upperBound() {
    return OptionalLong.of(number - 1);
  }

  @Override
  public String toString() {
    return "<" + number;
  }
}
