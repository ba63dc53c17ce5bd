package vigil.desk.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether something failed because the disk has no room. */
final class FullDisk {
  /** What is left when nothing that the desk writes has room. */
  private static final long LEAST_BYTES = 64 << 10;

  private static final List<String> REASONS =
      List.of("No space left on device", "Disk quota exceeded");

  private FullDisk() {}

  /**
   * Looks at what the system said, which it may say in its own language, and at the disk.
   *
   * @param home where the desk writes
   */
  static boolean isWhy(Throwable failed, Path home) {
    for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException && (saysSo(cause) || isFull(home))) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysSo(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return REASONS.stream().anyMatch(message::contains);
  }

  private static boolean isFull(Path home) {
    try {
      return Files.getFileStore(home).getUsableSpace() < LEAST_BYTES;
    } catch (IOException unknown) {
      return false;
    }
  }
}
