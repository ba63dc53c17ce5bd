package vigil.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 hash (FIPS 180-4).
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Sha256(String hex) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!SHAPE.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "a SHA-256 hash is 64 hexadecimal digits in lower case, not \"" + hex + "\"");
    }
  }

  /** The hash of these bytes. */
  public static Sha256 of(byte[] bytes) {
    return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
  }

  /** The hash of all that the stream still gives; the stream stays open. */
  public static Sha256 of(InputStream in) throws IOException {
    DigestInputStream digesting = new DigestInputStream(in, digest());
    digesting.transferTo(OutputStream.nullOutputStream());
    return new Sha256(HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
  }

  /** Compares in a time that does not depend on the digits. */
  public boolean sameAs(Sha256 other) {
    return MessageDigest.isEqual(HexFormat.of().parseHex(hex), HexFormat.of().parseHex(other.hex));
  }

  /** The hash of what this digest (SHA-256) has taken so far; it can go on afterwards. */
  public static Sha256 soFar(MessageDigest digest) {
    try {
      return new Sha256(HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest()));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's own SHA-256 can be copied", e);
    }
  }

  /** A digest that has taken nothing yet. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digits. */
  @Override
  public String toString() {
    return hex;
  }
}
