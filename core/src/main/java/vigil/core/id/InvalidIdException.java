package vigil.core.id;

/**
 * A text that cannot be an id; the message names the kind of id, what is wrong and what to write
 * instead.
 */
public final class InvalidIdException extends IllegalArgumentException {

  InvalidIdException(String message) {
    super(message);
  }
}
