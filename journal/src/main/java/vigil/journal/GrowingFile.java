package vigil.journal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file to which whole pieces are added at the end: after a failed write it is what it was before.
 */
final class GrowingFile implements Closeable {

  /** Bytes to be added as a whole, made one piece after the other. */
  interface Pieces {
    /** The next piece; empty when there are no more. */
    Optional<byte[]> next() throws JournalWriteException;
  }

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
    Iterator<byte[]> only = List.of(bytes).iterator();
    append(() -> only.hasNext() ? Optional.of(only.next()) : Optional.empty());
  }

  /** The same with all pieces; when one of them cannot be made, nothing is added either. */
  void append(Pieces pieces) throws JournalWriteException {
    if (!usable) {
      throw unusable(null);
    }
    try {
      lengthBytes = written(pieces);
    } catch (JournalWriteException | RuntimeException | Error e) {
      takeBack(e);
      throw e;
    } catch (IOException e) {
      takeBack(e);
      throw new JournalWriteException(
          file.path()
              + " could not be written, and the change was not kept: make room on the disk, then"
              + " try again",
          true,
          e);
    }
  }

  /** The length of the file with all pieces at its end, durable. */
  private long written(Pieces pieces) throws IOException {
    long endBytes = lengthBytes;
    for (Optional<byte[]> next = pieces.next(); next.isPresent(); next = pieces.next()) {
      file.write(endBytes, next.get());
      endBytes += next.get().length;
    }
    file.sync();
    return endBytes;
  }

  /**
   * Cuts off what a failed write left. Once this is durable it no longer matters which of the
   * failed pages the system had kept.
   */
  private void takeBack(Throwable cause) throws JournalWriteException {
    try {
      file.truncate(lengthBytes);
      file.sync();
    } catch (IOException e) {
      usable = false;
      cause.addSuppressed(e);
      throw unusable(cause);
    }
  }

  private JournalWriteException unusable(@Nullable Throwable cause) {
    return new JournalWriteException(
        file.path()
            + " can neither be written nor put back as it was: check the disk, then close the"
            + " journal and open it again",
        false,
        cause);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
