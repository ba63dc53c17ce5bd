package vigil.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The texts of the worked example, as they lie beside this class. */
final class ExampleText {
  private ExampleText() {}

  static byte[] bytes(String name) {
    try (InputStream in = ExampleText.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text in so many parts: the first ones are one paragraph each, the last is the rest. */
  static String[] parts(String name, int parts) {
    return new String(bytes(name), StandardCharsets.UTF_8).strip().split("\\n\\n", parts);
  }
}
