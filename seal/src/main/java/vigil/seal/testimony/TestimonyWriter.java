package vigil.seal.testimony;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vigil.seal.parcel.ParcelException;
import vigil.seal.parcel.ParcelWriter;

/**
 * Writes the ZIP of a testimony while it arrives: {@code files/*}, then {@code testimony.json},
 * then {@code padding}. Nothing of it is kept in memory but the text.
 */
public final class TestimonyWriter {
  /** No testimony is smaller: words alone look alike up to here, and it is a Padmé size. */
  static final long SMALLEST_BYTES = 16 * 1024;

  private static final int FILES_LIMIT = 1000;

  private final ParcelWriter zip;
  private final List<SealedFile> files = new ArrayList<>();

  /**
   * Begins a testimony.
   *
   * @param plaintextZip takes the ZIP, as a rule a stream of {@link vigil.seal.Sealing}
   */
  public TestimonyWriter(OutputStream plaintextZip) {
    this.zip = new ParcelWriter(plaintextZip, SMALLEST_BYTES);
  }

  /**
   * Adds a file, reading to its end; a read of 0 bytes is not the end.
   *
   * @param name as the browser sent it; paths and control characters are taken off
   * @param mediaType as declared; kept when well-formed
   * @throws ParcelException.TooLarge when the envelope is full
   * @throws IOException when a stream fails; the testimony cannot be finished then
   */
  public SealedFile addFile(String name, String mediaType, InputStream content) throws IOException {
    if (files.size() == FILES_LIMIT) {
      throw new ParcelException.TooLarge("the number of files in one envelope", FILES_LIMIT);
    }
    int number = files.size() + 1;
    MessageDigest sha256 = sha256();
    long sizeBytes = zip.add(SealedFile.path(number, name), new DigestInputStream(content, sha256));
    var file =
        SealedFile.named(
            number, name, mediaType, sizeBytes, HexFormat.of().formatHex(sha256.digest()));
    files.add(file);
    return file;
  }

  /**
   * Adds the text and the padding and closes the stream, which finishes its envelope.
   *
   * @return what was sealed
   */
  public Testimony finish(TestimonyText text) throws IOException {
    var testimony =
        new Testimony(
            text.receivedOn(),
            text.language(),
            text.words(),
            text.mailbox(),
            files,
            text.purpose());
    byte[] json = TestimonyJson.write(testimony);
    if (json.length > TestimonyJson.LIMIT_BYTES) {
      throw new ParcelException.TooLarge("the text of a testimony", TestimonyJson.LIMIT_BYTES);
    }
    zip.add(TestimonyJson.ENTRY, new ByteArrayInputStream(json));
    zip.finish();
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
