package vigil.front.upload;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/** Gives some bytes, then breaks. */
final class Breaking extends FilterInputStream {
  Breaking(byte[] bytes, int until) {
    super(new ByteArrayInputStream(bytes, 0, until));
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = super.read(to, offset, length);
    if (read < 0) {
      throw new IOException("broken");
    }
    return read;
  }
}
