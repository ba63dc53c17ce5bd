package vigil.seal;

/**
 * The text is not an age X25519 recipient; the message says what is wrong and what one looks like.
 */
public final class RecipientException extends IllegalArgumentException {
  RecipientException(String message, Throwable cause) {
    super(message, cause);
  }

  RecipientException(String message) {
    super(message);
  }
}
