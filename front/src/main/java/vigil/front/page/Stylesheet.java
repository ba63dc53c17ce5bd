package vigil.front.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vigil.core.look.Look;

/** The one style sheet: the shared look, then what only the public pages need. */
public final class Stylesheet {
  private static final byte[] CONTENT = read();

  /** Its address names its content, so that a browser may keep it for good. */
  static final String PATH = "/look-" + Representation.digest(CONTENT).substring(0, 12) + ".css";

  private Stylesheet() {}

  /** All of it, UTF-8. */
  public static byte[] content() {
    return CONTENT.clone();
  }

  private static byte[] read() {
    try (InputStream own = Stylesheet.class.getResourceAsStream("front.css")) {
      if (own == null) {
        throw new IllegalStateException("front.css is not beside " + Stylesheet.class.getName());
      }
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(Look.stylesheet());
      whole.write('\n');
      own.transferTo(whole);
      return whole.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("front.css cannot be read", e);
    }
  }
}
