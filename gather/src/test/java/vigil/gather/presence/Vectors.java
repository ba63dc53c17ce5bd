package vigil.gather.presence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Vectors of others, from the folder beside the program's. */
final class Vectors {
  private static final Path FOLDER =
      Path.of(Objects.requireNonNull(System.getProperty("vigil.root")))
          .resolveSibling("shared")
          .resolve("vectors/blind-rsa");

  private Vectors() {}

  /** One test for each vector of a file. */
  static Stream<DynamicTest> tests(String file, ThrowingConsumer<Vector> test) {
    if (!Files.isDirectory(FOLDER)) {
      Assumptions.abort("../shared is absent, so the vectors of " + file + " cannot be tried");
    }
    List<Vector> vectors = read(file);
    return IntStream.range(0, vectors.size())
        .mapToObj(i -> {
          Vector vector = vectors.get(i);
          String name = vector.has("name") ? vector.text("name") : "vector " + i;
          return DynamicTest.dynamicTest(name, () -> test.accept(vector));
        });
  }

  private static List<Vector> read(String file) {
    try {
      JsonNode all = JsonMapper.shared().readTree(Files.readAllBytes(FOLDER.resolve(file)));
      return all.valueStream().map(Vector::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One vector. */
  record Vector(JsonNode fields) {
    boolean has(String name) {
      return fields.has(name);
    }

    String text(String name) {
      return fields.get(name).asString();
    }

    byte[] bytes(String name) {
      return HexFormat.of().parseHex(text(name).replaceFirst("^0x", ""));
    }

    BigInteger number(String name) {
      return new BigInteger(text(name).replaceFirst("^0x", ""), 16);
    }
  }

  /** Draws what it is told, in this order, and nothing after it. */
  static SecureRandom drawing(byte[]... draws) {
    Deque<byte[]> left = new ArrayDeque<>(Arrays.asList(draws));
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        byte[] next = left.remove();
        if (next.length != bytes.length) {
          throw new IllegalStateException(bytes.length + " bytes are drawn, not " + next.length);
        }
        System.arraycopy(next, 0, bytes, 0, bytes.length);
      }
    };
  }

  /** The blinding factor as it is drawn. */
  static byte[] factor(BigInteger blind, BigInteger modulus) {
    return BigIntegers.asUnsignedByteArray((modulus.bitLength() + 7) / 8, blind);
  }
}
