package vigil.seal.payload;

import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.security.auth.Destroyable;

/**
 * Seals or opens the chunks of a payload in their order (age-encryption.org/v1, "Payload"):
 * ChaCha20-Poly1305 with the place of the chunk, and a mark on the last one, in the nonce.
 *
 * <p>One cipher object serves all chunks of a file, because looking one up for each costs about a
 * tenth of the time. For one thread at a time and one direction.
 */
public final class ChunkCipher implements Destroyable {
  /** The content of every chunk but the last. */
  public static final int CHUNK_BYTES = 64 * 1024;

  /** What sealing adds to a chunk. */
  public static final int TAG_BYTES = 16;

  private static final int NONCE_BYTES = 12;
  private static final int LAST = NONCE_BYTES - 1;

  private final CipherKey key;
  private final Cipher cipher;
  private final byte[] nonce = new byte[NONCE_BYTES];

  /**
   * Begins at the first chunk.
   *
   * @param key the payload key of one file, destroyed with this
   */
  public ChunkCipher(CipherKey key) {
    this.key = key;
    try {
      this.cipher = Cipher.getInstance("ChaCha20-Poly1305");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks ChaCha20-Poly1305", e);
    }
  }

  /**
   * Seals the next chunk.
   *
   * @param sealed takes {@code length} and {@value #TAG_BYTES} bytes from its beginning
   * @return how many bytes that was
   */
  public int seal(byte[] plain, int offset, int length, boolean last, byte[] sealed) {
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, iv(last));
      int count = cipher.doFinal(plain, offset, length, sealed, 0);
      next();
      return count;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK refused to seal a chunk", e);
    }
  }

  /**
   * Opens the next chunk, or leaves everything as it is when it does not open at this place, as the
   * last one or not.
   *
   * @param length of the sealed chunk, tag included
   * @param plain takes {@code length} less {@value #TAG_BYTES} bytes from its beginning
   */
  public boolean open(byte[] sealed, int length, boolean last, byte[] plain) {
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, iv(last));
      cipher.doFinal(sealed, 0, length, plain, 0);
      next();
      return true;
    } catch (AEADBadTagException _) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK refused to open a chunk", e);
    }
  }

  @Override
  public void destroy() {
    key.destroy();
  }

  @Override
  public boolean isDestroyed() {
    return key.isDestroyed();
  }

  private IvParameterSpec iv(boolean last) {
    nonce[LAST] = (byte) (last ? 1 : 0);
    return new IvParameterSpec(nonce);
  }

  /** The counter is big-endian; 2^88 chunks are out of reach. */
  private void next() {
    for (int i = LAST - 1; i >= 0; i--) {
      if (++nonce[i] != 0) {
        return;
      }
    }
  }
}
