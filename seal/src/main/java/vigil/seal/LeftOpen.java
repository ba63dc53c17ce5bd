package vigil.seal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Somebody else's stream: written to and flushed, never closed. For what closes the stream that it
 * was given, where the stream's owner still has to decide what becomes of it.
 */
public final class LeftOpen extends FilterOutputStream {

  /** Writes to a stream that stays open. */
  public LeftOpen(OutputStream to) {
    super(to);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
