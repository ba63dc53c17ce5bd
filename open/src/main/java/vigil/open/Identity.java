package vigil.open;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.security.auth.Destroyable;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;
import vigil.seal.bech32.Bech32;
import vigil.seal.unsealing.HybridKey;
import vigil.seal.unsealing.StanzaKey;
import vigil.seal.unsealing.X25519Key;

/**
 * A secret key that opens envelopes: a native age identity (C2SP age, "Native recipient types"),
 * either X25519 or hybrid.
 */
public final class Identity implements Destroyable {
  private static final int KEY_BYTES = 32;

  private final KeyKind kind;
  private final byte[] secretKey;
  private boolean destroyed;

  private Identity(KeyKind kind, byte[] secretKey) {
    this.kind = kind;
    this.secretKey = secretKey;
  }

  /** A new X25519 key, as {@code age-keygen} makes one. */
  public static Identity generate() {
    return generate(KeyKind.X25519);
  }

  /** A new key of this kind; the hybrid one is what {@code age-keygen -pq} makes. */
  public static Identity generate(KeyKind kind) {
    byte[] secretKey = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secretKey);
    return new Identity(kind, secretKey);
  }

  /**
   * Reads {@code AGE-SECRET-KEY-1...} or {@code AGE-SECRET-KEY-PQ-1...}; surrounding white space is
   * forgiven.
   *
   * @throws IdentityException when it is no such key
   */
  public static Identity parse(String text) {
    return parse(text, 0);
  }

  static Identity parse(String text, int line) {
    String encoded = text.strip();
    for (KeyKind kind : KeyKind.values()) {
      if (encoded.startsWith(prefix(kind) + "1")) {
        return new Identity(kind, secretKey(prefix(kind), encoded, line));
      }
    }
    throw new IdentityException(
        line,
        "an age identity begins with %s1 or %s1; this line does not"
            .formatted(prefix(KeyKind.X25519), prefix(KeyKind.HYBRID)));
  }

  private static byte[] secretKey(String prefix, String encoded, int line) {
    int length = Bech32.encodedLength(prefix, KEY_BYTES);
    if (encoded.length() != length) {
      throw new IdentityException(
          line,
          "an age identity that begins with %s1 has %d characters; this one has %d"
              .formatted(prefix, length, encoded.length()));
    }
    try {
      return Bech32.decode(prefix, encoded);
    } catch (IllegalArgumentException _) {
      // No cause: nothing about a key belongs into a log.
      throw new IdentityException(line, "the age identity has a slip in it; copy it again");
    }
  }

  private static String prefix(KeyKind kind) {
    return switch (kind) {
      case X25519 -> X25519Key.IDENTITY_PREFIX;
      case HYBRID -> HybridKey.IDENTITY_PREFIX;
    };
  }

  /** Which kind of key it is. */
  public KeyKind kind() {
    return kind;
  }

  /** The public key that belongs to it. */
  public Recipient recipient() {
    return Recipient.ofSecretKey(kind, alive());
  }

  /** The secret itself, as age writes it: for a {@link KeyFile} and nothing else. */
  String encoded() {
    return Bech32.encode(prefix(kind), alive());
  }

  StanzaKey key() {
    return switch (kind) {
      case X25519 -> X25519Key.of(alive());
      case HYBRID -> HybridKey.of(alive());
    };
  }

  @Override
  public void destroy() {
    destroyed = true;
    Arrays.fill(secretKey, (byte) 0);
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Identity that
        && kind == that.kind
        && MessageDigest.isEqual(secretKey, that.secretKey);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secretKey);
  }

  @Override
  public String toString() {
    return "Identity[redacted]";
  }

  private byte[] alive() {
    if (destroyed) {
      throw new IllegalStateException("the identity is destroyed");
    }
    return secretKey;
  }
}
