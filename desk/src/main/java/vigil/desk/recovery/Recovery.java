package vigil.desk.recovery;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.desk.staff.People;
import vigil.desk.unlock.OpenDesk;

/**
 * Making shares, and opening a desk with two of them. What they give together is the passphrase of
 * {@code keys/recovery.age}: 32 hexadecimal digits, which is stored nowhere.
 */
public final class Recovery {
  private Recovery() {}

  /**
   * Makes three shares, of which any two open this desk. Shares that were made before open nothing
   * any more.
   *
   * @return the shares, which are nowhere but here
   */
  public static List<Share> makeShares(OpenDesk desk) throws IOException {
    SecureRandom random = new SecureRandom();
    byte[] secret = new byte[Share.PART_BYTES];
    random.nextBytes(secret);
    short set = (short) random.nextInt(1 << Short.SIZE);
    char[] passphrase = passphrase(secret);
    try {
      List<Share> shares =
          SecretSharing.split(secret, Share.NEEDED, Share.COUNT, random).entrySet().stream()
              .map(part -> new Share(part.getKey(), set, part.getValue()))
              .toList();
      new People(desk).replaceRecovery(passphrase);
      return shares;
    } finally {
      Arrays.fill(secret, (byte) 0);
      Arrays.fill(passphrase, '\0');
    }
  }

  /**
   * Unlocks the keys of a desk with two shares, and changes nothing.
   *
   * @throws ShareException when the two do not go together
   * @throws vigil.open.WrongPassphraseException when they are of another desk, or of a set that was
   *     replaced since
   * @throws vigil.desk.home.HomeException when no shares were ever made for this desk
   */
  public static KeyRing open(HomeFolder home, Share one, Share other) throws IOException {
    char[] passphrase = passphrase(one, other);
    try {
      return KeyRing.recover(home, passphrase);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /**
   * The passphrase of {@code keys/recovery.age} that two shares give, the caller's to wipe.
   *
   * @throws ShareException when the two do not go together
   */
  public static char[] passphrase(Share one, Share other) {
    if (!one.isOfSetOf(other)) {
      throw new ShareException.OtherSet();
    }
    if (one.number() == other.number()) {
      throw new ShareException.Same(one.number());
    }
    byte[] secret =
        SecretSharing.combine(Map.of(one.number(), one.part(), other.number(), other.part()));
    try {
      return passphrase(secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static char[] passphrase(byte[] secret) {
    char[] digits = new char[secret.length * 2];
    HexFormat hex = HexFormat.of();
    for (int i = 0; i < secret.length; i++) {
      digits[2 * i] = hex.toHighHexDigit(secret[i]);
      digits[2 * i + 1] = hex.toLowHexDigit(secret[i]);
    }
    return digits;
  }
}
