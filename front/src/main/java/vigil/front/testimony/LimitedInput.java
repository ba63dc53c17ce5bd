package vigil.front.testimony;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that ends with an error when it is longer than allowed. It never reads 0 bytes, as a
 * network stream may and a parser may not expect.
 */
final class LimitedInput extends FilterInputStream {
  /** Boundaries, part headers and field names around what is told. */
  private static final long FRAME_BYTES = 64L << 10;

  /**
   * A browser shows an answer only after it has sent everything; beyond this it may see a closed
   * connection.
   */
  private static final long PATIENCE_BYTES = 64L << 20;

  private final long mostBytes;
  private long readBytes;

  LimitedInput(InputStream body, long mostBytes) {
    super(body);
    this.mostBytes = mostBytes;
  }

  /** The body of a form that holds what one testimony may. */
  static LimitedInput of(InputStream body, TellLimits limits) {
    return new LimitedInput(body, limits.wholeBytes() + FRAME_BYTES);
  }

  /** Reads the rest of a body that nobody needs any more. */
  static void passOver(InputStream body) throws IOException {
    byte[] nowhere = new byte[16 << 10];
    long passed = 0;
    for (int read = body.read(nowhere); read >= 0 && passed < PATIENCE_BYTES; ) {
      passed += read;
      read = body.read(nowhere);
    }
  }

  /** The body is longer than allowed. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("the body is longer than allowed");
    }
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      count(1);
    }
    return one;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = super.read(to, offset, length);
    if (read == 0 && length > 0) {
      return readOne(to, offset);
    }
    if (read > 0) {
      count(read);
    }
    return read;
  }

  /** Waits for a byte. */
  private int readOne(byte[] to, int offset) throws IOException {
    int one = read();
    if (one < 0) {
      return -1;
    }
    to[offset] = (byte) one;
    return 1;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    count(skipped);
    return skipped;
  }

  private void count(long bytes) throws TooLong {
    readBytes += bytes;
    if (readBytes > mostBytes) {
      throw new TooLong();
    }
  }
}
