package vigil.app.drill;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a folder as somebody would who seized its disk: the raw bytes of every file and of every
 * name, whatever lies inside a compressed stream that starts anywhere in them (gzip, zlib, ZIP
 * entries; streams inside streams too), and the times that files show. Looks for planted words, for
 * addresses, and for times finer than a day.
 */
public final class SeizureDrill {
  private static final int MAX_DEPTH = 3;
  private static final int INFLATED_BLOCK_BYTES = 1 << 20;

  /** A word that was found: where, in which spelling, behind how many compressed streams. */
  public record Find(Path file, long offset, String word, String encoding, int depth) {}

  /** Something that looks like an address, and the file that it is in. */
  public record Address(Path file, String text) {
    /** Whether it stands where the group itself has put it, for everybody to read. */
    public boolean isPublished() {
      return file.startsWith("edition") || file.equals(Path.of("front.toml"));
    }
  }

  /** A file that was read. */
  public record Seen(Path file, long sizeBytes) {}

  /** What was read and found; files in the order of their names. */
  public record Report(
      List<Seen> seen, long streams, Set<Find> finds, Set<Address> addresses, FileTimes times) {

    /** The files that were read. */
    public List<Path> read() {
      return seen.stream().map(Seen::file).toList();
    }

    /** Bytes that were read. */
    public long sizeBytes() {
      return seen.stream().mapToLong(Seen::sizeBytes).sum();
    }

    /** Addresses that the group did not publish itself. */
    public List<Address> strayAddresses() {
      return addresses.stream().filter(address -> !address.isPublished()).toList();
    }

    /** Whether nothing was found that must not be there. */
    public boolean isClean() {
      return finds.isEmpty() && strayAddresses().isEmpty() && times.finer().isEmpty();
    }
  }

  private final Needles needles;
  private final List<Seen> seen = new ArrayList<>();
  private final Set<Find> finds = new LinkedHashSet<>();
  private final Set<Address> addresses = new LinkedHashSet<>();
  private long streams;

  private SeizureDrill(Needles needles) {
    this.needles = needles;
  }

  /**
   * Searches everything below a folder.
   *
   * @throws IOException when a file cannot be read: a drill that skips a file proves nothing
   */
  public static Report search(Path folder, List<String> words) throws IOException {
    SeizureDrill drill = new SeizureDrill(Needles.of(words));
    List<Path> all;
    try (Stream<Path> tree = Files.walk(folder)) {
      all = tree.sorted().toList();
    }
    FileTimes times = FileTimes.of(folder, all);
    for (Path path : all) {
      drill.look(folder, path);
    }
    return new Report(drill.seen, drill.streams, drill.finds, drill.addresses, times);
  }

  private void look(Path folder, Path path) throws IOException {
    Path name = folder.relativize(path);
    byte[] nameBytes = name.toString().getBytes(StandardCharsets.UTF_8);
    scan(name, MemorySegment.ofArray(nameBytes), 0, 0);
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(path);
        Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      scan(name, bytes, 0, 0);
      inflateAll(name, bytes, 0);
      seen.add(new Seen(name, bytes.byteSize()));
    }
  }

  private void scan(Path file, MemorySegment bytes, long base, int depth) {
    needles.search(
        bytes,
        (spelling, at) ->
            finds.add(new Find(file, base + at, spelling.word(), spelling.encoding(), depth)));
    Addresses.search(bytes, address -> addresses.add(new Address(file, address)));
  }

  private void inflateAll(Path file, MemorySegment bytes, int depth) {
    if (depth == MAX_DEPTH) {
      return;
    }
    for (long at = 0; at + 2 < bytes.byteSize(); at++) {
      CompressedStart start = CompressedStart.at(bytes, at);
      if (start != null) {
        inflate(file, bytes, start, depth);
      }
    }
  }

  /**
   * Inflates as far as the bytes are a stream at all; noise that only looks like one ends at once.
   */
  private void inflate(Path file, MemorySegment bytes, CompressedStart start, int depth) {
    try (Inflater inflater = new Inflater(start.raw())) {
      long next = start.dataOffset();
      byte[] input = new byte[0];
      int overlap = needles.longestBytes();
      byte[] block = new byte[INFLATED_BLOCK_BYTES + overlap];
      int kept = 0;
      long total = 0;
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          if (next >= bytes.byteSize()) {
            break;
          }
          int length = (int) Math.min(65_536, bytes.byteSize() - next);
          input = bytes.asSlice(next, length).toArray(ValueLayout.JAVA_BYTE);
          inflater.setInput(input);
          next += length;
        }
        int got = inflater.inflate(block, kept, block.length - kept);
        if (got == 0 && inflater.needsDictionary()) {
          break;
        }
        total += got;
        kept += got;
        if (kept == block.length) {
          lookInside(file, block, kept, start.offset(), depth);
          System.arraycopy(block, kept - overlap, block, 0, overlap);
          kept = overlap;
        }
      }
      if (total > 0) {
        streams++;
        lookInside(file, block, kept, start.offset(), depth);
      }
    } catch (DataFormatException e) {
      // Not a stream after all, or a damaged one: its raw bytes have been searched already.
      return;
    }
  }

  private void lookInside(Path file, byte[] block, int length, long offset, int depth) {
    MemorySegment inside = MemorySegment.ofArray(block).asSlice(0, length);
    needles.search(
        inside,
        (spelling, at) ->
            finds.add(new Find(file, offset, spelling.word(), spelling.encoding(), depth + 1)));
    Addresses.search(inside, address -> addresses.add(new Address(file, address)));
    inflateAll(file, inside, depth + 1);
  }
}
