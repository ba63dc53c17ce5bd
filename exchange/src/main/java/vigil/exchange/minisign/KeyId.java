package vigil.exchange.minisign;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The eight random bytes by which minisign tells keys apart; a hint, never a proof.
 *
 * @param value the bytes read as a little-endian number, as minisign prints them
 */
public record KeyId(long value) {
  /** Length in bytes. */
  public static final int LENGTH_BYTES = 8;

  /** Reads the id from its bytes, which must be {@value #LENGTH_BYTES}. */
  public static KeyId of(byte[] bytes) {
    if (bytes.length != LENGTH_BYTES) {
      throw new IllegalArgumentException("a key id has 8 bytes, not " + bytes.length);
    }
    return new KeyId(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong());
  }

  /** The bytes as they stand in key and signature files. */
  public byte[] bytes() {
    return ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }

  /** Sixteen hexadecimal digits in upper case, as minisign prints them. */
  @Override
  public String toString() {
    return String.format("%016X", value);
  }
}
