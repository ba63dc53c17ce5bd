package vigil.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The file of records: read and checked once at start, then only added to. */
final class Records implements Closeable {

  private static final int READ_AHEAD_BYTES = 1 << 18;

  private final GrowingFile file;
  private final Frames frames;
  private final Contents contents;
  private final Places places;
  private final long tornBytes;
  private ChainEnd end;

  private Records(StoredFile stored, Frames frames, Contents contents, Places places, ChainEnd end)
      throws IOException {
    this.file = new GrowingFile(stored, end.lengthBytes());
    this.frames = frames;
    this.contents = contents;
    this.places = places;
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
    Walk walk = new Walk(stored, start, stored.lengthBytes(), frames, READ_AHEAD_BYTES);
    WalkToTheEnd whole = new WalkToTheEnd(stored, walk, taker, acknowledged);
    ChainEnd end = whole.endOfLastGroup();
    return new Records(stored, frames, contents, whole.places(), end);
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
    Group group = new Group(entries, end, frames, contents, places);
    try {
      file.append(group);
      end = group.end();
    } finally {
      places.cutAfter(end.number());
    }
  }

  /** Hands over every record in order; damage that came after the start is found here too. */
  void replay(Consumer<Record> consumer) throws IOException {
    ChainEnd last = end;
    Walk walk =
        new Walk(file.file(), places.after(0), last.lengthBytes(), frames, READ_AHEAD_BYTES);
    while (walk.at().number() < last.number()) {
      consumer.accept(next(walk));
    }
  }

  /** One record, read and checked anew. */
  Record record(long number) throws IOException {
    if (number < 1 || number > end.number()) {
      throw new IllegalArgumentException("there is no record " + number);
    }
    long endBytes = places.after(number).lengthBytes();
    ChainEnd before = places.after(number - 1);
    int sizeBytes = Math.toIntExact(endBytes - before.lengthBytes());
    return next(new Walk(file.file(), before, endBytes, frames, sizeBytes));
  }

  /** The end of a record that is there. */
  ChainEnd after(long number) {
    return places.after(number);
  }

  private Record next(Walk walk) throws IOException {
    var where =
        new JournalDamagedException.Where(
            file.file().path(), walk.at().number() + 1, walk.at().lengthBytes());
    return switch (walk.next()) {
      case Step.Whole whole -> contents.decode(where, whole.content());
      case Step.Broken broken -> throw new JournalDamagedException(where, broken.why());
      case Step.End _ -> throw new JournalDamagedException(where, "it is gone");
    };
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
