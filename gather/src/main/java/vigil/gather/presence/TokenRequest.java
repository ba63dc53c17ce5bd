package vigil.gather.presence;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A request for one token of type 2 (RFC 9578, section 6.1): which key, and a blinded message. */
public final class TokenRequest {
  /** Bytes of a request. */
  public static final int BYTES = Short.BYTES + 1 + TokenKey.MODULUS_BYTES;

  private final int truncatedKeyId;
  private final byte[] blinded;

  TokenRequest(int truncatedKeyId, byte[] blinded) {
    this.truncatedKeyId = truncatedKeyId;
    this.blinded = blinded;
  }

  /**
   * Reads one.
   *
   * @throws TokenFormatException when it is none
   */
  public static TokenRequest read(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new TokenFormatException("a request has " + BYTES + " bytes, not " + bytes.length);
    }
    ByteBuffer fields = ByteBuffer.wrap(bytes);
    if (fields.getShort() != Token.TYPE) {
      throw new TokenFormatException("only tokens of type 2 are issued here");
    }
    int key = fields.get() & 0xff;
    return new TokenRequest(key, Arrays.copyOfRange(bytes, fields.position(), BYTES));
  }

  /** The request as it is sent. */
  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .putShort(Token.TYPE)
        .put((byte) truncatedKeyId)
        .put(blinded)
        .array();
  }

  /** The last byte of the id of the key that is to sign, 0 to 255. */
  public int truncatedKeyId() {
    return truncatedKeyId;
  }

  byte[] blinded() {
    return blinded;
  }
}
