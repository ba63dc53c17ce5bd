package vigil.exchange.spool;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;

/**
 * An envelope while it is being written. Takes ciphertext only. Until {@link #commit} nobody sees
 * it; closing it before that leaves nothing behind.
 */
public final class Draft extends OutputStream {
  private final PrivateFolder folder;
  private final Room room;
  private final EnvelopeId id = EnvelopeId.random();
  private final FileChannel channel;
  private long sizeBytes;
  private boolean ended;

  Draft(PrivateFolder folder, Room room) throws IOException {
    this.folder = folder;
    this.room = room;
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
   */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    requireOpen();
    room.take(length);
    sizeBytes += length;
    WholeFile.writeFully(channel, bytes, offset, length);
  }

  /** Makes the envelope durable and visible under the id that it returns. */
  public EnvelopeId commit() throws IOException {
    requireOpen();
    WholeFile.finish(channel, folder, part(), Spool.fileName(id));
    ended = true;
    channel.close();
    return id;
  }

  /** Deletes what was written. */
  public void abort() throws IOException {
    if (!ended) {
      ended = true;
      channel.close();
      Files.deleteIfExists(folder.path().resolve(part()));
      folder.sync();
      room.release(sizeBytes);
    }
  }

  /** The same as {@link #abort} unless the draft was committed. */
  @Override
  public void close() throws IOException {
    abort();
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
