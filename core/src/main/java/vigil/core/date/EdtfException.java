package vigil.core.date;

/**
 * A text that is no EDTF date; the message says what is wrong, at which character, and what to
 * write.
 */
public final class EdtfException extends IllegalArgumentException {

  private final int position;

  EdtfException(String message, int position) {
    super(message);
    this.position = position;
  }

  /** Where the text goes wrong: the index of a character, from 0 to the text's length. */
  public int position() {
    return position;
  }
}
