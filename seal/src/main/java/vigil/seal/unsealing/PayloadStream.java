package vigil.seal.unsealing;

import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.seal.EnvelopeException;
import vigil.seal.payload.ChunkCipher;

/**
 * The payload of an age file (age-encryption.org/v1, "Payload"). Gives out verified chunks only.
 * After a failure every later read fails again, so that a cut-off file never looks like a short
 * one.
 *
 * <p>Ours and not jagged's, because that one withholds a verified chunk when what follows it is
 * bad, which the test vectors do not allow.
 */
final class PayloadStream extends InputStream {
  private static final int TAG_BYTES = ChunkCipher.TAG_BYTES;

  private final InputStream sealed;
  private final ChunkCipher cipher;
  private final byte[] chunk = new byte[ChunkCipher.CHUNK_BYTES + TAG_BYTES];
  private final byte[] verified = new byte[ChunkCipher.CHUNK_BYTES];
  private int position;
  private int limit;
  private boolean first = true;
  private boolean ended;
  private @Nullable IOException failure;

  PayloadStream(InputStream sealed, CipherKey key) {
    this.sealed = sealed;
    this.cipher = new ChunkCipher(key);
  }

  @Override
  public int read() throws IOException {
    return fill() ? verified[position++] & 0xff : -1;
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
    int count = Math.min(length, limit - position);
    System.arraycopy(verified, position, target, offset, count);
    position += count;
    return count;
  }

  /** Without the detour through a smaller buffer. */
  @Override
  public long transferTo(OutputStream out) throws IOException {
    long count = 0;
    while (fill()) {
      int from = position;
      position = limit;
      out.write(verified, from, limit - from);
      count += limit - from;
    }
    return count;
  }

  @Override
  public int available() {
    return limit - position;
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(verified, (byte) 0);
    cipher.destroy();
    limit = position;
    failure = new IOException("the envelope is closed");
    sealed.close();
  }

  /** Makes verified bytes available; false at the verified end. */
  private boolean fill() throws IOException {
    while (position == limit) {
      if (failure != null) {
        throw failure;
      }
      if (ended) {
        return false;
      }
      try {
        next();
      } catch (IOException e) {
        failure = e;
      }
    }
    return true;
  }

  private void next() throws IOException {
    int length = sealed.readNBytes(chunk, 0, chunk.length);
    boolean full = length == chunk.length;
    if (length < TAG_BYTES || (length == TAG_BYTES && !first)) {
      throw damaged("the content is cut off");
    }
    boolean last = !full || !cipher.open(chunk, length, false, verified);
    if (last && !cipher.open(chunk, length, true, verified)) {
      throw damaged("the content was changed or is cut off");
    }
    position = 0;
    limit = length - TAG_BYTES;
    first = false;
    if (last) {
      end(full);
    }
  }

  /** A short chunk was read to the end already; after a full one there must be nothing more. */
  private void end(boolean full) {
    try {
      if (full && sealed.read() >= 0) {
        failure = damaged("something was added after the end");
      }
    } catch (IOException e) {
      failure = e;
    }
    ended = true;
  }

  private static EnvelopeException damaged(String message) {
    return new EnvelopeException.DamagedEnvelope(message, null);
  }
}
