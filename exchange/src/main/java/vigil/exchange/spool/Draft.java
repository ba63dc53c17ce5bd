package vigil.exchange.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import vigil.exchange.Sha256;
import vigil.exchange.durable.DayStamp;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;

/**
 * An envelope while it is being written. Takes ciphertext only. Until {@link #commit} nobody sees
 * it; closing it before that leaves nothing behind.
 */
public final class Draft extends OutputStream {
  private final PrivateFolder folder;
  private final Room room;
  private final Allowance allowance;
  private final EnvelopeId id = EnvelopeId.random();
  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();
  private long sizeBytes;
  private boolean ended;

  Draft(PrivateFolder folder, Room room, Allowance allowance) throws IOException {
    this.folder = folder;
    this.room = room;
    this.allowance = allowance;
    this.channel = folder.create(part());
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /**
   * Writes ciphertext.
   *
   * @throws SpoolFullException when there is no room for it
   * @throws IOException when the allowance says no, or the disk
   */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    requireOpen();
    takeRoom(length);
    sizeBytes += length;
    WholeFile.writeFully(channel, bytes, offset, length);
    digest.update(bytes, offset, length);
  }

  private void takeRoom(int bytes) throws IOException {
    room.take(bytes);
    try {
      allowance.take(bytes);
    } catch (IOException | RuntimeException e) {
      room.release(bytes);
      throw e;
    }
  }

  /** Leaves no time but the day on a draft that will lie there for a while. */
  public void hideTime() throws IOException {
    requireOpen();
    DayStamp.on(folder.path().resolve(part()));
    DayStamp.on(folder.path());
  }

  /**
   * Makes the envelope durable and visible under the id that it returns, once it was read again and
   * has the length and hash of what was written.
   *
   * @throws IOException when the disk does not hold what was written; the draft is still there then
   */
  public EnvelopeId commit() throws IOException {
    requireOpen();
    requireSame();
    WholeFile.finish(channel, folder, part(), Spool.fileName(id));
    ended = true;
    channel.close();
    return id;
  }

  private void requireSame() throws IOException {
    Path file = folder.path().resolve(part());
    try (InputStream held = Files.newInputStream(file)) {
      if (Files.size(file) != sizeBytes || !Sha256.of(held).sameAs(sha256())) {
        throw new IOException("the disk does not hold what was written to this draft");
      }
    }
  }

  /** Deletes what was written. */
  public void abort() throws IOException {
    if (!ended) {
      ended = true;
      try (channel) {
        Files.deleteIfExists(folder.path().resolve(part()));
        room.release(sizeBytes);
      } finally {
        allowance.giveBack();
      }
      folder.sync();
    }
  }

  /** The same as {@link #abort} unless the draft was committed. */
  @Override
  public void close() throws IOException {
    abort();
  }

  /** The hash of what was written so far. */
  public Sha256 sha256() {
    return Sha256.soFar(digest);
  }

  /** Bytes written so far. */
  public long sizeBytes() {
    return sizeBytes;
  }

  private String part() {
    return id + PrivateFolder.PART;
  }

  private void requireOpen() throws IOException {
    if (ended) {
      throw new IOException("this draft was already committed or aborted");
    }
  }
}
