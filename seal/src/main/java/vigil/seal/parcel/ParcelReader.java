package vigil.seal.parcel;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads the ZIP inside an envelope as a stream, entry by entry, to the verified end of the
 * envelope.
 */
public final class ParcelReader implements Closeable {
  private final InputStream plaintext;
  private final ZipInputStream zip;

  public ParcelReader(InputStream plaintext) {
    this.plaintext = plaintext;
    this.zip = new ZipInputStream(plaintext);
  }

  /**
   * Goes to the next entry; at the end reads the envelope out, because only its last chunk says
   * that it is whole.
   *
   * @return the entry's path, as written by whoever sealed it, so not to be trusted; empty at the
   *     end
   * @throws ParcelException.Malformed when it is no ZIP
   * @throws vigil.seal.EnvelopeException when the envelope is damaged or cut off
   */
  public Optional<String> next() throws IOException {
    Optional<String> path =
        reading(() -> Optional.ofNullable(zip.getNextEntry()).map(ZipEntry::getName));
    if (path.isEmpty()) {
      plaintext.transferTo(OutputStream.nullOutputStream());
    }
    return path;
  }

  /**
   * The current entry's content, whole.
   *
   * @throws ParcelException.TooLarge when it has more bytes than that
   */
  public byte[] bytes(int limitBytes) throws IOException {
    byte[] bytes = reading(() -> zip.readNBytes(limitBytes + 1));
    if (bytes.length > limitBytes) {
      throw new ParcelException.TooLarge("this part of the envelope", limitBytes);
    }
    return bytes;
  }

  /**
   * Copies the current entry's content.
   *
   * @param limitBytes it may not have more
   * @return how many bytes it has
   */
  public long copyTo(OutputStream target, long limitBytes) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long sizeBytes = 0;
    for (int count = read(buffer); count >= 0; count = read(buffer)) {
      sizeBytes += count;
      if (sizeBytes > limitBytes) {
        throw new ParcelException.TooLarge("this part of the envelope", limitBytes);
      }
      target.write(buffer, 0, count);
    }
    return sizeBytes;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private int read(byte[] buffer) throws IOException {
    return reading(() -> zip.read(buffer));
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T reading(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new ParcelException.Malformed("the content of the envelope is not a sound ZIP", e);
    }
  }
}
