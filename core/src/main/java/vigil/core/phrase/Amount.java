package vigil.core.phrase;

import java.util.Set;
import vigil.core.quantity.Quantity;

/**
 * A quantity made out of words.
 *
 * @param evident whether the words can mean nothing but a quantity
 */
record Amount(Quantity quantity, Set<Assumption> assumed, boolean evident) {

  static Amount of(Quantity quantity, Assumption... assumed) {
    return new Amount(quantity, Set.of(assumed), false);
  }

  Amount shown() {
    return new Amount(quantity, assumed, true);
  }
}
