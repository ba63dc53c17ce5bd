package vigil.exchange.durable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Deleting and replacing files whose bytes are overwritten with zeros as well. That is worth
 * something on disks that write in place, and nothing on solid-state disks, on file systems that
 * copy on write, and in snapshots.
 */
public final class Overwriting {
  private static final int BLOCK_BYTES = 64 << 10;

  private Overwriting() {}

  /** Deletes the file; does nothing when there is none. */
  public static void delete(PrivateFolder folder, String name) throws IOException {
    Path file = folder.path().resolve(name);
    if (Files.notExists(file)) {
      return;
    }
    try (FileChannel old = FileChannel.open(file, StandardOpenOption.WRITE)) {
      Files.delete(file);
      folder.sync();
      zero(old);
    }
  }

  /** Gives a written part the name of a file that may be there: one step, then the old is zeros. */
  static void replace(PrivateFolder folder, String part, String name) throws IOException {
    Path written = folder.path().resolve(part);
    Path target = folder.path().resolve(name);
    if (Files.notExists(target)) {
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
      folder.sync();
      return;
    }
    try (FileChannel old = FileChannel.open(target, StandardOpenOption.WRITE)) {
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      folder.sync();
      zero(old);
    }
  }

  private static void zero(FileChannel old) throws IOException {
    long sizeBytes = old.size();
    for (long at = 0; at < sizeBytes; ) {
      int length = (int) Math.min(BLOCK_BYTES, sizeBytes - at);
      at += old.write(ByteBuffer.allocate(length), at);
    }
    old.force(true);
  }
}
