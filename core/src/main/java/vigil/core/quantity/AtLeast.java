package vigil.core.quantity;

import java.util.OptionalLong;

/**
 * So many or more, written `>=3`.
 *
 * @param number from 0 to {@link Quantity#MAX}
 */
public record AtLeast(long number) implements Quantity {

  public AtLeast {
    QuantityOrder.checkNumber(number);
  }

  @Override
  public OptionalLong lowerBound() {
    return OptionalLong.of(number);
  }

  @Override
  public OptionalLong upperBound() {
    return OptionalLong.empty();
  }

  @Override
  public String toString() {
    return ">=" + number;
  }
}
