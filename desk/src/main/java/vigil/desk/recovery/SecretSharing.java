package vigil.desk.recovery;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shamir's scheme (A. Shamir, How to share a secret, CACM 1979) over the field of 256 elements,
 * byte by byte: each byte of the secret is the value at 0 of a random polynomial, of which every
 * share has the value at its own number. Fewer values than the polynomial has coefficients fit
 * every secret equally well.
 */
final class SecretSharing {
  /** AES's polynomial (FIPS 197, section 4.2), without its highest term. */
  private static final int REDUCTION = 0x1b;

  private static final int FIELD = 256;

  private SecretSharing() {}

  /**
   * Shares a secret out.
   *
   * @param needed how many parts give the secret, 2 to {@code count}
   * @param count how many parts to make, up to 255
   * @return the parts by number, from 1; each is as long as the secret
   */
  static SortedMap<Integer, byte[]> split(
      byte[] secret, int needed, int count, SecureRandom random) {
    if (needed < 2 || count < needed || count >= FIELD) {
      throw new IllegalArgumentException("cannot make " + needed + " of " + count);
    }
    SortedMap<Integer, byte[]> parts = new TreeMap<>();
    for (int number = 1; number <= count; number++) {
      parts.put(number, new byte[secret.length]);
    }
    byte[] polynomial = new byte[needed];
    for (int at = 0; at < secret.length; at++) {
      random.nextBytes(polynomial);
      polynomial[0] = secret[at];
      for (Map.Entry<Integer, byte[]> part : parts.entrySet()) {
        part.getValue()[at] = (byte) value(polynomial, part.getKey());
      }
    }
    Arrays.fill(polynomial, (byte) 0);
    return parts;
  }

  /**
   * The secret that these parts give: the right one when they are enough, all of one sharing, and
   * unchanged; otherwise just some bytes.
   *
   * @param parts by number, 1 to 255; all of one length
   */
  static byte[] combine(Map<Integer, byte[]> parts) {
    int length = parts.values().iterator().next().length;
    byte[] secret = new byte[length];
    for (Map.Entry<Integer, byte[]> part : parts.entrySet()) {
      int weight = weight(part.getKey(), parts.keySet());
      for (int at = 0; at < length; at++) {
        secret[at] ^= (byte) multiply(weight, part.getValue()[at] & 0xff);
      }
    }
    return secret;
  }

  /** What a part counts in the value at 0 (Lagrange); minus is plus in this field. */
  private static int weight(int number, Iterable<Integer> numbers) {
    int weight = 1;
    for (int other : numbers) {
      if (other != number) {
        weight = multiply(weight, multiply(other, inverse(other ^ number)));
      }
    }
    return weight;
  }

  /** Horner's rule. */
  private static int value(byte[] polynomial, int at) {
    int value = 0;
    for (int i = polynomial.length - 1; i >= 0; i--) {
      value = multiply(value, at) ^ (polynomial[i] & 0xff);
    }
    return value;
  }

  /** The product in the field. No table and no branch, so that no timing tells the secret. */
  static int multiply(int a, int b) {
    int product = 0;
    int left = a;
    for (int bit = 0; bit < Byte.SIZE; bit++) {
      product ^= left & -((b >> bit) & 1);
      left = ((left << 1) ^ (REDUCTION & -(left >> 7))) & 0xff;
    }
    return product;
  }

  /** The 254th power, because the 255th of every element but 0 is 1. */
  private static int inverse(int a) {
    int power = 1;
    for (int i = 0; i < FIELD - 2; i++) {
      power = multiply(power, a);
    }
    return power;
  }
}
