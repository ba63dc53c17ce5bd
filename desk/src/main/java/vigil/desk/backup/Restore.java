package vigil.desk.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vigil.desk.home.HomeException;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;

/** Puts a backup back as the home of a desk. */
public final class Restore {
  private Restore() {}

  /**
   * Writes the home beside the folder and gives it its name once all of it was checked.
   *
   * @param file the backup
   * @param home a folder that is not there yet, or empty
   * @throws HomeException when there is something in the folder
   * @throws BackupException when the backup is not whole; nothing is left of it then
   */
  public static Opened restore(Path file, Path home, Unlocking how) throws IOException {
    requireEmpty(home);
    Path whole = home.toAbsolutePath().normalize();
    List<Path> above = upToWhatIsThere(whole.resolveSibling(".").normalize());
    Files.createDirectories(above.getFirst());
    Path part =
        whole.resolveSibling(
            whole.getFileName() + "." + WholeFile.randomName() + PrivateFolder.PART);
    PrivateFolder folder = PrivateFolder.at(part);
    try {
      Opened opened = new BackupFile(file).read(how, name -> create(folder, name));
      Files.deleteIfExists(part.resolve(Sums.NAME));
      Files.deleteIfExists(part.resolve(Sums.SIGNATURE));
      for (String name : new String[] {"envelopes", "copies", "editions"}) {
        PrivateFolder _ = folder.inside(name);
      }
      syncFolders(part);
      Files.deleteIfExists(whole);
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      for (Path changed : above) {
        sync(changed);
      }
      return opened;
    } finally {
      if (Files.exists(part)) {
        PrivateFolder.deleteTree(part);
      }
    }
  }

  /** The folder and those above it that are still to be made, and the one that these go into. */
  private static List<Path> upToWhatIsThere(Path folder) {
    List<Path> all = new ArrayList<>();
    Path at = folder;
    all.add(at);
    while (Files.notExists(at)) {
      at = Objects.requireNonNull(at.getParent(), "the root is always there");
      all.add(at);
    }
    return all;
  }

  /** A file lasts through a power cut once the folders that lead to it do. */
  private static void syncFolders(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path folder : all.filter(Files::isDirectory).toList()) {
        new PrivateFolder(folder).sync();
      }
    }
  }

  /** Of folders that are not ours, no times are set. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void requireEmpty(Path home) throws IOException {
    if (!Files.exists(home)) {
      return;
    }
    try (Stream<Path> entries = Files.list(home)) {
      if (entries.findAny().isPresent()) {
        throw new HomeException(
            home + " is not empty: name a new folder, so that nothing is lost that is there.");
      }
    }
  }

  private static OutputStream create(PrivateFolder root, String name) throws IOException {
    PrivateFolder folder = root;
    String[] parts = name.split("/");
    for (int i = 0; i < parts.length - 1; i++) {
      folder = folder.inside(parts[i]);
    }
    return new DurableFile(folder.create(parts[parts.length - 1]));
  }

  /** On the disk when it is closed. */
  private static final class DurableFile extends BufferedOutputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel channel;

    DurableFile(FileChannel channel) {
      super(Channels.newOutputStream(channel), BUFFER_BYTES);
      this.channel = channel;
    }

    @Override
    public void close() throws IOException {
      try (channel) {
        flush();
        channel.force(true);
      }
    }
  }
}
