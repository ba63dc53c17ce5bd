package vigil.desk.recovery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One of the parts into which the secret that opens the desk was divided. 22 bytes: its number, two
 * bytes that name the set, the part, and the first three bytes of the SHA-256 of {@code
 * vigil-share/1} and all that.
 */
public final class Share {
  /** How many are made. */
  public static final int COUNT = 3;

  /** How many open the desk. */
  public static final int NEEDED = 2;

  static final int PART_BYTES = 16;

  private static final byte[] FORMAT = "vigil-share/1".getBytes(US_ASCII);
  private static final int CHECK_BYTES = 3;

  private final int number;
  private final short set;
  private final byte[] part;

  Share(int number, short set, byte[] part) {
    this.number = number;
    this.set = set;
    this.part = part.clone();
  }

  /**
   * Reads what a person typed from the paper; blanks, dashes and case do not matter.
   *
   * @throws ShareException when it is none, by kind of slip
   */
  public static Share parse(String typed) {
    byte[] bytes = ShareText.read(typed);
    ByteBuffer read = ByteBuffer.wrap(bytes);
    int number = read.get();
    short set = read.getShort();
    byte[] part = new byte[PART_BYTES];
    read.get(part);
    Share share = new Share(number, set, part);
    if (number < 1 || number > COUNT || !Arrays.equals(share.bytes(), bytes)) {
      throw new ShareException.NotWhole();
    }
    return share;
  }

  /** From 1. */
  public int number() {
    return number;
  }

  /** Four digits that all shares of one set have in common; no secret. */
  public String set() {
    return HexFormat.of().withUpperCase().toHexDigits(set);
  }

  /** The secret part, in nine groups of five letters and digits: for paper, and nothing else. */
  public String text() {
    return ShareText.write(bytes());
  }

  byte[] part() {
    return part.clone();
  }

  boolean isOfSetOf(Share other) {
    return set == other.set;
  }

  private byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(ShareText.BYTES);
    bytes.put((byte) number).putShort(set).put(part);
    bytes.put(check(Arrays.copyOf(bytes.array(), bytes.position())), 0, CHECK_BYTES);
    return bytes.array();
  }

  private static byte[] check(byte[] content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(FORMAT);
      return sha256.digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Compares in constant time. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Share that && MessageDigest.isEqual(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }

  @Override
  public String toString() {
    return "Share[" + number + " of set " + set() + ", redacted]";
  }
}
