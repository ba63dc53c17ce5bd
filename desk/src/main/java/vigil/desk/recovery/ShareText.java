package vigil.desk.recovery;

import vigil.core.spelling.CrockfordBase32;

/**
 * How the bytes of a share are written on paper: Crockford's Base32 (no I, L, O, U) in groups of
 * five, the last of each a check that finds every wrong letter, every two that were swapped and
 * every group that stands in another's place. It is a weighted sum over the field of 32 elements.
 */
final class ShareText {
  static final int GROUPS = 9;

  private static final int GROUP = 5;
  private static final int BITS = 5;
  private static final int REDUCTION = 0x25;
  private static final int LENGTH = GROUPS * GROUP;
  private static final int DATA = GROUPS * (GROUP - 1);

  private ShareText() {}

  /** Bytes that fit: {@value}. */
  static final int BYTES = DATA * BITS / Byte.SIZE;

  /** Nine groups of five, with dashes. */
  static String write(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int[] symbols = symbols(bytes);
    for (int group = 0; group < GROUPS; group++) {
      text.append(group == 0 ? "" : "-");
      for (int i = 0; i < GROUP - 1; i++) {
        text.append(CrockfordBase32.ALPHABET.charAt(symbols[group * (GROUP - 1) + i]));
      }
      text.append(CrockfordBase32.ALPHABET.charAt(check(symbols, group)));
    }
    return text.toString();
  }

  /**
   * Reads what a person typed: blanks, dashes and case do not matter, O is taken as 0, I and L as
   * 1.
   *
   * @throws ShareException by kind of slip
   */
  static byte[] read(String typed) {
    String text = CrockfordBase32.asTyped(typed);
    if (text.length() != LENGTH) {
      throw new ShareException.WrongLength(text.length());
    }
    int[] symbols = new int[DATA];
    for (int group = 0; group < GROUPS; group++) {
      for (int i = 0; i < GROUP - 1; i++) {
        symbols[group * (GROUP - 1) + i] =
            CrockfordBase32.ALPHABET.indexOf(text.charAt(group * GROUP + i));
      }
      readGroup(symbols, group, text.charAt((group + 1) * GROUP - 1));
    }
    return bytes(symbols);
  }

  private static void readGroup(int[] symbols, int group, char check) {
    for (int i = 0; i < GROUP - 1; i++) {
      if (symbols[group * (GROUP - 1) + i] < 0) {
        throw new ShareException.Slip(group + 1);
      }
    }
    if (CrockfordBase32.ALPHABET.indexOf(check) != check(symbols, group)) {
      throw new ShareException.Slip(group + 1);
    }
  }

  private static int check(int[] symbols, int group) {
    int sum = power(GROUP + group);
    for (int i = 0; i < GROUP - 1; i++) {
      sum ^= multiply(power(i + 1), symbols[group * (GROUP - 1) + i]);
    }
    return sum;
  }

  private static int power(int exponent) {
    int power = 1;
    for (int i = 0; i < exponent; i++) {
      power = multiply(power, 2);
    }
    return power;
  }

  private static int multiply(int a, int b) {
    int product = 0;
    int left = a;
    for (int bit = 0; bit < BITS; bit++) {
      product ^= (b >> bit & 1) * left;
      left <<= 1;
      left ^= (left >> BITS) * REDUCTION;
    }
    return product;
  }

  private static int[] symbols(byte[] bytes) {
    int[] symbols = new int[DATA];
    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      int one = (bytes[bit / Byte.SIZE] >> (7 - bit % Byte.SIZE)) & 1;
      symbols[bit / BITS] |= one << (BITS - 1 - bit % BITS);
    }
    return symbols;
  }

  private static byte[] bytes(int[] symbols) {
    byte[] bytes = new byte[BYTES];
    for (int bit = 0; bit < BYTES * Byte.SIZE; bit++) {
      int one = (symbols[bit / BITS] >> (BITS - 1 - bit % BITS)) & 1;
      bytes[bit / Byte.SIZE] |= (byte) (one << (7 - bit % Byte.SIZE));
    }
    return bytes;
  }
}
