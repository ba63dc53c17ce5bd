package vigil.journal;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import javax.crypto.SecretKey;

/** A key that really is overwritten when destroyed, as the JDK's {@code SecretKeySpec} is not. */
final class SecretBytes implements SecretKey {

  private static final long serialVersionUID = 1L;

  private final String algorithm;
  private final transient byte[] bytes;
  private boolean destroyed;

  /** Takes the bytes over. */
  SecretBytes(String algorithm, byte[] bytes) {
    this.algorithm = algorithm;
    this.bytes = bytes;
  }

  @Override
  public String getAlgorithm() {
    return algorithm;
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  @Override
  public byte[] getEncoded() {
    if (destroyed) {
      throw new IllegalStateException("the key has been destroyed");
    }
    return bytes.clone();
  }

  @Override
  public void destroy() {
    Arrays.fill(bytes, (byte) 0);
    destroyed = true;
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  @Override
  public String toString() {
    return "SecretBytes[redacted]";
  }

  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException("a key is not written anywhere");
  }
}
