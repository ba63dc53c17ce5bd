package vigil.exchange.durable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder that only its owner reads, where the file system knows owners.
 *
 * @param path where it is
 */
public record PrivateFolder(Path path) {
  /** The ending of everything that is not finished yet. */
  public static final String PART = ".part";

  /**
   * The folder at this path, made when it is not there.
   *
   * @throws NotDirectoryException when something else, or a symbolic link, stands there
   */
  public static PrivateFolder at(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(path, ownerOnly(path, "rwx------"));
      DayStamp.on(path);
    }
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotDirectoryException(path.toString());
    }
    return new PrivateFolder(path);
  }

  /** A folder inside this one, made when it is not there. */
  public PrivateFolder inside(String name) throws IOException {
    return at(path.resolve(name));
  }

  /**
   * Creates a file and opens it for writing.
   *
   * @throws java.nio.file.FileAlreadyExistsException when the name is taken
   */
  public FileChannel create(String name) throws IOException {
    Path file = path.resolve(name);
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        ownerOnly(path, "rw-------"));
  }

  /** The names of the regular files (never links) that the rule accepts, sorted by name. */
  public List<String> files(Predicate<String> rule) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (rule.test(name) && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          names.add(name);
        }
      }
    }
    names.sort(Comparator.naturalOrder());
    return List.copyOf(names);
  }

  /** Deletes what an interrupted writer left behind: every entry that ends in {@value #PART}. */
  public void sweep() throws IOException {
    try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(path, "*" + PART)) {
      for (Path leftover : leftovers) {
        deleteTree(leftover);
      }
    }
  }

  /** Makes renames and deletions in this folder last through a power cut; shows only the day. */
  public void sync() throws IOException {
    DayStamp.on(path);
    try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  /** Deletes a file, or a folder with all that is in it; links are deleted, never followed. */
  public static void deleteTree(Path root) throws IOException {
    try (Stream<Path> entries = Files.walk(root)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path near, String permissions) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
