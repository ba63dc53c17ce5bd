package vigil.bench.flood;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Base64;
import vigil.exchange.Sha256;

/** Does the sums of docs/upload-protocol.md as fast as Java can. */
public final class Sum {
  private static final int PARTS = 16;
  private static final int HASH_BYTES = 32;

  private Sum() {}

  /** What is sent back: the challenge, a dot, the solution. */
  public static String done(String challenge) {
    MessageDigest digest = Sha256.digest();
    byte[] seed = digest.digest(challenge.getBytes(StandardCharsets.US_ASCII));
    int tries = ByteBuffer.wrap(Base64.getUrlDecoder().decode(challenge)).getInt(2);
    long limit = (1L << Integer.SIZE) / (tries / PARTS);
    ByteBuffer block = ByteBuffer.allocate(HASH_BYTES + 8).put(seed).mark();
    ByteBuffer hash = ByteBuffer.allocate(HASH_BYTES);
    ByteBuffer solution = ByteBuffer.allocate(PARTS * Integer.BYTES);
    for (int part = 0; part < PARTS; part++) {
      block.putInt(HASH_BYTES, part);
      int number = -1;
      do {
        block.putInt(HASH_BYTES + 4, ++number);
        digest.update(block.array());
        finish(digest, hash.array());
      } while (Integer.toUnsignedLong(hash.getInt(0)) >= limit);
      solution.putInt(number);
    }
    return challenge
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(solution.array());
  }

  private static void finish(MessageDigest digest, byte[] to) {
    try {
      digest.digest(to, 0, to.length);
    } catch (DigestException e) {
      throw new IllegalStateException("32 bytes are enough for SHA-256", e);
    }
  }
}
