package vigil.journal;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file to which whole pieces are added at the end: after a failed write it is what it was before.
 */
final class GrowingFile implements Closeable {

  private final StoredFile file;
  private long lengthBytes;
  private boolean usable = true;

  /** Nothing is changed yet; bytes after {@code lengthBytes} count as absent. */
  GrowingFile(StoredFile file, long lengthBytes) {
    this.file = file;
    this.lengthBytes = lengthBytes;
  }

  /** Drops the bytes that count as absent and makes the others durable. */
  void settle() throws IOException {
    if (file.lengthBytes() > lengthBytes) {
      file.truncate(lengthBytes);
    }
    file.sync();
  }

  StoredFile file() {
    return file;
  }

  long lengthBytes() {
    return lengthBytes;
  }

  /** Adds the bytes, durable when this returns, or throws and has added nothing. */
  void append(byte[] bytes) throws JournalWriteException {
    if (!usable) {
      throw unusable(null);
    }
    try {
      file.write(lengthBytes, bytes);
      file.sync();
      lengthBytes += bytes.length;
    } catch (IOException e) {
      takeBack(e);
      throw new JournalWriteException(
          file.path()
              + " could not be written, and the change was not kept: make room on the disk, then try again",
          true,
          e);
    }
  }

  /**
   * Cuts off what a failed write left. Once this is durable it no longer matters which of the
   * failed pages the system had kept.
   */
  private void takeBack(IOException cause) throws JournalWriteException {
    try {
      file.truncate(lengthBytes);
      file.sync();
    } catch (IOException e) {
      usable = false;
      cause.addSuppressed(e);
      throw unusable(cause);
    }
  }

  private JournalWriteException unusable(@Nullable IOException cause) {
    return new JournalWriteException(
        file.path()
            + " can neither be written nor put back as it was: check the disk, then close the journal and open it again",
        false,
        cause);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
