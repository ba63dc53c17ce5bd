package vigil.seal.bech32;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/**
 * Bech32 (BIP 173) without its limit of 90 characters, as age writes its keys: a human-readable
 * part, {@code 1}, the bytes in groups of five bits, and a checksum of six characters. The whole is
 * in the case of the human-readable part.
 */
public final class Bech32 {
  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int CHECKSUM_LENGTH = 6;
  private static final int GROUP_BITS = 5;
  private static final int GROUP_MASK = (1 << GROUP_BITS) - 1;

  private Bech32() {}

  /** How many characters so many bytes take under this human-readable part. */
  public static int encodedLength(String humanReadablePart, int sizeBytes) {
    int groups = (sizeBytes * Byte.SIZE + GROUP_BITS - 1) / GROUP_BITS;
    return humanReadablePart.length() + 1 + groups + CHECKSUM_LENGTH;
  }

  /**
   * Encodes bytes.
   *
   * @param humanReadablePart ASCII, in one case
   */
  public static String encode(String humanReadablePart, byte[] bytes) {
    byte[] groups = groups(bytes);
    String alphabet = alphabet(humanReadablePart);
    var text = new StringBuilder(encodedLength(humanReadablePart, bytes.length));
    text.append(humanReadablePart).append('1');
    for (byte group : groups) {
      text.append(alphabet.charAt(group));
    }
    int sum = checksum(humanReadablePart, groups, new byte[CHECKSUM_LENGTH]) ^ 1;
    for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
      text.append(alphabet.charAt(sum >>> GROUP_BITS * i & GROUP_MASK));
    }
    return text.toString();
  }

  /**
   * The bytes of a text, which must be exactly what {@link #encode} makes.
   *
   * @param humanReadablePart ASCII, in the one case that is accepted
   * @throws IllegalArgumentException when it is not; the message never repeats the text
   */
  public static byte[] decode(String humanReadablePart, String text) {
    int start = humanReadablePart.length() + 1;
    if (!text.startsWith(humanReadablePart + '1') || text.length() < start + CHECKSUM_LENGTH) {
      throw new IllegalArgumentException("the text does not begin with the expected letters");
    }
    byte[] groups = new byte[text.length() - start];
    String alphabet = alphabet(humanReadablePart);
    for (int i = 0; i < groups.length; i++) {
      int group = alphabet.indexOf(text.charAt(start + i));
      if (group < 0) {
        throw new IllegalArgumentException("character " + (start + i + 1) + " is not Bech32");
      }
      groups[i] = (byte) group;
    }
    if (checksum(humanReadablePart, groups, new byte[0]) != 1) {
      throw new IllegalArgumentException("the checksum does not fit");
    }
    return bytes(groups, groups.length - CHECKSUM_LENGTH);
  }

  private static String alphabet(String humanReadablePart) {
    boolean upperCase = !humanReadablePart.equals(humanReadablePart.toLowerCase(Locale.ROOT));
    return upperCase ? ALPHABET.toUpperCase(Locale.ROOT) : ALPHABET;
  }

  private static byte[] groups(byte[] bytes) {
    var groups = new ByteArrayOutputStream(encodedLength("", bytes.length));
    int pending = 0;
    int bits = 0;
    for (byte b : bytes) {
      pending = (pending << Byte.SIZE | b & 0xff) & 0xfff;
      for (bits += Byte.SIZE; bits >= GROUP_BITS; bits -= GROUP_BITS) {
        groups.write(pending >>> bits - GROUP_BITS & GROUP_MASK);
      }
    }
    if (bits > 0) {
      groups.write(pending << GROUP_BITS - bits & GROUP_MASK);
    }
    return groups.toByteArray();
  }

  private static byte[] bytes(byte[] groups, int count) {
    var bytes = new ByteArrayOutputStream(count * GROUP_BITS / Byte.SIZE);
    int pending = 0;
    int bits = 0;
    for (int i = 0; i < count; i++) {
      pending = (pending << GROUP_BITS | groups[i]) & 0xfff;
      bits += GROUP_BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes.write(pending >>> bits);
      }
    }
    if (bits >= GROUP_BITS || (pending & (1 << bits) - 1) != 0) {
      throw new IllegalArgumentException("the last character stands for no whole byte");
    }
    return bytes.toByteArray();
  }

  /** The checksum polynomial over the lower-case human-readable part and both arrays. */
  private static int checksum(String humanReadablePart, byte[] groups, byte[] more) {
    String lowerCase = humanReadablePart.toLowerCase(Locale.ROOT);
    int sum = 1;
    for (int i = 0; i < lowerCase.length(); i++) {
      sum = step(sum, lowerCase.charAt(i) >>> GROUP_BITS);
    }
    sum = step(sum, 0);
    for (int i = 0; i < lowerCase.length(); i++) {
      sum = step(sum, lowerCase.charAt(i) & GROUP_MASK);
    }
    for (byte group : groups) {
      sum = step(sum, group);
    }
    for (byte group : more) {
      sum = step(sum, group);
    }
    return sum;
  }

  private static int step(int sum, int group) {
    int next = (sum & 0x1ffffff) << GROUP_BITS ^ group;
    for (int i = 0; i < GENERATOR.length; i++) {
      if ((sum >>> 25 + i & 1) != 0) {
        next ^= GENERATOR[i];
      }
    }
    return next;
  }
}
