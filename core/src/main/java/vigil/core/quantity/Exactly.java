package vigil.core.quantity;

import java.util.OptionalLong;

/**
 * Exactly so many, written `3`.
 *
 * @param number from 0 to {@link Quantity#MAX}
 */
public record Exactly(long number) implements Quantity {

  public Exactly {
    QuantityOrder.checkNumber(number);
  }

  @Override
  public OptionalLong lowerBound() {
    return OptionalLong.of(number);
  }

  @Override
  public OptionalLong upperBound() {
    return OptionalLong.of(number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
