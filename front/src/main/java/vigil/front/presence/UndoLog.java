package vigil.front.presence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The file in which SQLite keeps, during a transaction, pages as they were before it. Cut off or
 * deleted after each transaction, as SQLite does by itself, they would stay in free blocks of the
 * disk and say which marks came last. So the file always has {@link #SIZE_BYTES}, and zeros between
 * transactions: what stood there is overwritten where it stood.
 */
final class UndoLog implements AutoCloseable {
  /** Room for what {@link Ledger#MOST} people change, also when no two of them share a page. */
  static final int SIZE_BYTES = 1 << 21;

  /** Longer than a record, of which none is zeros alone: each names its page. */
  private static final int STEP_BYTES = 1 << 13;

  /** Where the header says how long it is itself, and how long a page (SQLite's file format, 3). */
  private static final int SECTOR_SIZE = 20;

  private static final int PAGE_SIZE = 24;
  private static final int HEADER_BYTES = 28;

  /** A record is a page with its number before it and a sum behind it. */
  private static final int RECORD_FRAME_BYTES = 8;

  private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(STEP_BYTES).asReadOnlyBuffer();

  private final FileChannel channel;
  private boolean unsure;

  private UndoLog(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens the log of a database that was opened, and had undone what a crash left half done. */
  static UndoLog of(Path database) throws IOException {
    FileChannel channel =
        FileChannel.open(
            database.resolveSibling(database.getFileName() + "-journal"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    UndoLog log = new UndoLog(channel);
    log.overwrite(Math.max(SIZE_BYTES, channel.size()));
    return log;
  }

  /** How many pages the transaction that is under way has changed. */
  int pages() throws IOException {
    ByteBuffer header = read(0, HEADER_BYTES);
    int recordBytes = header.getInt(PAGE_SIZE) + RECORD_FRAME_BYTES;
    int pages = 0;
    for (long at = header.getInt(SECTOR_SIZE);
        recordBytes > RECORD_FRAME_BYTES && read(at, Integer.BYTES).getInt(0) != 0;
        at += recordBytes) {
      pages++;
    }
    return pages;
  }

  private ByteBuffer read(long at, int bytes) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(bytes);
    channel.read(read, at);
    return read;
  }

  /**
   * Overwrites what the last transaction left; nothing of it is on the disk when this is done. What
   * it could not overwrite is overwritten the next time, wherever it stands.
   */
  void wipe() throws IOException {
    long used = unsure ? channel.size() : used();
    unsure = true;
    overwrite(used);
    unsure = false;
  }

  private long used() throws IOException {
    byte[] step = new byte[STEP_BYTES];
    long used = 0;
    while (channel.read(ByteBuffer.wrap(step), used) > 0 && !isZero(step)) {
      used += STEP_BYTES;
      Arrays.fill(step, (byte) 0);
    }
    return used;
  }

  private static boolean isZero(byte[] bytes) {
    for (byte one : bytes) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  private void overwrite(long bytes) throws IOException {
    for (long at = 0; at < bytes; at += STEP_BYTES) {
      channel.write(ZEROS.duplicate(), at);
    }
    channel.force(false);
    if (channel.size() > SIZE_BYTES) {
      channel.truncate(SIZE_BYTES);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
