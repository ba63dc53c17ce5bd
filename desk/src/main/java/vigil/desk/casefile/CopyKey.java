package vigil.desk.casefile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import vigil.open.Identity;
import vigil.seal.Recipient;
import vigil.seal.bech32.Bech32;
import vigil.seal.unsealing.X25519Key;

/**
 * The key of one copy, an age identity that is kept in the erasable part of the journal only: when
 * that is destroyed, so is what the copy's file says. Its public half is written down nowhere.
 */
public final class CopyKey {
  private static final int KEY_BYTES = 32;

  private final String text;

  private CopyKey(String text) {
    this.text = text;
  }

  /** A new key. */
  public static CopyKey generate() {
    byte[] secret = new byte[KEY_BYTES];
    try {
      new SecureRandom().nextBytes(secret);
      return new CopyKey(Bech32.encode(X25519Key.IDENTITY_PREFIX, secret));
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /**
   * The key of this text.
   *
   * @throws vigil.open.IdentityException when it is none
   */
  public static CopyKey of(String text) {
    Identity.parse(text).destroy();
    return new CopyKey(text);
  }

  /** As age writes it: for the journal and nothing else. */
  public String secretText() {
    return text;
  }

  /** What opens the copy; destroy it after use. */
  public Identity identity() {
    return Identity.parse(text);
  }

  /** What the copy is sealed to. */
  public Recipient recipient() {
    Identity identity = identity();
    try {
      return identity.recipient();
    } finally {
      identity.destroy();
    }
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof CopyKey that
        && MessageDigest.isEqual(text.getBytes(US_ASCII), that.text.getBytes(US_ASCII));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "CopyKey[redacted]";
  }
}
