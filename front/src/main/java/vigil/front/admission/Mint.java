package vigil.front.admission;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vigil.front.admission.Token.Purpose;

/**
 * Makes tokens and knows its own again, by an HMAC-SHA-256 (RFC 2104) under a key that is made when
 * the program starts and written down nowhere.
 */
final class Mint {
  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int BODY_BYTES = Short.BYTES + 2 * Integer.BYTES + Token.ID_BYTES;
  private static final int TAG_BYTES = 16;

  /** Characters of every token. */
  static final int CHARACTERS = (BODY_BYTES + TAG_BYTES) * 4 / 3;

  private final SecretKeySpec key;
  private final SecureRandom random;

  Mint(SecureRandom random) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, HMAC);
    this.random = random;
  }

  /** A token that there is only one of. */
  String unique(Purpose purpose, int tries, int second) {
    byte[] id = new byte[Token.ID_BYTES];
    random.nextBytes(id);
    return text(new Token(purpose, tries, second, id));
  }

  /** A token that is the same for everybody at that second. */
  String shared(Purpose purpose, int second) {
    return text(new Token(purpose, 0, second, new byte[Token.ID_BYTES]));
  }

  /** The token of this purpose that a text stands for; empty when it is not from here. */
  Optional<Token> read(String text, Purpose purpose) {
    if (text.length() != CHARACTERS) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != BODY_BYTES + TAG_BYTES) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOf(bytes, BODY_BYTES);
    byte[] tag = Arrays.copyOfRange(bytes, BODY_BYTES, bytes.length);
    if (!MessageDigest.isEqual(tag, tag(body)) || body[1] != purpose.ordinal()) {
      return Optional.empty();
    }
    ByteBuffer fields = ByteBuffer.wrap(body, Short.BYTES, 2 * Integer.BYTES);
    byte[] id = Arrays.copyOfRange(body, BODY_BYTES - Token.ID_BYTES, BODY_BYTES);
    return Optional.of(new Token(purpose, fields.getInt(), fields.getInt(), id));
  }

  private String text(Token token) {
    byte[] body =
        ByteBuffer.allocate(BODY_BYTES)
            .putShort((short) token.purpose().ordinal())
            .putInt(token.tries())
            .putInt(token.second())
            .put(token.id())
            .array();
    ByteBuffer whole = ByteBuffer.allocate(BODY_BYTES + TAG_BYTES).put(body).put(tag(body));
    return Base64.getUrlEncoder().encodeToString(whole.array());
  }

  private byte[] tag(byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(body), TAG_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }
}
