package vigil.seal.number;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.security.auth.Destroyable;
import vigil.seal.derivation.ReturnSecret;

/**
 * What a source keeps in order to come back: 25 decimal digits, 24 of them random (just under 80
 * bits) and the last a check digit after Damm. The only key to the source's mailbox; it is stored
 * nowhere.
 */
public final class ReturnNumber implements Destroyable {
  /** Digits in all. */
  public static final int DIGITS = 25;

  private static final int RANDOM_DIGITS = DIGITS - 1;
  private static final int GROUP = 5;

  private final byte[] digits;
  private boolean destroyed;

  private ReturnNumber(byte[] digits) {
    this.digits = digits;
  }

  /** A new number; every one of the 10^24 is as likely. */
  public static ReturnNumber generate(SecureRandom random) {
    byte[] digits = new byte[DIGITS];
    for (int i = 0; i < RANDOM_DIGITS; i++) {
      digits[i] = (byte) ('0' + random.nextInt(10));
    }
    digits[RANDOM_DIGITS] = Damm.checkDigit(digits, RANDOM_DIGITS);
    return new ReturnNumber(digits);
  }

  /**
   * Reads what a person typed: digits of any script, with spaces, dashes and invisible marks (such
   * as the direction marks of pasted text) anywhere between them.
   *
   * @throws ReturnNumberException by kind of slip
   */
  public static ReturnNumber parse(String typed) {
    byte[] digits = new byte[DIGITS];
    int count = 0;
    for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
      int character = typed.codePointAt(at);
      int digit = Character.digit(character, 10);
      if (digit >= 0) {
        if (count < DIGITS) {
          digits[count] = (byte) ('0' + digit);
        }
        count++;
      } else if (!isSeparator(character)) {
        throw new ReturnNumberException.NotADigit(typed.codePointCount(0, at) + 1);
      }
    }
    return checked(digits, count);
  }

  private static ReturnNumber checked(byte[] digits, int count) {
    if (count != DIGITS) {
      throw new ReturnNumberException.WrongLength(count);
    }
    if (Damm.checkDigit(digits, DIGITS) != '0') {
      throw new ReturnNumberException.Slip();
    }
    return new ReturnNumber(digits);
  }

  private static boolean isSeparator(int character) {
    return Character.isWhitespace(character)
        || switch (Character.getType(character)) {
          case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.FORMAT -> true;
          default -> character == '\u2212' || character == '.' || character == '_';
        };
  }

  /** The number as it is shown once to the source: five groups of five ASCII digits. */
  public String grouped() {
    requireAlive();
    var text = new StringBuilder(DIGITS + DIGITS / GROUP);
    for (int i = 0; i < DIGITS; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append(' ');
      }
      text.append((char) digits[i]);
    }
    return text.toString();
  }

  /**
   * The address that replies go to. Slow on purpose (scrypt): about a second, 128 MiB beside the
   * heap, one at a time.
   */
  public MailboxAddress address() {
    ReturnSecret secret = secret();
    try {
      return MailboxAddress.of(secret);
    } finally {
      secret.destroy();
    }
  }

  /** Everything the number stands for; as slow as {@link #address()}. The caller destroys it. */
  public ReturnSecret secret() {
    requireAlive();
    byte[] random = Arrays.copyOf(digits, RANDOM_DIGITS);
    try {
      return ReturnSecret.derive(random);
    } finally {
      Arrays.fill(random, (byte) 0);
    }
  }

  @Override
  public void destroy() {
    destroyed = true;
    Arrays.fill(digits, (byte) 0);
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ReturnNumber that && MessageDigest.isEqual(digits, that.digits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digits);
  }

  @Override
  public String toString() {
    return "ReturnNumber[redacted]";
  }

  private void requireAlive() {
    if (destroyed) {
      throw new IllegalStateException("the return number is destroyed");
    }
  }
}
