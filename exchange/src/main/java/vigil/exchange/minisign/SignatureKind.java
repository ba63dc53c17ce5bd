package vigil.exchange.minisign;

import java.util.Optional;

/** The two ways in which minisign signs. */
enum SignatureKind {
  /** Over the BLAKE2b-512 hash of the message; what minisign does since 0.10. */
  PREHASHED('E', 'D'),
  /** Over the message itself. */
  LEGACY('E', 'd');

  private final char first;
  private final char second;

  SignatureKind(char first, char second) {
    this.first = first;
    this.second = second;
  }

  byte[] code() {
    return new byte[] {(byte) first, (byte) second};
  }

  static Optional<SignatureKind> of(byte[] bytes) {
    for (SignatureKind kind : values()) {
      if (MinisignText.startsWith(bytes, kind.code())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
