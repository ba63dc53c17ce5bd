package vigil.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vigil.seal.EnvelopeException;

/** Every vector of the age community, each outcome held against one kind of error. */
class AgeVectorsTest {
  private static final Path ROOT = Path.of(System.getProperty("vigil.root", ".."));
  private static final Path FOLDER = ROOT.resolveSibling("shared").resolve("vectors/age");

  private static final Map<String, Class<? extends EnvelopeException>> KINDS =
      Map.of(
          "no match", EnvelopeException.NotForThisIdentity.class,
          "HMAC failure", EnvelopeException.ForgedHeader.class,
          "header failure", EnvelopeException.DamagedHeader.class,
          "armor failure", EnvelopeException.DamagedArmor.class,
          "payload failure", EnvelopeException.DamagedEnvelope.class);

  /**
   * Files that do not even begin like an age file, which we say plainly instead of naming a damaged
   * part.
   */
  private static final List<String> NOT_AGE = List.of("empty", "armor_garbage_leading");

  @TestFactory
  Stream<DynamicTest> open_vector_endsAsExpected() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      Assumptions.abort("the folder ../shared is absent, so no age vector was run");
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(FOLDER)) {
      files = listed.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(143);
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(read(file))));
  }

  private static void check(AgeVector vector) throws Exception {
    MessageDigest givenOut = MessageDigest.getInstance("SHA-256");
    Class<?> outcome = outcome(vector, givenOut);

    assertThat(outcome).isEqualTo(expected(vector));
    vector
        .payload()
        .ifPresent(hash -> assertThat(HexFormat.of().formatHex(givenOut.digest())).isEqualTo(hash));
  }

  private static Class<?> expected(AgeVector vector) {
    if (NOT_AGE.contains(vector.name())) {
      return EnvelopeException.NotAge.class;
    }
    return vector.expect().equals("success")
        ? Void.class
        : Objects.requireNonNull(KINDS.get(vector.expect()));
  }

  /** The kind of error, or {@code Void} for none; what comes out goes into the digest. */
  private static Class<?> outcome(AgeVector vector, MessageDigest givenOut) throws IOException {
    byte[] buffer = new byte[1000];
    try (InputStream content = open(vector)) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        givenOut.update(buffer, 0, count);
      }
      return Void.class;
    } catch (EnvelopeException e) {
      return e.getClass();
    }
  }

  private static InputStream open(AgeVector vector) throws IOException {
    List<String> passphrases = vector.values("passphrase");
    if (!passphrases.isEmpty()) {
      return Opening.withPassphrase(vector.stream(), passphrases.getFirst().toCharArray());
    }
    return Opening.of(
        vector.stream(), vector.values("identity").stream().map(Identity::parse).toList());
  }

  private static AgeVector read(Path file) {
    try {
      return AgeVector.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
