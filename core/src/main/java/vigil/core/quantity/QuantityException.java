package vigil.core.quantity;

/** A text that is no quantity; the message says what is wrong and what may be written. */
public final class QuantityException extends IllegalArgumentException {

  private final int position;

  QuantityException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** Where the text goes wrong: the index of a character, from 0 to the text's length. */
  public int position() {
    return position;
  }
}
