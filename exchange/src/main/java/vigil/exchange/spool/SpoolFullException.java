package vigil.exchange.spool;

import java.io.IOException;

/** There is no room for another envelope until the desk has fetched some. */
public final class SpoolFullException extends IOException {
  private static final long serialVersionUID = 1L;

  SpoolFullException(String message) {
    super(message);
  }
}
