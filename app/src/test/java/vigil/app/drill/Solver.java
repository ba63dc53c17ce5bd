package vigil.app.drill;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import vigil.exchange.Sha256;

/** Does the sum of docs/upload-protocol.md. */
final class Solver {
  private static final int PARTS = 16;

  private Solver() {}

  static String done(String challenge) {
    MessageDigest digest = Sha256.digest();
    byte[] seed = digest.digest(challenge.getBytes(StandardCharsets.US_ASCII));
    int tries = ByteBuffer.wrap(Base64.getUrlDecoder().decode(challenge)).getInt(2);
    long limit = (1L << Integer.SIZE) / (tries / PARTS);
    ByteBuffer solution = ByteBuffer.allocate(PARTS * Integer.BYTES);
    for (int part = 0; part < PARTS; part++) {
      int number = 0;
      while (first(digest, seed, part, number) >= limit) {
        number++;
      }
      solution.putInt(number);
    }
    return challenge
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(solution.array());
  }

  private static long first(MessageDigest digest, byte[] seed, int part, int number) {
    ByteBuffer block = ByteBuffer.allocate(40).put(seed).putInt(part).putInt(number);
    return Integer.toUnsignedLong(ByteBuffer.wrap(digest.digest(block.array())).getInt());
  }
}
