package vigil.seal.unsealing;

import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;
import vigil.seal.EnvelopeException;

/**
 * The payload of an age file (age-encryption.org/v1, "Payload"): chunks of 64 KiB, each with its
 * place and, for the last, a mark in its nonce. Gives out verified chunks only. After a failure
 * every later read fails again, so that a cut-off file never looks like a short one.
 *
 * <p>Ours and not jagged's, because that one withholds a verified chunk when what follows it is
 * bad, which the test vectors do not allow.
 */
final class PayloadStream extends InputStream {
  private static final int CHUNK_BYTES = 64 * 1024;
  private static final int TAG_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int LAST = NONCE_BYTES - 1;

  private final InputStream sealed;
  private final CipherKey key;
  private final Cipher cipher;
  private final byte[] chunk = new byte[CHUNK_BYTES + TAG_BYTES];
  private final byte[] verified = new byte[CHUNK_BYTES];
  private final byte[] nonce = new byte[NONCE_BYTES];
  private int position;
  private int limit;
  private boolean first = true;
  private boolean ended;
  private @Nullable IOException failure;

  PayloadStream(InputStream sealed, CipherKey key) throws GeneralSecurityException {
    this.sealed = sealed;
    this.key = key;
    this.cipher = Cipher.getInstance("ChaCha20-Poly1305");
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

  @Override
  public int available() {
    return limit - position;
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(verified, (byte) 0);
    key.destroy();
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
      throw damaged("the content is cut off", null);
    }
    boolean last = !full || !open(length, false);
    if (last && !open(length, true)) {
      throw damaged("the content was changed or is cut off", null);
    }
    position = 0;
    limit = length - TAG_BYTES;
    first = false;
    count();
    if (last) {
      end(full);
    }
  }

  /** Whether the chunk opens at this place, as the last one or not. */
  private boolean open(int length, boolean last) throws IOException {
    nonce[LAST] = (byte) (last ? 1 : 0);
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(nonce));
      cipher.doFinal(chunk, 0, length, verified, 0);
      return true;
    } catch (AEADBadTagException _) {
      return false;
    } catch (ShortBufferException e) {
      throw new IllegalStateException("a chunk outgrew its buffer", e);
    } catch (GeneralSecurityException e) {
      throw damaged("the content cannot be opened", e);
    }
  }

  /** A short chunk was read to the end already; after a full one there must be nothing more. */
  private void end(boolean full) {
    try {
      if (full && sealed.read() >= 0) {
        failure = damaged("something was added after the end", null);
      }
    } catch (IOException e) {
      failure = e;
    }
    ended = true;
  }

  /** The counter is big-endian; 2^88 chunks are out of reach. */
  private void count() {
    for (int i = LAST - 1; i >= 0; i--) {
      if (++nonce[i] != 0) {
        return;
      }
    }
  }

  private static EnvelopeException damaged(String message, @Nullable Exception cause) {
    return new EnvelopeException.DamagedEnvelope(message, cause);
  }
}
