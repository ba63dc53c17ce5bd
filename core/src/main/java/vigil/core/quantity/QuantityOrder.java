package vigil.core.quantity;

import java.util.Comparator;

/** The order and the range that all quantities share. */
final class QuantityOrder {

  static final Comparator<Quantity> ORDER =
      Comparator.<Quantity>comparingLong(quantity -> quantity.lowerBound().orElse(-1))
          .thenComparingLong(quantity -> quantity.upperBound().orElse(Long.MAX_VALUE))
          .thenComparing(Quantity::toString);

  private QuantityOrder() {}

  static void checkNumber(long number) {
    if (number < 0 || number > Quantity.MAX) {
      throw new QuantityException(number + " is not between 0 and " + Quantity.MAX + ".", 0);
    }
  }
}
