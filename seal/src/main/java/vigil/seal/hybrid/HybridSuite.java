package vigil.seal.hybrid;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * The mlkem768x25519 recipient type (C2SP age, "The MLKEM768-X25519 hybrid post-quantum recipient
 * type"): HPKE (RFC 9180) in base mode with the KEM MLKEM768-X25519, also called X-Wing
 * (draft-ietf-hpke-pq-03), HKDF-SHA256 and ChaCha20-Poly1305.
 */
public final class HybridSuite {
  /** The first word of a stanza. */
  public static final String STANZA_TYPE = "mlkem768x25519";

  /** A secret key is a seed: the keys of both algorithms are expanded from it. */
  public static final int SECRET_KEY_BYTES = 32;

  /** A public key: 1184 bytes of ML-KEM-768, 32 of X25519. */
  public static final int PUBLIC_KEY_BYTES = 1216;

  /** An encapsulated key: 1088 bytes of ML-KEM-768, 32 of X25519. */
  public static final int ENCAPSULATED_KEY_BYTES = 1120;

  private static final String INFO = "age-encryption.org/mlkem768x25519";

  private HybridSuite() {}

  /** A fresh one, because it is not for several threads. */
  public static HPKE hpke() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
  }

  /** What a file key is bound to, HPKE's {@code info}. */
  public static byte[] info() {
    return INFO.getBytes(StandardCharsets.US_ASCII);
  }

  /** HPKE's {@code aad}: nothing. */
  public static byte[] associatedData() {
    return new byte[0];
  }

  /**
   * The public key of a secret one.
   *
   * @param secretKey {@value #SECRET_KEY_BYTES} bytes
   */
  public static byte[] publicKey(byte[] secretKey) {
    HPKE hpke = hpke();
    return hpke.serializePublicKey(hpke.deserializePrivateKey(secretKey, null).getPublic());
  }

  /**
   * Whether these bytes are a public key that can be sealed to (FIPS 203 section 7.2, the check of
   * the encapsulation key).
   *
   * @param publicKey {@value #PUBLIC_KEY_BYTES} bytes
   */
  public static boolean isPublicKey(byte[] publicKey) {
    try {
      return hpke().deserializePublicKey(publicKey) != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
