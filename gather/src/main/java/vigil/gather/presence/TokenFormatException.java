package vigil.gather.presence;

/** Bytes that are not what RFC 9578 asks for. The message says what they should be. */
public final class TokenFormatException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  TokenFormatException(String message) {
    super(message);
  }

  TokenFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
