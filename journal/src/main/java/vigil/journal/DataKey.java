package vigil.journal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.security.auth.Destroyable;
import org.jspecify.annotations.Nullable;

/**
 * The secret of a journal: 32 random bytes from which all its keys are derived.
 *
 * <p>Whoever keeps a journal keeps this key wrapped to the people who may read it. It never prints
 * itself, compares in constant time, and is overwritten by {@link #destroy()}.
 */
public final class DataKey implements Destroyable, AutoCloseable {

  /** The length of a data key in bytes. */
  public static final int SIZE_BYTES = 32;

  private final byte[] bytes;
  private boolean destroyed;

  private DataKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A fresh key for a new journal. */
  public static DataKey generate(SecureRandom random) {
    byte[] bytes = new byte[SIZE_BYTES];
    random.nextBytes(bytes);
    return new DataKey(bytes);
  }

  /**
   * A key that was kept elsewhere. The bytes are copied; the caller clears its own.
   *
   * @throws IllegalArgumentException when there are not exactly {@value #SIZE_BYTES} bytes
   */
  public static DataKey of(byte[] bytes) {
    if (bytes.length != SIZE_BYTES) {
      throw new IllegalArgumentException(
          "a data key has " + SIZE_BYTES + " bytes, not " + bytes.length);
    }
    return new DataKey(bytes.clone());
  }

  /** A copy of the key, to be wrapped to somebody's public key and then cleared by the caller. */
  public synchronized byte[] copyOfSecretBytes() {
    if (destroyed) {
      throw new IllegalStateException("the data key has been destroyed");
    }
    return bytes.clone();
  }

  @Override
  public synchronized void destroy() {
    Arrays.fill(bytes, (byte) 0);
    destroyed = true;
  }

  @Override
  public synchronized boolean isDestroyed() {
    return destroyed;
  }

  @Override
  public void close() {
    destroy();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DataKey key && MessageDigest.isEqual(bytes, key.bytes);
  }

  /** The same for all keys, so that it tells nothing of any. */
  @Override
  public int hashCode() {
    return DataKey.class.hashCode();
  }

  @Override
  public String toString() {
    return "DataKey[redacted]";
  }
}
