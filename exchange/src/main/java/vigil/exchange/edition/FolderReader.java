package vigil.exchange.edition;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Reads a folder once, following no link, so that what is checked is what is used. */
final class FolderReader extends SimpleFileVisitor<Path> {
  private final Path root;
  private final Gathered gathered;

  private FolderReader(Path root, EditionLimits limits) {
    this.root = root;
    this.gathered = new Gathered(limits);
  }

  static Gathered read(Path folder, EditionLimits limits) throws IOException {
    FolderReader reader = new FolderReader(folder.toRealPath(), limits);
    Files.walkFileTree(reader.root, reader);
    return reader.gathered;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    String name = root.relativize(file).toString().replace(File.separatorChar, '/');
    return go(gathered.count(name) && read(name, file, attributes));
  }

  private boolean read(String name, Path file, BasicFileAttributes attributes) throws IOException {
    Optional<EditionPath> path = EditionPath.of(name);
    if (!attributes.isRegularFile()) {
      gathered.problem(name, Fault.UNSAFE, "it is a link or a device, not a file");
      return true;
    }
    if (path.isEmpty()) {
      gathered.problem(name, Fault.EXTRA, "no file of an edition has such a name");
      return true;
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return gathered.read(path.get(), in);
    }
  }

  private static FileVisitResult go(boolean on) {
    return on ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
  }
}
