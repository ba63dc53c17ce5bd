package vigil.desk.copy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more. */
final class LimitedStream extends FilterOutputStream {
  private long leftBytes;

  LimitedStream(OutputStream to, long mostBytes) {
    super(to);
    this.leftBytes = mostBytes;
  }

  @Override
  public void write(int one) throws IOException {
    take(1);
    out.write(one);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    take(length);
    out.write(bytes, offset, length);
  }

  private void take(int bytes) throws FullException {
    leftBytes -= bytes;
    if (leftBytes < 0) {
      throw new FullException();
    }
  }

  /** That there is no more room. */
  static final class FullException extends IOException {
    private static final long serialVersionUID = 1L;

    FullException() {
      super("no more room");
    }
  }
}
