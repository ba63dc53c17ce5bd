package vigil.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.seal.parcel.ParcelException;
import vigil.seal.parcel.ParcelReader;
import vigil.seal.parcel.ParcelWriter;
import vigil.seal.testimony.SealedFile;
import vigil.seal.testimony.Testimony;
import vigil.seal.testimony.TestimonyJson;

/**
 * Goes once through the ZIP of a testimony and holds every entry against {@code testimony.json}.
 */
final class TestimonyWalk {
  /** Takes what is found. */
  interface Visitor {
    /** A place for a file's content; closed after it. */
    OutputStream file(String path) throws IOException;

    /** The document itself, as sealed. */
    default void document(byte[] json) throws IOException {}
  }

  private record Found(long sizeBytes, String sha256) {}

  private final Map<String, Found> found = new HashMap<>();
  private final Visitor visitor;
  private @Nullable Testimony testimony;

  private TestimonyWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /**
   * Reads to the verified end and closes the stream.
   *
   * @throws vigil.seal.EnvelopeException when the envelope is damaged or cut off
   * @throws ParcelException when it holds no testimony, or not what the testimony says
   */
  static Testimony through(InputStream plaintext, Visitor visitor) throws IOException {
    var walk = new TestimonyWalk(visitor);
    try (var zip = new ParcelReader(plaintext)) {
      for (Optional<String> path = zip.next(); path.isPresent(); path = zip.next()) {
        walk.visit(path.get(), zip);
      }
    }
    return walk.checked();
  }

  private void visit(String path, ParcelReader zip) throws IOException {
    if (SealedFile.isPath(path)) {
      visitFile(path, zip);
    } else if (path.equals(TestimonyJson.ENTRY) && testimony == null) {
      byte[] json = zip.bytes(TestimonyJson.LIMIT_BYTES);
      testimony = TestimonyJson.read(json);
      visitor.document(json);
    } else if (path.equals(ParcelWriter.PADDING)) {
      zip.copyTo(OutputStream.nullOutputStream(), ParcelWriter.LIMIT_BYTES);
    } else {
      throw new ParcelException.Malformed(
          "the envelope holds an entry that no testimony has", null);
    }
  }

  private void visitFile(String path, ParcelReader zip) throws IOException {
    if (found.containsKey(path)) {
      throw new ParcelException.Malformed("the envelope holds " + path + " twice", null);
    }
    MessageDigest sha256 = sha256();
    try (var target = new DigestOutputStream(visitor.file(path), sha256)) {
      long sizeBytes = zip.copyTo(target, ParcelWriter.LIMIT_BYTES);
      found.put(path, new Found(sizeBytes, HexFormat.of().formatHex(sha256.digest())));
    }
  }

  private Testimony checked() throws ParcelException.Malformed {
    if (testimony == null) {
      throw new ParcelException.Malformed("the envelope holds no " + TestimonyJson.ENTRY, null);
    }
    for (SealedFile file : testimony.files()) {
      if (!new Found(file.sizeBytes(), file.sha256()).equals(found.remove(file.path()))) {
        throw new ParcelException.Malformed(
            file.path() + " is missing or is not the file that " + TestimonyJson.ENTRY + " names",
            null);
      }
    }
    if (!found.isEmpty()) {
      throw new ParcelException.Malformed(
          "the envelope holds files that " + TestimonyJson.ENTRY + " does not name", null);
    }
    return testimony;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
