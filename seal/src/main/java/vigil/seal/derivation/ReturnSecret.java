package vigil.seal.derivation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.security.auth.Destroyable;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;
import vigil.seal.scrypt.Scrypt;
import vigil.seal.scrypt.ScryptCost;

/**
 * What a return number stands for: 64 bytes of scrypt(N = 2^17, r = 8, p = 1) over its 24 random
 * digits in ASCII, with the salt {@value #SALT}. Bytes 0 to 31 are the X25519 secret key, bytes 32
 * to 47 the mailbox id, the rest is reserved.
 *
 * <p>The salt is fixed: the number alone has to be enough, on any device, and its 80 random bits
 * need no salt against tables.
 */
public final class ReturnSecret implements Destroyable {
  private static final String SALT = "vigil/return-number/1";
  private static final ScryptCost COST = new ScryptCost(17, 8, 1);
  private static final int LENGTH = 64;
  private static final int KEY_END = 32;
  private static final int MAILBOX_END = 48;

  private final byte[] derived;
  private boolean destroyed;

  private ReturnSecret(byte[] derived) {
    this.derived = derived;
  }

  /**
   * Derives anew; slow on purpose.
   *
   * @param randomDigits the 24 random digits, ASCII
   */
  public static ReturnSecret derive(byte[] randomDigits) {
    return new ReturnSecret(
        Scrypt.derive(randomDigits, SALT.getBytes(StandardCharsets.US_ASCII), COST, LENGTH));
  }

  /** The mailbox id, 32 lower-case hexadecimal digits. */
  public String mailbox() {
    requireAlive();
    return HexFormat.of().formatHex(derived, KEY_END, MAILBOX_END);
  }

  /** The public key that replies are sealed to. */
  public Recipient recipient() {
    requireAlive();
    return Recipient.ofSecretKey(KeyKind.X25519, derived);
  }

  /** A copy of the X25519 secret key, 32 bytes; the caller wipes it. */
  public byte[] key() {
    requireAlive();
    return Arrays.copyOf(derived, KEY_END);
  }

  @Override
  public void destroy() {
    destroyed = true;
    Arrays.fill(derived, (byte) 0);
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  @Override
  public String toString() {
    return "ReturnSecret[redacted]";
  }

  private void requireAlive() {
    if (destroyed) {
      throw new IllegalStateException("the secret of the return number is destroyed");
    }
  }
}
