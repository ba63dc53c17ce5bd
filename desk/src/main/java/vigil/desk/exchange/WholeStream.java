package vigil.desk.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends well only after exactly as many bytes as were promised, and never gives more. */
final class WholeStream extends FilterInputStream {
  private long leftBytes;

  WholeStream(InputStream in, long sizeBytes) {
    super(in);
    this.leftBytes = sizeBytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    leftBytes -= Math.max(0, count);
    if (leftBytes < 0 || (count < 0 && leftBytes > 0)) {
      throw new OtherSizeException();
    }
    return count;
  }

  /** There were more bytes, or fewer. */
  static final class OtherSizeException extends IOException {
    private static final long serialVersionUID = 1L;

    OtherSizeException() {
      super("the size is not as it was promised");
    }
  }
}
