package vigil.desk.home;

import org.jspecify.annotations.Nullable;

/** The desk's home is not as it must be; the message tells whoever set it up what to do. */
public final class HomeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HomeException(String message) {
    this(message, null);
  }

  public HomeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
