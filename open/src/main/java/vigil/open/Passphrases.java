package vigil.open;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A passphrase as the bytes that age derives from: UTF-8, nothing folded or trimmed. */
final class Passphrases {
  private static final int UTF_8_BYTES_A_CHAR = 3;

  private Passphrases() {}

  /** Fresh bytes, the caller's to wipe; no string with the passphrase arises. */
  static byte[] bytes(char[] passphrase) {
    byte[] room = new byte[passphrase.length * UTF_8_BYTES_A_CHAR];
    ByteBuffer encoded = ByteBuffer.wrap(room);
    try {
      CoderResult result =
          StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(passphrase), encoded, true);
      if (result.isError()) {
        throw new IllegalArgumentException("the passphrase has half a character in it");
      }
      return Arrays.copyOf(room, encoded.position());
    } finally {
      Arrays.fill(room, (byte) 0);
    }
  }
}
