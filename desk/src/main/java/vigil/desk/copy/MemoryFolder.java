package vigil.desk.copy;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;

/**
 * A folder that lies in memory, for tools that need files. Closing it deletes all that is in it.
 */
final class MemoryFolder implements AutoCloseable {
  private static final Set<String> KINDS_IN_MEMORY = Set.of("tmpfs", "ramfs");

  /** Named by the process, so that what a killed desk left behind is found. */
  private static final Pattern NAME = Pattern.compile("vigil-desk-(\\d+)-[0-9a-f]{32}");

  private final Path path;

  private MemoryFolder(Path path) {
    this.path = path;
  }

  /** Where file systems in memory usually are. */
  static List<Path> usualPlaces() {
    return Stream.concat(Stream.of("/dev/shm"), Stream.ofNullable(System.getenv("XDG_RUNTIME_DIR")))
        .map(Path::of)
        .toList();
  }

  /** A new folder in the first of these places that lies in memory; none when none does. */
  static Optional<MemoryFolder> in(List<Path> places) throws IOException {
    for (Path place : places) {
      if (Files.isDirectory(place)
          && Files.isWritable(place)
          && KINDS_IN_MEMORY.contains(Files.getFileStore(place).type())) {
        sweep(List.of(place));
        String name = "vigil-desk-" + ProcessHandle.current().pid() + "-" + WholeFile.randomName();
        return Optional.of(new MemoryFolder(PrivateFolder.at(place.resolve(name)).path()));
      }
    }
    return Optional.empty();
  }

  /** Deletes what desks left behind that were killed while a tool ran, as far as it is ours. */
  static void sweep(List<Path> places) {
    for (Path place : places) {
      try (DirectoryStream<Path> left = Files.newDirectoryStream(place, "vigil-desk-*")) {
        left.forEach(MemoryFolder::deleteOfDeadDesk);
      } catch (IOException | DirectoryIteratorException notHere) {
        // Without such a place there is nothing to be deleted.
      }
    }
  }

  private static void deleteOfDeadDesk(Path folder) {
    Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
    if (name.matches()
        && Files.isWritable(folder)
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
      try {
        PrivateFolder.deleteTree(folder);
      } catch (IOException notOurs) {
        // Another user's: it must not keep this desk from working.
      }
    }
  }

  Path path() {
    return path;
  }

  long freeBytes() throws IOException {
    return Files.getFileStore(path).getUsableSpace();
  }

  @Override
  public void close() throws IOException {
    PrivateFolder.deleteTree(path);
  }
}
