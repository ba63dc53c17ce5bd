package vigil.journal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries on their way into the file of records, sealed a portion at a time, so that of a large
 * group neither the entries nor the bytes lie in memory together. The last record alone makes them
 * count, and a portion's items have their keys on the disk before it.
 */
final class Group implements GrowingFile.Pieces {
  /** Each portion with new items waits for the disk once. */
  static final int PORTION = 4_000;

  private final List<Entry> entries;
  private final Frames frames;
  private final Contents contents;
  private final Places places;
  private ChainEnd end;
  private int taken;

  /**
   * Nothing is made yet.
   *
   * @param end the place behind which the first goes
   * @param places take notice of each record
   */
  Group(List<Entry> entries, ChainEnd end, Frames frames, Contents contents, Places places) {
    this.entries = entries;
    this.end = end;
    this.frames = frames;
    this.contents = contents;
    this.places = places;
  }

  /** The place behind all that was made so far. */
  ChainEnd end() {
    return end;
  }

  @Override
  public Optional<byte[]> next() throws JournalWriteException {
    int upTo = Math.min(taken + PORTION, entries.size());
    if (taken == upTo) {
      return Optional.empty();
    }
    List<Entry> portion = new ArrayList<>(entries.subList(taken, upTo));
    contents.provide(portion);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Entry entry : portion) {
      taken++;
      seal(entry, bytes);
    }
    return Optional.of(bytes.toByteArray());
  }

  private void seal(Entry entry, ByteArrayOutputStream bytes) {
    byte[] content = contents.encode(end.number() + 1, entry);
    byte[] header = Frames.header(end, content.length, taken == entries.size());
    byte[] body = frames.seal(end, header, content);
    bytes.writeBytes(header);
    bytes.writeBytes(body);
    end = frames.after(end, header, body);
    places.add(end);
  }
}
