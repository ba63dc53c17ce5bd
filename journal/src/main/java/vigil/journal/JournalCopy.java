package vigil.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files of a journal as somebody copied them, in memory: to find out whether they would open.
 *
 * @param acknowledged the file of this name, copied first
 * @param records the file of this name, copied after it: it may be ahead, never behind
 * @param keys the file of this name, copied last: a key is there before its first record
 */
@SuppressWarnings("ArrayRecordComponent")
public record JournalCopy(byte[] acknowledged, byte[] records, byte[] keys) {

  /** The names of the files, in the order in which they are to be copied. */
  public static final List<String> ORDER = List.of("acknowledged", "records", "keys");

  /**
   * Reads all of it as {@link Journal#open} does, checks every record and hands it over.
   *
   * @return the number of the last record
   * @throws JournalDamagedException when the copy would not open
   * @throws WrongDataKeyException when it belongs to another key
   */
  public long read(DataKey key, Consumer<Record> consumer) throws IOException {
    StoredFile recordsFile = new CopiedFile("records", records);
    try (Subkeys subkeys = RecordsHead.check(recordsFile, key);
        Acknowledged mark =
            Acknowledged.read(new CopiedFile("acknowledged", acknowledged), subkeys);
        ItemKeys items = ItemKeys.read(new CopiedFile("keys", keys), subkeys)) {
      Contents contents = new Contents(subkeys, items);
      return Records.read(
              recordsFile,
              new Frames(subkeys),
              contents,
              mark.last(),
              new HandingOver(contents, consumer, Optional.empty()))
          .end()
          .number();
    }
  }

  /** Tells the lengths, never the content. */
  @Override
  public String toString() {
    return "JournalCopy[recordsBytes=%d, keysBytes=%d]".formatted(records.length, keys.length);
  }

  /** A file in memory that nobody writes to. */
  private static final class CopiedFile implements StoredFile {
    private final String name;
    private final byte[] content;

    CopiedFile(String name, byte[] content) {
      this.name = name;
      this.content = content;
    }

    @Override
    public Path path() {
      return Path.of("copy of " + name);
    }

    @Override
    public long lengthBytes() {
      return content.length;
    }

    @Override
    public int read(long position, byte[] into, int offset, int count) {
      if (position >= content.length) {
        return -1;
      }
      int length = (int) Math.min(count, content.length - position);
      System.arraycopy(content, (int) position, into, offset, length);
      return length;
    }

    @Override
    public void write(long position, byte[] bytes) throws IOException {
      throw new IOException(path() + " is not written to");
    }

    @Override
    public void truncate(long lengthBytes) throws IOException {
      throw new IOException(path() + " is not written to");
    }

    /** There is nothing to make last. */
    @Override
    public void sync() {}

    @Override
    public void close() {}
  }
}
