package vigil.front.admission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import vigil.exchange.Sha256;

/**
 * The sum: for each of sixteen parts a number with which SHA-256 yields a small value (hashcash,
 * Back 2002). Sixteen easy parts take more nearly the same time for everybody than one hard one.
 */
final class Puzzle {
  static final int PARTS = 16;

  /** Characters of a solution: four bytes for each part. */
  static final int CHARACTERS = (PARTS * Integer.BYTES * 4 + 2) / 3;

  private static final long VALUES = 1L << Integer.SIZE;

  private Puzzle() {}

  /**
   * Whether this solves it.
   *
   * @param challenge as it was handed out
   * @param tries how many it takes on average, 16 to 2^31 - 1
   * @param solution sixteen 32-bit numbers in base64url
   */
  static boolean isSolved(String challenge, int tries, String solution) {
    if (solution.length() != CHARACTERS) {
      return false;
    }
    ByteBuffer numbers;
    try {
      numbers = ByteBuffer.wrap(Base64.getUrlDecoder().decode(solution));
    } catch (IllegalArgumentException e) {
      return false;
    }
    MessageDigest digest = Sha256.digest();
    byte[] seed = digest.digest(challenge.getBytes(StandardCharsets.US_ASCII));
    ByteBuffer one = ByteBuffer.allocate(seed.length + 2 * Integer.BYTES).put(seed).mark();
    long limit = VALUES / (tries / PARTS);
    for (int part = 0; part < PARTS; part++) {
      one.reset().putInt(part).putInt(numbers.getInt());
      byte[] hash = digest.digest(one.array());
      if (Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt()) >= limit) {
        return false;
      }
    }
    return true;
  }
}
