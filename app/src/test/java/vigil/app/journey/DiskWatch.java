package vigil.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Reads, over and over, every file below some folders, and every file that a program has open for
 * writing, deleted or not, and looks for bytes that must never be there. It also notes the name of
 * every file that is made in these folders, however short it lives.
 */
final class DiskWatch implements AutoCloseable {
  private static final int BLOCK_BYTES = 1 << 20;
  private static final int WRITING = 3;

  /** Leaves the machine to those who are watched. */
  private static final int PAUSE_MS = 10;

  private final ProcessHandle program;
  private final List<Path> folders;
  private final List<Needle> planted = new CopyOnWriteArrayList<>();
  private final Set<String> finds = new ConcurrentSkipListSet<>();
  private final Set<Path> made = ConcurrentHashMap.newKeySet();
  private final byte[] block = new byte[BLOCK_BYTES];
  private final WatchService names;
  private final Thread watcher;
  private volatile boolean over;
  private volatile long rounds;
  private volatile long mostBytes;

  private DiskWatch(ProcessHandle program, List<Path> folders) throws IOException {
    this.program = program;
    this.folders = List.copyOf(folders);
    this.names = FileSystems.getDefault().newWatchService();
    for (Path folder : folders) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path each : tree.filter(Files::isDirectory).toList()) {
          each.register(names, StandardWatchEventKinds.ENTRY_CREATE);
        }
      }
    }
    this.watcher = Thread.ofPlatform().name("disk watch").unstarted(this::watch);
  }

  /** Begins. */
  static DiskWatch on(ProcessHandle program, List<Path> folders) throws IOException {
    DiskWatch watch = new DiskWatch(program, folders);
    watch.watcher.start();
    return watch;
  }

  /** From now on, looks for these words too, as UTF-8 has them. */
  void lookFor(String... words) {
    for (String word : words) {
      planted.add(new Needle(word));
    }
  }

  /** What was found up to now, one round over everything from now on included. */
  Set<String> finds() throws InterruptedException {
    long now = rounds;
    while (rounds < now + 2 && watcher.isAlive()) {
      watcher.join(5);
    }
    if (!over && !watcher.isAlive()) {
      throw new IllegalStateException("the watch has ended");
    }
    return Set.copyOf(finds);
  }

  /** The files that were made since the beginning. */
  Set<Path> made() {
    return Set.copyOf(made);
  }

  /** How often everything was read. */
  long rounds() {
    return rounds;
  }

  /** The most that was read in one round. */
  long mostBytes() {
    return mostBytes;
  }

  private void watch() {
    try {
      while (!over) {
        long bytes = 0;
        for (Path folder : folders) {
          bytes += searchBelow(folder);
        }
        searchOpenFilesOfTheLiving();
        noteNames();
        mostBytes = Math.max(mostBytes, bytes);
        rounds++;
        TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
      }
    } catch (ClosedWatchServiceException e) {
      over = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long searchBelow(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.toList()) {
        bytes += Files.isDirectory(child) ? searchBelow(child) : search(child);
      }
    } catch (NoSuchFileException e) {
      return bytes;
    }
    return bytes;
  }

  /** A program that is killed meanwhile has no open files any more. */
  private void searchOpenFilesOfTheLiving() throws IOException {
    try {
      searchOpenFiles();
    } catch (IOException | UncheckedIOException e) {
      if (program.isAlive()) {
        throw e;
      }
    }
  }

  /** Linux shows the open files of a program below /proc; elsewhere there is nothing to see. */
  private void searchOpenFiles() throws IOException {
    Path process = Path.of("/proc", Long.toString(program.pid()));
    if (Files.notExists(process.resolve("fd"))) {
      return;
    }
    try (Stream<Path> open = Files.list(process.resolve("fd"))) {
      for (Path file : open.filter(Files::isRegularFile).toList()) {
        if (isForWriting(process.resolve("fdinfo").resolve(file.getFileName()))) {
          search(file);
        }
      }
    }
  }

  /** Access modes are the last two bits of what open(2) was given; 0 is for reading only. */
  private static boolean isForWriting(Path about) throws IOException {
    try (Stream<String> lines = Files.lines(about)) {
      return lines
          .filter(line -> line.startsWith("flags:"))
          .anyMatch(line -> (Long.parseLong(line.substring(6).strip(), 8) & WRITING) != 0);
    } catch (NoSuchFileException closedMeanwhile) {
      return false;
    } catch (UncheckedIOException closedWhileRead) {
      return Files.exists(about) && isForWriting(about);
    }
  }

  /** How long it was; one that is gone by now was nothing. */
  private long search(Path file) throws IOException {
    try (FileChannel content = FileChannel.open(file)) {
      long bytes = 0;
      int kept = 0;
      int overlap = planted.stream().mapToInt(Needle::length).max().orElse(0);
      ByteBuffer buffer = ByteBuffer.wrap(block);
      for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
        bytes += read;
        kept += read;
        for (Needle needle : planted) {
          if (needle.isIn(block, kept)) {
            finds.add(file + " holds " + needle.word());
          }
        }
        if (kept > overlap) {
          System.arraycopy(block, kept - overlap, block, 0, overlap);
          kept = overlap;
        }
        buffer.clear().position(kept);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private void noteNames() {
    for (WatchKey key = names.poll(); key != null; key = names.poll()) {
      Path folder = (Path) key.watchable();
      key.pollEvents().forEach(event -> made.add(folder.resolve(String.valueOf(event.context()))));
      key.reset();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    over = true;
    watcher.join();
    names.close();
  }

  /** A word to look for, in steps of its length (Horspool 1980). */
  private static final class Needle {
    private final String word;
    private final byte[] bytes;
    private final int[] step = new int[256];

    Needle(String word) {
      this.word = word;
      this.bytes = word.getBytes(StandardCharsets.UTF_8);
      Arrays.fill(step, bytes.length);
      for (int i = 0; i < bytes.length - 1; i++) {
        step[bytes[i] & 0xff] = bytes.length - 1 - i;
      }
    }

    String word() {
      return word;
    }

    int length() {
      return bytes.length;
    }

    boolean isIn(byte[] block, int length) {
      int last = bytes.length - 1;
      for (int end = last; end < length; end += step[block[end] & 0xff]) {
        int back = 0;
        while (back <= last && block[end - back] == bytes[last - back]) {
          back++;
        }
        if (back > last) {
          return true;
        }
      }
      return false;
    }
  }
}
