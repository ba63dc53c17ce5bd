package vigil.gather.presence;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** What a token is asked for (RFC 9577, section 2.1): by whom it is issued, where it is spent. */
public final class TokenChallenge {
  private final byte[] bytes;
  private final String issuer;
  private final byte[] context;
  private final String origins;

  /**
   * A challenge.
   *
   * @param issuer host name of whoever issues, at least one character
   * @param context what ties a token to one occasion; 0 or 32 bytes
   * @param origins host names of where it is spent, with commas between; may be empty
   */
  public TokenChallenge(String issuer, byte[] context, String origins) {
    if (issuer.isEmpty() || (context.length != 0 && context.length != Token.FIELD_BYTES)) {
      throw new TokenFormatException(
          "a challenge names an issuer, and has a context of 0 or 32 bytes");
    }
    this.issuer = issuer;
    this.context = context.clone();
    this.origins = origins;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(prefix(Token.TYPE));
    text(out, issuer);
    out.write(context.length);
    out.writeBytes(context);
    text(out, origins);
    this.bytes = out.toByteArray();
  }

  /** The challenge for tokens of one gathering on one site. */
  public static TokenChallenge ofGathering(String host, String slug) {
    byte[] words = ("vigil presence " + slug).getBytes(StandardCharsets.UTF_8);
    return new TokenChallenge(host, Digests.sha256(words), host);
  }

  /**
   * Reads one.
   *
   * @throws TokenFormatException when it is none of type 2
   */
  public static TokenChallenge read(byte[] bytes) {
    try {
      ByteBuffer fields = ByteBuffer.wrap(bytes);
      if (fields.getShort() != Token.TYPE) {
        throw new TokenFormatException("only challenges of type 2 are known here");
      }
      String issuer = text(fields);
      byte[] context = new byte[fields.get() & 0xff];
      fields.get(context);
      TokenChallenge challenge = new TokenChallenge(issuer, context, text(fields));
      if (!Arrays.equals(challenge.bytes, bytes)) {
        throw new TokenFormatException("a challenge ends with the names of its origins, in UTF-8");
      }
      return challenge;
    } catch (BufferUnderflowException e) {
      throw new TokenFormatException("the challenge is cut off", e);
    }
  }

  /** Host name of whoever issues. */
  public String issuer() {
    return issuer;
  }

  /** What ties a token to one occasion; 0 or 32 bytes. */
  public byte[] context() {
    return context.clone();
  }

  /** Host names of where it is spent, with commas between. */
  public String origins() {
    return origins;
  }

  /** The challenge as it is sent. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Its SHA-256, which a token carries. */
  public byte[] digest() {
    return Digests.sha256(bytes);
  }

  /** Whether a token answers this challenge. */
  public boolean isAnsweredBy(Token token) {
    return MessageDigest.isEqual(digest(), token.challengeDigest());
  }

  private static void text(ByteArrayOutputStream out, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length > 0xffff) {
      throw new TokenFormatException("a name in a challenge has at most 65,535 bytes");
    }
    out.writeBytes(prefix(utf8.length));
    out.writeBytes(utf8);
  }

  private static String text(ByteBuffer fields) {
    byte[] utf8 = new byte[fields.getShort() & 0xffff];
    fields.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static byte[] prefix(int value) {
    return ByteBuffer.allocate(Short.BYTES).putShort((short) value).array();
  }
}
