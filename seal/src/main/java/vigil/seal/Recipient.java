package vigil.seal;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.security.GeneralSecurityException;
import org.bouncycastle.math.ec.rfc7748.X25519;
import vigil.seal.hybrid.HybridSuite;

/**
 * A public key that envelopes are sealed to: a native age recipient (C2SP age, "Native recipient
 * types"), either X25519 or hybrid.
 *
 * @param encoded Bech32 in lower case: {@code age1...} of 62 characters, or {@code age1pq1...} of
 *     1959
 */
public record Recipient(String encoded) {
  /**
   * Takes the canonical form only.
   *
   * @throws RecipientException when it is not such a key
   */
  public Recipient {
    check(encoded);
  }

  /**
   * Reads what a person pasted: surrounding white space is forgiven, nothing else.
   *
   * @throws RecipientException when it is not such a key
   */
  public static Recipient parse(String text) {
    return new Recipient(text.strip());
  }

  /**
   * Encodes a raw key.
   *
   * @param publicKey of this kind: 32 bytes (X25519) or 1216 (hybrid, ML-KEM-768 first)
   */
  public static Recipient ofPublicKey(KeyKind kind, byte[] publicKey) {
    return new Recipient(kind.encode(publicKey));
  }

  /**
   * The public key that belongs to a secret one.
   *
   * @param secretKey 32 bytes of either kind: an X25519 scalar, or the seed of a hybrid key; not
   *     kept
   */
  public static Recipient ofSecretKey(KeyKind kind, byte[] secretKey) {
    return ofPublicKey(
        kind,
        switch (kind) {
          case X25519 -> x25519PublicKey(secretKey);
          case HYBRID -> HybridSuite.publicKey(secretKey);
        });
  }

  private static byte[] x25519PublicKey(byte[] secretKey) {
    byte[] publicKey = new byte[X25519.POINT_SIZE];
    X25519.scalarMultBase(secretKey, 0, publicKey, 0);
    return publicKey;
  }

  /** Which kind of key it is. */
  public KeyKind kind() {
    return kindOf(encoded);
  }

  /** The age recipient, as {@code age -r} takes it. */
  @Override
  public String toString() {
    return encoded;
  }

  RecipientStanzaWriter stanzaWriter() {
    return switch (kind()) {
      case X25519 -> x25519Writer();
      case HYBRID -> new HybridStanzaWriter(KeyKind.HYBRID.decode(encoded));
    };
  }

  private RecipientStanzaWriter x25519Writer() {
    try {
      return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(encoded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot use X25519", e);
    }
  }

  /** No X25519 recipient begins like a hybrid one, because Bech32 has no 1 among its data. */
  private static KeyKind kindOf(String encoded) {
    return encoded.startsWith(KeyKind.HYBRID.beginning()) ? KeyKind.HYBRID : KeyKind.X25519;
  }

  private static void check(String encoded) {
    KeyKind kind = kindOf(encoded);
    if (!encoded.startsWith(kind.beginning()) || encoded.length() != kind.encodedLength()) {
      throw new RecipientException(
          "an age recipient begins with \"%s\" and has %d characters, or with \"%s\" and has %d; this one has %d"
              .formatted(
                  KeyKind.X25519.beginning(),
                  KeyKind.X25519.encodedLength(),
                  KeyKind.HYBRID.beginning(),
                  KeyKind.HYBRID.encodedLength(),
                  encoded.length()));
    }
    try {
      kind.decode(encoded);
    } catch (IllegalArgumentException e) {
      throw new RecipientException("the age recipient has a slip in it; copy it again", e);
    }
  }
}
