package vigil.seal;

import vigil.seal.bech32.Bech32;
import vigil.seal.hybrid.HybridSuite;

/** The kinds of keys that envelopes are sealed to. One envelope is sealed to keys of one kind. */
public enum KeyKind {
  /** X25519 alone: opened by every age; a large quantum computer would break it. */
  X25519("age", 32),
  /**
   * ML-KEM-768 and X25519 together: safe while either of them is. Opened without Vigil by age 1.3
   * and later.
   */
  HYBRID("age1pq", HybridSuite.PUBLIC_KEY_BYTES);

  private final String prefix;
  private final int publicKeyBytes;

  KeyKind(String prefix, int publicKeyBytes) {
    this.prefix = prefix;
    this.publicKeyBytes = publicKeyBytes;
  }

  /** The beginning of every recipient of this kind, separator included. */
  String beginning() {
    return prefix + "1";
  }

  int encodedLength() {
    return Bech32.encodedLength(prefix, publicKeyBytes);
  }

  String encode(byte[] publicKey) {
    return Bech32.encode(prefix, publicKey);
  }

  /**
   * The public key that a recipient holds.
   *
   * @throws IllegalArgumentException when there is a slip in it
   */
  byte[] decode(String encoded) {
    byte[] publicKey = Bech32.decode(prefix, encoded);
    if (publicKey.length != publicKeyBytes
        || (this == HYBRID && !HybridSuite.isPublicKey(publicKey))) {
      throw new IllegalArgumentException("these bytes are no public key");
    }
    return publicKey;
  }
}
