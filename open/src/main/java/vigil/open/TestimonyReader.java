package vigil.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import vigil.seal.EnvelopeException;
import vigil.seal.LeftOpen;
import vigil.seal.parcel.ParcelException;
import vigil.seal.testimony.SealedFile;
import vigil.seal.testimony.Testimony;

/** Reads testimony without writing any of it to a disk; files pass through at constant memory. */
public final class TestimonyReader {
  private TestimonyReader() {}

  /**
   * The testimony, after every byte of its envelope and every file was verified.
   *
   * @param age the envelope; read to its end and closed
   * @param access the token that says the caller knows what it gets
   * @throws EnvelopeException when it does not open, by kind
   * @throws ParcelException when it holds no sound testimony
   */
  public static Testimony read(InputStream age, List<Identity> identities, PlaintextAccess access)
      throws IOException {
    Objects.requireNonNull(access);
    return TestimonyWalk.through(
        Opening.of(age, identities), path -> OutputStream.nullOutputStream());
  }

  /**
   * Copies the content of one file. Its hash is known to be right only when this returns.
   *
   * @param age the envelope; read to its end and closed
   * @param file one of {@link Testimony#files()}
   * @param target not closed
   * @param access the token that says the caller knows what it gets
   * @throws EnvelopeException when the envelope does not open, by kind
   * @throws ParcelException when it holds no sound testimony, or not this file
   */
  public static void copyFile(
      InputStream age,
      List<Identity> identities,
      SealedFile file,
      OutputStream target,
      PlaintextAccess access)
      throws IOException {
    Objects.requireNonNull(access);
    Testimony testimony =
        TestimonyWalk.through(
            Opening.of(age, identities),
            path ->
                path.equals(file.path()) ? new LeftOpen(target) : OutputStream.nullOutputStream());
    if (!testimony.files().contains(file)) {
      throw new ParcelException.Malformed("the testimony in this envelope has no such file", null);
    }
  }
}
