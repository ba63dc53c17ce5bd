package vigil.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file that is read and written at positions and made durable on demand. */
interface StoredFile extends Closeable {

  /** Where the file lies, for messages. */
  Path path();

  long lengthBytes() throws IOException;

  /** Reads up to {@code count} bytes; -1 at the end of the file. */
  int read(long position, byte[] into, int offset, int count) throws IOException;

  void write(long position, byte[] bytes) throws IOException;

  void truncate(long lengthBytes) throws IOException;

  /** Returns when all that was written, and the length, would survive a loss of power. */
  void sync() throws IOException;

  /** The bytes from a position to the end, read ahead as little as the caller asks for. */
  default InputStream from(long position) {
    return new StoredFileInput(this, position);
  }

  /** All bytes between two positions. */
  default byte[] bytes(long from, long to) throws IOException {
    try (InputStream in = from(from)) {
      return in.readNBytes(Math.toIntExact(to - from));
    }
  }
}
