package vigil.front.presence;

import java.util.Base64;
import java.util.Optional;

/** Secrets as text: base64url (RFC 4648, section 5), with or without padding. */
final class Receipts {
  private Receipts() {}

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The bytes, when there are exactly so many. */
  static Optional<byte[]> read(String text, int bytes) {
    try {
      byte[] read = Base64.getUrlDecoder().decode(text);
      return read.length == bytes ? Optional.of(read) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
