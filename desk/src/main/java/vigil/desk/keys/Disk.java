package vigil.desk.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.open.Identity;
import vigil.open.IdentityFile;
import vigil.open.KeyFile;

/** The steps of which a change of keys consists. Each is durable, and whole or not at all. */
interface Disk {
  /** Writes or replaces a file. */
  default void write(PrivateFolder folder, String name, byte[] content) throws IOException {
    WholeFile.write(folder, name, content);
  }

  /** Writes an identity under a passphrase, in place of another if there is one. */
  default void writeUnder(Path file, Identity identity, char[] passphrase, int log2Cost)
      throws IOException {
    Files.deleteIfExists(file);
    KeyFile.write(file, IdentityFile.text(List.of(identity)), passphrase, log2Cost);
  }

  /** Gives a folder another name, which nothing has. */
  default void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    PrivateFolder.at(Objects.requireNonNull(to.getParent())).sync();
  }

  /** Deletes a file, or a folder with all that is in it. */
  default void delete(Path path) throws IOException {
    PrivateFolder.deleteTree(path);
    PrivateFolder.at(Objects.requireNonNull(path.getParent())).sync();
  }
}
