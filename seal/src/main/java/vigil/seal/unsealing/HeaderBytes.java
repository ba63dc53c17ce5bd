package vigil.seal.unsealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Takes the header of an age file and the nonce after it from a stream, and no byte more: what
 * follows is then given out chunk by chunk, as it arrives.
 */
final class HeaderBytes {
  /** The longest header there may be: some 160 hybrid recipients. */
  private static final int LIMIT_BYTES = 256 * 1024;

  private static final int NONCE_BYTES = 16;

  private HeaderBytes() {}

  /**
   * Less than a whole header when the stream ends, or the limit is reached, before its last line.
   */
  static ByteBuffer read(InputStream age) throws IOException {
    var header = new ByteArrayOutputStream();
    byte[] line;
    do {
      line = line(age, LIMIT_BYTES - header.size());
      header.writeBytes(line);
    } while (line.length > 0 && !isLast(line));
    header.writeBytes(age.readNBytes(NONCE_BYTES));
    return ByteBuffer.wrap(header.toByteArray());
  }

  /** With its end of line; empty at the end. */
  private static byte[] line(InputStream age, int limit) throws IOException {
    var line = new ByteArrayOutputStream();
    int next = '\0';
    while (next != '\n' && line.size() < limit) {
      next = age.read();
      if (next < 0) {
        break;
      }
      line.write(next);
    }
    return line.toByteArray();
  }

  /** The one with the MAC. */
  private static boolean isLast(byte[] line) {
    return line.length > 2 && line[0] == '-' && line[1] == '-' && line[2] == '-';
  }
}
