package vigil.seal.sealing;

import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import vigil.seal.payload.ChunkCipher;

/**
 * Seals a payload at constant memory, chunk by chunk. A full chunk waits until there is more or the
 * end, because the last one bears a mark. After a failed write it closes without the last chunk.
 */
final class PayloadWriter extends OutputStream {
  private enum State {
    WHOLE,
    FAILED,
    CLOSED
  }

  private final OutputStream ciphertext;
  private final ChunkCipher cipher;
  private final byte[] waiting = new byte[ChunkCipher.CHUNK_BYTES];
  private final byte[] sealed = new byte[ChunkCipher.CHUNK_BYTES + ChunkCipher.TAG_BYTES];
  private int count;
  private State state = State.WHOLE;

  PayloadWriter(OutputStream ciphertext, CipherKey key) {
    this.ciphertext = ciphertext;
    this.cipher = new ChunkCipher(key);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (state != State.WHOLE) {
      throw new IOException(
          state == State.CLOSED
              ? "the envelope is closed"
              : "an earlier write to the envelope failed");
    }
    state = State.FAILED;
    int end = offset + length;
    for (int at = offset; at < end; ) {
      at += take(bytes, at, end);
    }
    state = State.WHOLE;
  }

  /** Seals straight from the caller's array whatever cannot be the last chunk. */
  private int take(byte[] bytes, int from, int end) throws IOException {
    if (count == waiting.length) {
      send(waiting, 0, count, false);
      count = 0;
    }
    if (count == 0 && end - from > waiting.length) {
      send(bytes, from, waiting.length, false);
      return waiting.length;
    }
    int taken = Math.min(end - from, waiting.length - count);
    System.arraycopy(bytes, from, waiting, count, taken);
    count += taken;
    return taken;
  }

  private void send(byte[] plain, int offset, int length, boolean last) throws IOException {
    ciphertext.write(sealed, 0, cipher.seal(plain, offset, length, last, sealed));
  }

  /** Sends nothing on: a chunk leaves when it is full, because only then can it be sealed. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    State before = state;
    state = State.CLOSED;
    if (before == State.CLOSED) {
      return;
    }
    try (ciphertext) {
      if (before == State.WHOLE) {
        send(waiting, 0, count, true);
      }
    } finally {
      Arrays.fill(waiting, (byte) 0);
      cipher.destroy();
    }
  }
}
