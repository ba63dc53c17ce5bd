package vigil.core.quantity;

import java.util.OptionalLong;

/** The source does not say how many; written `?`. */
public record Unknown() implements Quantity {

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
    return "?";
  }
}
