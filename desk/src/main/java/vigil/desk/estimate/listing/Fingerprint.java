package vigil.desk.estimate.listing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import vigil.exchange.Sha256;

/** SHA-256 over rows of texts, each with its length before it. */
final class Fingerprint {
  private final MessageDigest digest = Sha256.digest();

  void add(String... texts) {
    for (String text : texts) {
      byte[] bytes = text.getBytes(UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
  }

  String hex() {
    return Sha256.soFar(digest).hex();
  }
}
