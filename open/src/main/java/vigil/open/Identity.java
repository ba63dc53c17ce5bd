package vigil.open;

import com.exceptionfactory.jagged.bech32.Bech32;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.security.auth.Destroyable;
import org.bouncycastle.math.ec.rfc7748.X25519;
import vigil.seal.Recipient;
import vigil.seal.unsealing.X25519Key;

/**
 * A secret key that opens envelopes: an age X25519 identity (age-encryption.org/v1, "The X25519
 * recipient type").
 */
public final class Identity implements Destroyable {
  private static final String HUMAN_READABLE_PART = "AGE-SECRET-KEY-";
  private static final String BEGINNING = HUMAN_READABLE_PART + "1";
  private static final int ENCODED_LENGTH = 74;
  private static final int KEY_BYTES = 32;

  private final byte[] secretKey;
  private boolean destroyed;

  private Identity(byte[] secretKey) {
    this.secretKey = secretKey;
  }

  /** A new key, as {@code age-keygen} makes one. */
  public static Identity generate() {
    byte[] secretKey = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secretKey);
    return new Identity(secretKey);
  }

  /**
   * Reads {@code AGE-SECRET-KEY-1...}; surrounding white space is forgiven.
   *
   * @throws IdentityException when it is no such key
   */
  public static Identity parse(String text) {
    return parse(text, 0);
  }

  static Identity parse(String text, int line) {
    String encoded = text.strip();
    // The length is checked first: the decoder fails badly on much longer texts.
    if (!encoded.startsWith(BEGINNING) || encoded.length() != ENCODED_LENGTH) {
      throw new IdentityException(
          line,
          "an age identity begins with "
              + BEGINNING
              + " and has "
              + ENCODED_LENGTH
              + " characters; this line does not");
    }
    try {
      byte[] secretKey = Bech32.getDecoder().decode(encoded).getData();
      if (secretKey.length == KEY_BYTES) {
        return new Identity(secretKey);
      }
    } catch (RuntimeException _) {
      // Answered below; the decoder's own message might quote the key.
    }
    throw new IdentityException(line, "the age identity has a slip in it; copy it again");
  }

  /** The public key that belongs to it. */
  public Recipient recipient() {
    byte[] publicKey = new byte[X25519.POINT_SIZE];
    X25519.scalarMultBase(alive(), 0, publicKey, 0);
    return Recipient.ofPublicKey(publicKey);
  }

  /** The secret itself, {@code AGE-SECRET-KEY-1...}: for a {@link KeyFile} and nothing else. */
  String encoded() {
    return X25519Key.encoded(alive());
  }

  X25519Key key() {
    return X25519Key.of(alive());
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
    return other instanceof Identity that && MessageDigest.isEqual(secretKey, that.secretKey);
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
