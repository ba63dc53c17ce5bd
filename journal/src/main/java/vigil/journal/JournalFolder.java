package vigil.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of a journal and the names in it; nobody but its owner may look inside. */
record JournalFolder(Path path) {

  Path records() {
    return path.resolve("records");
  }

  Path keys() {
    return path.resolve("keys");
  }

  Path acknowledged() {
    return path.resolve("acknowledged");
  }

  Path checkpoint() {
    return path.resolve("checkpoint");
  }

  Path newCheckpoint() {
    return path.resolve("checkpoint.new");
  }

  Path lock() {
    return path.resolve("lock");
  }

  /** Makes the folder when it is not there, and closes it to others in any case. */
  static JournalFolder at(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    if (!Files.isDirectory(absolute)) {
      Files.createDirectories(absolute);
      syncFolder(absolute.resolve(".."));
    }
    restrict(absolute, "rwx------");
    return new JournalFolder(absolute);
  }

  /** Makes an empty file when there is none, and closes it to others in any case. */
  static Path ensure(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.createFile(file);
    }
    restrict(file, "rw-------");
    return file;
  }

  /** Makes the file of records whole or not at all. */
  void createRecords(byte[] head) throws IOException {
    Path fresh = ensure(path.resolve("records.new"));
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(head));
      channel.force(true);
    }
    Files.move(fresh, records(), StandardCopyOption.ATOMIC_MOVE);
    sync();
  }

  /** Makes the names in the folder durable. */
  void sync() throws IOException {
    syncFolder(path);
  }

  private static void syncFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static void restrict(Path path, String permissions) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(permissions));
    }
  }
}
