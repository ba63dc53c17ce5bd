package vigil.app.drill;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
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

/**
 * Reads a folder as somebody would who seized its disk: the raw bytes of every file and of every
 * name, whatever lies inside a compressed stream that starts anywhere in them (gzip, zlib, ZIP
 * entries; streams inside streams too), and the times that files show. Looks for planted words, for
 * addresses, and for times finer than a day.
 */
public final class SeizureDrill {
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
  private final CompressedStreams streams;
  private final List<Seen> seen = new ArrayList<>();
  private final Set<Find> finds = new LinkedHashSet<>();
  private final Set<Address> addresses = new LinkedHashSet<>();

  private SeizureDrill(Needles needles, CompressedStreams streams) {
    this.needles = needles;
    this.streams = streams;
  }

  /**
   * Searches everything below a folder.
   *
   * @throws IOException when a file cannot be read: a drill that skips a file proves nothing
   */
  public static Report search(Path folder, List<String> words) throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(folder)) {
      all = tree.sorted().toList();
    }
    FileTimes times = FileTimes.of(folder, all);
    Needles needles = Needles.of(words);
    try (CompressedStreams streams = new CompressedStreams(needles.longestBytes())) {
      SeizureDrill drill = new SeizureDrill(needles, streams);
      for (Path path : all) {
        drill.look(folder, path);
      }
      return new Report(drill.seen, streams.whole(), drill.finds, drill.addresses, times);
    }
  }

  private void look(Path folder, Path path) throws IOException {
    Path name = folder.relativize(path);
    byte[] nameBytes = name.toString().getBytes(StandardCharsets.UTF_8);
    scan(name, MemorySegment.ofArray(nameBytes));
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(path);
        Arena arena = Arena.ofConfined()) {
      MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      scan(name, bytes);
      streams.search(bytes, (inside, offset, depth) -> scanInside(name, inside, offset, depth));
      seen.add(new Seen(name, bytes.byteSize()));
    }
  }

  private void scan(Path file, MemorySegment bytes) {
    needles.search(
        bytes,
        (spelling, at) -> finds.add(new Find(file, at, spelling.word(), spelling.encoding(), 0)));
    Addresses.search(bytes, address -> addresses.add(new Address(file, address)));
  }

  /** Everything that streams hold has the offset at which the outermost of them begins. */
  private void scanInside(Path file, MemorySegment inside, long offset, int depth) {
    needles.search(
        inside,
        (spelling, _) ->
            finds.add(new Find(file, offset, spelling.word(), spelling.encoding(), depth)));
    Addresses.search(inside, address -> addresses.add(new Address(file, address)));
  }
}
