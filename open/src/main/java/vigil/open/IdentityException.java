package vigil.open;

/**
 * The text is no age identity; the message says what is wrong and where, and never repeats the
 * text.
 */
public final class IdentityException extends IllegalArgumentException {
  private final int line;

  IdentityException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** The line of the identity file, counted from 1; 0 when it concerns the whole text. */
  public int line() {
    return line;
  }
}
