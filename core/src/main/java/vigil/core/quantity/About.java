package vigil.core.quantity;

import java.util.OptionalLong;

/**
 * About so many, which bounds nothing, written `~120`.
 *
 * @param number from 0 to {@link Quantity#MAX}
 */
public record About(long number) implements Quantity {

  public About {
    QuantityOrder.checkNumber(number);
  }

  @Override
  public OptionalLong lowerBound() {
    return OptionalLong.empty();
  }

  @Override
  public OptionalLong upperBound() {
    return OptionalLong.empty();
  }

  @Override
  public String toString() {
    return "~" + number;
  }
}
