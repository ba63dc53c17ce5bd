package vigil.seal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what passes. */
public final class CountingStream extends FilterOutputStream {
  private long bytes;

  /** Counts what goes into a stream. */
  public CountingStream(OutputStream out) {
    super(out);
  }

  /** How many bytes have passed so far. */
  public long bytes() {
    return bytes;
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    bytes++;
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    out.write(source, offset, length);
    bytes += length;
  }
}
