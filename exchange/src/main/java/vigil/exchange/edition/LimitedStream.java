package vigil.exchange.edition;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives up on a stream that does not end: compressed data can be endless and unpack to nothing. */
final class LimitedStream extends FilterInputStream {
  private long leftBytes;

  LimitedStream(InputStream in, long mostBytes) {
    super(in);
    this.leftBytes = mostBytes;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    count(skipped);
    return skipped;
  }

  private void count(long bytes) throws IOException {
    leftBytes -= bytes;
    if (leftBytes < 0) {
      throw new ExceededException();
    }
  }

  /** There was more than allowed. */
  static final class ExceededException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
