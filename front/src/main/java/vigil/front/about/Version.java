package vigil.front.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of the program, which the build writes beside this class. */
public final class Version {
  /** Such as {@code 0.1.0}. */
  public static final String CURRENT = read();

  private Version() {}

  private static String read() {
    try (InputStream file = Version.class.getResourceAsStream("version")) {
      if (file == null) {
        throw new IllegalStateException(
            "the file version is not beside " + Version.class.getName());
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the file version cannot be read", e);
    }
  }
}
