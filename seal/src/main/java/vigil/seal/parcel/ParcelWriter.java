package vigil.seal.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vigil.seal.CountingStream;
import vigil.seal.Padme;

/**
 * Writes the ZIP inside an envelope as a stream: uncompressed (a compressed size would tell about
 * the content), without times, and with a last entry {@value #PADDING} that brings the whole ZIP to
 * a Padmé size.
 */
public final class ParcelWriter {
  /** The name of the entry that only takes up room. */
  public static final String PADDING = "padding";

  /** What all entries together may have; keeps clear of ZIP64, which not every unzip reads. */
  public static final long LIMIT_BYTES = 3L << 30;

  // Fixed parts of the records of APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
  private static final int LOCAL_HEADER_BYTES = 30;
  private static final int CENTRAL_HEADER_BYTES = 46;
  private static final int END_BYTES = 22;

  /** Within what a DOS time can say, so that no extra field is written. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int BUFFER_BYTES = 64 * 1024;

  private final CountingStream counted;
  private final ZipOutputStream zip;
  private final long smallestBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private long centralDirectoryBytes;
  private boolean broken;

  /**
   * Begins a ZIP.
   *
   * @param out takes the ZIP, as a rule a stream of {@link vigil.seal.Sealing}
   * @param smallestBytes no ZIP is smaller, so that the many small ones look alike; a Padmé size
   */
  public ParcelWriter(OutputStream out, long smallestBytes) {
    this.counted = new CountingStream(out);
    this.zip = new ZipOutputStream(counted, StandardCharsets.UTF_8);
    this.zip.setLevel(Deflater.NO_COMPRESSION);
    this.smallestBytes = smallestBytes;
  }

  /**
   * Adds one entry, reading to the end; a read of 0 bytes is not the end.
   *
   * @return how many bytes it has
   * @throws ParcelException.TooLarge when the ZIP would outgrow {@link #LIMIT_BYTES}
   * @throws IOException when either stream fails; the ZIP cannot be finished then
   */
  public long add(String path, InputStream content) throws IOException {
    requireSound();
    broken = true;
    begin(new ZipEntry(path));
    long sizeBytes = 0;
    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
      zip.write(buffer, 0, count);
      sizeBytes += count;
      requireRoom();
    }
    zip.closeEntry();
    broken = false;
    return sizeBytes;
  }

  /**
   * Adds the padding, ends the ZIP and closes the stream under it.
   *
   * @return the size of the whole ZIP
   */
  public long finish() throws IOException {
    requireSound();
    broken = true;
    long rest = LOCAL_HEADER_BYTES + PADDING.length() + centralDirectoryBytes + END_BYTES;
    rest += CENTRAL_HEADER_BYTES + PADDING.length();
    long unpadded = counted.bytes() + rest;
    long target = Padme.paddedSizeBytes(Math.max(unpadded, smallestBytes));
    pad(target - unpadded);
    zip.finish();
    if (counted.bytes() != target) {
      throw new IllegalStateException(
          "the ZIP has " + counted.bytes() + " bytes instead of " + target);
    }
    zip.close();
    return target;
  }

  private void pad(long sizeBytes) throws IOException {
    byte[] zeros = new byte[BUFFER_BYTES];
    var crc = new CRC32();
    for (long left = sizeBytes; left > 0; left -= zeros.length) {
      crc.update(zeros, 0, (int) Math.min(left, zeros.length));
    }
    var entry = new ZipEntry(PADDING);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(sizeBytes);
    entry.setCompressedSize(sizeBytes);
    entry.setCrc(crc.getValue());
    begin(entry);
    for (long left = sizeBytes; left > 0; left -= zeros.length) {
      zip.write(zeros, 0, (int) Math.min(left, zeros.length));
    }
    zip.closeEntry();
  }

  private void begin(ZipEntry entry) throws IOException {
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    centralDirectoryBytes +=
        CENTRAL_HEADER_BYTES + entry.getName().getBytes(StandardCharsets.UTF_8).length;
  }

  private void requireRoom() throws ParcelException.TooLarge {
    if (counted.bytes() > LIMIT_BYTES) {
      throw new ParcelException.TooLarge("the files of one envelope", LIMIT_BYTES);
    }
  }

  private void requireSound() {
    if (broken) {
      throw new IllegalStateException("the ZIP is finished, or a write to it failed");
    }
  }
}
