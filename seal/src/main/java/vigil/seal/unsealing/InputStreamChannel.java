package vigil.seal.unsealing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * An input stream where jagged wants a channel; its buffers lie on the heap, so nothing is copied.
 */
final class InputStreamChannel implements ReadableByteChannel {
  private final InputStream in;
  private boolean open = true;

  InputStreamChannel(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    int count = in.read(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    if (count > 0) {
      bytes.position(bytes.position() + count);
    }
    return count;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      in.close();
    }
  }
}
