package vigil.core.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The shared style sheet `look.css`, whose head lists the classes that pages may use. */
public final class Look {

  private static final byte[] STYLESHEET = read();

  private Look() {}

  /** The style sheet, UTF-8; a copy, for the caller to keep. */
  public static byte[] stylesheet() {
    return STYLESHEET.clone();
  }

  private static byte[] read() {
    try (InputStream stream = Look.class.getResourceAsStream("look.css")) {
      if (stream == null) {
        throw new IllegalStateException("look.css is not beside " + Look.class.getName() + ".");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("look.css cannot be read.", e);
    }
  }
}
