package vigil.exchange.durable;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes everything on but the closing, for whoever has to sync what was written. */
public final class LeftOpen extends FilterOutputStream {
  /** What is written goes to this stream, which stays open. */
  public LeftOpen(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
