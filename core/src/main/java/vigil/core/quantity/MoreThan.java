package vigil.core.quantity;

import java.util.OptionalLong;

/**
 * More than so many; its lower bound is one higher, written `>100`.
 *
 * @param number from 0 to {@link Quantity#MAX}
 */
public record MoreThan(long number) implements Quantity {

  public MoreThan {
    QuantityOrder.checkNumber(number);
  }

  @Override
  public OptionalLong lowerBound() {
    return OptionalLong.of(number + 1);
  }

  @Override
  public OptionalLong upperBound() {
    return OptionalLong.empty();
  }

  @Override
  public String toString() {
    return ">" + number;
  }
}
