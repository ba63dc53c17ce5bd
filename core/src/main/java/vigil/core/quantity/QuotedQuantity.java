package vigil.core.quantity;

/**
 * A quantity beside the words in which its source gave it.
 *
 * @param quantity what the words were coded as
 * @param words the source's own words, any length; empty when the source gave the number and
 *     nothing else
 */
public record QuotedQuantity(Quantity quantity, String words) {

  /** A quantity whose source's words were not kept. */
  public static QuotedQuantity of(Quantity quantity) {
    return new QuotedQuantity(quantity, "");
  }
}
