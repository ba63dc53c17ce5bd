package vigil.exchange.minisign;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A minisign public key: an Ed25519 key (RFC 8032) with its key id.
 *
 * @param encoded the one line that {@code minisign -P} takes: Base64 of {@code Ed}, key id, key
 */
public record MinisignPublicKey(String encoded) {
  private static final String WHAT = "minisign public key";
  private static final byte[] ALGORITHM = {'E', 'd'};
  private static final int KEY_LENGTH_BYTES = 32;
  private static final int KEY_OFFSET = ALGORITHM.length + KeyId.LENGTH_BYTES;
  private static final int LENGTH_BYTES = KEY_OFFSET + KEY_LENGTH_BYTES;
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  public MinisignPublicKey {
    byte[] bytes = MinisignText.base64(WHAT, encoded, LENGTH_BYTES);
    if (!MinisignText.startsWith(bytes, ALGORITHM)) {
      throw new MinisignException(WHAT, "an algorithm other than Ed25519");
    }
  }

  /** The key with this id and these 32 bytes. */
  public static MinisignPublicKey of(KeyId id, byte[] ed25519) {
    byte[] bytes = Arrays.copyOf(ALGORITHM, LENGTH_BYTES);
    System.arraycopy(id.bytes(), 0, bytes, ALGORITHM.length, KeyId.LENGTH_BYTES);
    if (ed25519.length != KEY_LENGTH_BYTES) {
      throw new MinisignException(WHAT, "an Ed25519 key has 32 bytes, not " + ed25519.length);
    }
    System.arraycopy(ed25519, 0, bytes, KEY_OFFSET, KEY_LENGTH_BYTES);
    return new MinisignPublicKey(MinisignText.base64(bytes));
  }

  /**
   * Reads a {@code minisign.pub} file (two lines) or its key line alone.
   *
   * @throws MinisignException when the text is neither
   */
  public static MinisignPublicKey parse(String text) {
    if (text.startsWith(MinisignText.UNTRUSTED)) {
      return new MinisignPublicKey(MinisignText.lines(WHAT, text, 2).get(1));
    }
    return new MinisignPublicKey(text.strip());
  }

  /** The id that signatures of this key carry. */
  public KeyId id() {
    return KeyId.of(Arrays.copyOfRange(bytes(), ALGORITHM.length, KEY_OFFSET));
  }

  /** The content of a {@code minisign.pub} file. */
  public String text() {
    return MinisignText.UNTRUSTED + WHAT + " " + id() + "\n" + encoded + "\n";
  }

  /** Whether the signature is this key's and fits the message; if not, which part was altered. */
  public SignatureCheck check(byte[] message, MinisignSignature signature) {
    if (!signature.keyId().equals(id())) {
      return SignatureCheck.OTHER_KEY;
    }
    if (!verifies(signature.signedByGlobal(), signature.global())) {
      return SignatureCheck.SIGNATURE_ALTERED;
    }
    return verifies(signature.signedPart(message), signature.signature())
        ? SignatureCheck.VALID
        : SignatureCheck.MESSAGE_ALTERED;
  }

  private boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(publicKey());
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException e) {
      // A point that is not on the curve, or a scalar out of range: nobody's signature.
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_LENGTH_BYTES);
    System.arraycopy(bytes(), KEY_OFFSET, x509, X509_PREFIX.length, KEY_LENGTH_BYTES);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
  }

  private byte[] bytes() {
    return MinisignText.base64(WHAT, encoded, LENGTH_BYTES);
  }

  /** The key line. */
  @Override
  public String toString() {
    return encoded;
  }
}
