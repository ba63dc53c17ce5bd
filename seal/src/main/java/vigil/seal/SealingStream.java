package vigil.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Feeds the sealing channel; after a failed write it closes without the final chunk. */
final class SealingStream extends OutputStream {
  private enum State {
    WHOLE,
    FAILED,
    CLOSED
  }

  private final WritableByteChannel sealing;
  private final OutputStream ciphertext;
  private State state = State.WHOLE;

  SealingStream(WritableByteChannel sealing, OutputStream ciphertext) {
    this.sealing = sealing;
    this.ciphertext = ciphertext;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (state != State.WHOLE) {
      throw new IOException(
          state == State.CLOSED
              ? "the envelope is closed"
              : "an earlier write to the envelope failed");
    }
    // One slice a call: the channel reports a buffer's limit, not its count, when it begins past
    // zero.
    ByteBuffer slice = ByteBuffer.wrap(bytes, offset, length).slice();
    state = State.FAILED;
    while (slice.hasRemaining()) {
      sealing.write(slice);
    }
    state = State.WHOLE;
  }

  /** Sends nothing on: a chunk leaves when it is full, because only then can it be sealed. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    State before = state;
    state = State.CLOSED;
    switch (before) {
      case WHOLE -> sealing.close();
      case FAILED -> ciphertext.close();
      case CLOSED -> {}
    }
  }
}
