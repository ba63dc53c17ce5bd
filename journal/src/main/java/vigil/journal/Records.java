package vigil.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The file of records: read and checked once at start, then only added to. */
final class Records implements Closeable {

  private final GrowingFile file;
  private final Frames frames;
  private final Contents contents;
  private final ChainEnd start;
  private final long tornBytes;
  private ChainEnd end;

  private Records(StoredFile stored, Frames frames, Contents contents, ChainEnd start, ChainEnd end)
      throws IOException {
    this.file = new GrowingFile(stored, end.lengthBytes());
    this.frames = frames;
    this.contents = contents;
    this.start = start;
    this.end = end;
    this.tornBytes = stored.lengthBytes() - end.lengthBytes();
  }

  /** Checks every record, shows it to the taker, and changes nothing on the disk. */
  static Records read(
      StoredFile stored,
      Frames frames,
      Contents contents,
      Acknowledged.Mark acknowledged,
      Taker taker)
      throws IOException {
    ChainEnd start = frames.start(stored.bytes(0, RecordsHead.SIZE_BYTES));
    Walk walk = new Walk(stored, start, stored.lengthBytes(), frames);
    ChainEnd end = new WalkToTheEnd(stored, walk, taker, acknowledged).endOfLastGroup();
    return new Records(stored, frames, contents, start, end);
  }

  /** Drops an unfinished group and makes what stays durable. */
  void settle() throws IOException {
    file.settle();
  }

  ChainEnd end() {
    return end;
  }

  /** What was found after the last whole group at start. */
  long tornBytes() {
    return tornBytes;
  }

  /** Adds the entries as one group, durable when this returns, or none of them. */
  void append(List<Entry> entries) throws JournalWriteException {
    ByteArrayOutputStream group = new ByteArrayOutputStream();
    ChainEnd at = end;
    for (int i = 0; i < entries.size(); i++) {
      byte[] content = contents.encode(at.number() + 1, entries.get(i));
      byte[] header = Frames.header(at, content.length, i == entries.size() - 1);
      byte[] body = frames.seal(at, header, content);
      group.writeBytes(header);
      group.writeBytes(body);
      at = frames.after(at, header, body);
    }
    file.append(group.toByteArray());
    end = at;
  }

  /** Hands over every record in order; damage that came after the start is found here too. */
  void replay(Consumer<Record> consumer) throws IOException {
    ChainEnd last = end;
    Walk walk = new Walk(file.file(), start, last.lengthBytes(), frames);
    while (walk.at().number() < last.number()) {
      var where =
          new JournalDamagedException.Where(
              file.file().path(), walk.at().number() + 1, walk.at().lengthBytes());
      switch (walk.next()) {
        case Step.Whole whole -> consumer.accept(contents.decode(where, whole.content()));
        case Step.Broken broken -> throw new JournalDamagedException(where, broken.why());
        case Step.End _ -> throw new JournalDamagedException(where, "it is gone");
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
