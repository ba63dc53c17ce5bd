package vigil.core.quantity;

import java.util.OptionalLong;

/**
 * So many or fewer, written `<=50`.
 *
 * @param number from 0 to {@link Quantity#MAX}
 */
public record AtMost(long number) implements Quantity {

  public AtMost {
    QuantityOrder.checkNumber(number);
  }

  @Override
  public OptionalLong lowerBound() {
    return OptionalLong.empty();
  }

  @Override
  public OptionalLong upperBound() {
    return OptionalLong.of(number);
  }

  @Override
  public String toString() {
    return "<=" + number;
  }
}
