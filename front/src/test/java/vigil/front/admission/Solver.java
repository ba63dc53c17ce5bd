package vigil.front.admission;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import vigil.exchange.Sha256;

/** Does the sum that a challenge asks for, as docs/upload-protocol.md describes it. */
public final class Solver {
  private static final int PARTS = 16;

  private Solver() {}

  /** What is sent back: the challenge, a dot, the solution. */
  public static String done(String challenge) {
    return challenge + "." + solution(challenge, tries(challenge));
  }

  static int tries(String challenge) {
    return ByteBuffer.wrap(Base64.getUrlDecoder().decode(challenge)).getInt(2);
  }

  static String solution(String challenge, int tries) {
    MessageDigest digest = Sha256.digest();
    byte[] seed = digest.digest(challenge.getBytes(StandardCharsets.US_ASCII));
    long limit = (1L << 32) / (tries / PARTS);
    ByteBuffer solution = ByteBuffer.allocate(PARTS * 4);
    for (int part = 0; part < PARTS; part++) {
      int number = 0;
      while (first(digest, seed, part, number) >= limit) {
        number++;
      }
      solution.putInt(number);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(solution.array());
  }

  private static long first(MessageDigest digest, byte[] seed, int part, int number) {
    byte[] hash =
        digest.digest(ByteBuffer.allocate(40).put(seed).putInt(part).putInt(number).array());
    return Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt());
  }
}
