package vigil.gather.presence;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A token of type 2 (RFC 9577, section 2.2): a number that only its owner has drawn, what it is
 * for, and a signature of both by a key that never saw them.
 */
public final class Token {
  /** Blind RSA with 2048 bits (RFC 9578, section 8.2.2). */
  static final short TYPE = 2;

  /** Bytes of a token. */
  public static final int BYTES = Short.BYTES + 3 * Token.FIELD_BYTES + TokenKey.MODULUS_BYTES;

  static final int FIELD_BYTES = 32;
  private static final int NONCE_AT = Short.BYTES;
  private static final int CHALLENGE_AT = NONCE_AT + FIELD_BYTES;
  private static final int KEY_AT = CHALLENGE_AT + FIELD_BYTES;
  private static final int SIGNATURE_AT = KEY_AT + FIELD_BYTES;

  private final byte[] bytes;

  private Token(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads one. Whether it is genuine is for {@link TokenKey#signed} to say.
   *
   * @throws TokenFormatException when it is none of type 2
   */
  public static Token read(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new TokenFormatException("a token has " + BYTES + " bytes, not " + bytes.length);
    }
    if (ByteBuffer.wrap(bytes).getShort() != TYPE) {
      throw new TokenFormatException("only tokens of type 2 are known here");
    }
    return new Token(bytes.clone());
  }

  /** What is signed: all but the signature. */
  static byte[] toSign(byte[] nonce, byte[] challengeDigest, byte[] keyId) {
    return ByteBuffer.allocate(SIGNATURE_AT)
        .putShort(TYPE)
        .put(nonce)
        .put(challengeDigest)
        .put(keyId)
        .array();
  }

  static Token of(byte[] signed, byte[] authenticator) {
    return read(ByteBuffer.allocate(BYTES).put(signed).put(authenticator).array());
  }

  /** The token as it is sent. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The number that makes it this token, 32 bytes. */
  public byte[] nonce() {
    return Arrays.copyOfRange(bytes, NONCE_AT, CHALLENGE_AT);
  }

  /** The SHA-256 of the challenge that it answers, 32 bytes. */
  public byte[] challengeDigest() {
    return Arrays.copyOfRange(bytes, CHALLENGE_AT, KEY_AT);
  }

  /** The id of the key that it says has signed it, 32 bytes. */
  public byte[] keyId() {
    return Arrays.copyOfRange(bytes, KEY_AT, SIGNATURE_AT);
  }

  byte[] signedPart() {
    return Arrays.copyOf(bytes, SIGNATURE_AT);
  }

  byte[] authenticator() {
    return Arrays.copyOfRange(bytes, SIGNATURE_AT, BYTES);
  }

  @Override
  public String toString() {
    return "Token[redacted]";
  }
}
