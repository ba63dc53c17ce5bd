package vigil.seal.unsealing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what the opening channel has verified. What it verified before a failure is given out
 * first; the failure then comes back at every later read, so that a cut-off file never looks like a
 * short one.
 */
final class VerifiedStream extends InputStream {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final ReadableByteChannel opening;
  private final ByteBuffer verified = ByteBuffer.allocate(CHUNK_BYTES).limit(0);
  private @Nullable IOException failure;
  private boolean ended;

  VerifiedStream(ReadableByteChannel opening) {
    this.opening = opening;
  }

  @Override
  public int read() throws IOException {
    return fill() ? verified.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, verified.remaining());
    verified.get(target, offset, count);
    return count;
  }

  @Override
  public int available() {
    return verified.remaining();
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(verified.array(), (byte) 0);
    verified.limit(0);
    failure = new IOException("the envelope is closed");
    opening.close();
  }

  /** Makes bytes available; false at the verified end. */
  private boolean fill() throws IOException {
    while (!verified.hasRemaining()) {
      if (failure != null) {
        throw failure;
      }
      if (ended) {
        return false;
      }
      next();
    }
    return true;
  }

  // The channel may fill part of the buffer and then report the end, or fail: the position alone
  // tells what there is.
  private void next() {
    verified.clear();
    try {
      ended = opening.read(verified) < 0;
    } catch (IOException e) {
      failure = Unsealing.kindOf(e);
    } catch (RuntimeException e) {
      failure = Unsealing.damaged(e);
    }
    verified.flip();
  }
}
