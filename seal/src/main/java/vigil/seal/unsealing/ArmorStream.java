package vigil.seal.unsealing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.seal.EnvelopeException;

/**
 * The ASCII armor of age files (age-encryption.org/v1, "ASCII armor"; RFC 7468 section 3, strict):
 * canonical Base64 in lines of 64, only the last of them shorter; LF or CRLF; white space around
 * the whole.
 */
final class ArmorStream extends InputStream {
  private static final String HEADER = "-----BEGIN AGE ENCRYPTED FILE-----";
  private static final String FOOTER = "-----END AGE ENCRYPTED FILE-----";
  private static final int LINE_LENGTH = 64;

  /** How much white space before and after is forgiven, bytes. */
  static final int WHITE_SPACE_BYTES = 1024;

  private final InputStream armored;
  private byte[] decoded = new byte[0];
  private int position;
  private boolean shortLine;
  private boolean ended;

  /**
   * Reads to the end of the header line.
   *
   * @param armored buffered
   */
  ArmorStream(InputStream armored) throws IOException {
    this.armored = armored;
    int skipped = 0;
    String line = line(WHITE_SPACE_BYTES);
    while (line.isBlank() && skipped < WHITE_SPACE_BYTES) {
      skipped += line.length() + 1;
      line = line(WHITE_SPACE_BYTES);
    }
    if (!line.equals(HEADER)) {
      throw damaged("does not begin with " + HEADER, null);
    }
  }

  @Override
  public int read() throws IOException {
    return fill() ? decoded[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, decoded.length - position);
    System.arraycopy(decoded, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    armored.close();
  }

  private boolean fill() throws IOException {
    if (position == decoded.length && !ended) {
      String line = line(LINE_LENGTH);
      if (line.equals(FOOTER)) {
        ended = true;
        requireOnlyWhiteSpace();
      } else {
        decode(line);
      }
    }
    return position < decoded.length;
  }

  private void decode(String line) throws IOException {
    if (line.isEmpty() || shortLine) {
      throw damaged("has an empty line or a short one before its end", null);
    }
    shortLine = line.length() < LINE_LENGTH;
    byte[] encoded = line.getBytes(StandardCharsets.ISO_8859_1);
    try {
      decoded = Base64.getDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      throw damaged("has a line that is not Base64", e);
    }
    position = 0;
    // The decoder forgives missing padding and stray bits; the encoder makes neither.
    if (!Arrays.equals(Base64.getEncoder().encode(decoded), encoded)) {
      throw damaged("has a line that is not canonical Base64", null);
    }
  }

  /** One line without its end of line. */
  private String line(int limit) throws IOException {
    var line = new StringBuilder();
    int next = armored.read();
    for (; next >= 0 && next != '\n'; next = armored.read()) {
      // One more for the CR that is taken off.
      if (line.length() > limit) {
        throw damaged("has a line longer than " + limit + " characters", null);
      }
      line.append((char) next);
    }
    if (next < 0 && line.isEmpty()) {
      throw damaged("is cut off before " + FOOTER, null);
    }
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    if (line.length() > limit) {
      throw damaged("has a line longer than " + limit + " characters", null);
    }
    return line.toString();
  }

  private void requireOnlyWhiteSpace() throws IOException {
    String rest = new String(armored.readNBytes(WHITE_SPACE_BYTES), StandardCharsets.ISO_8859_1);
    if (!rest.isBlank() || armored.read() >= 0) {
      throw damaged("has something after " + FOOTER, null);
    }
  }

  private static EnvelopeException damaged(String how, @Nullable Exception cause) {
    return new EnvelopeException.DamagedArmor("the armor of the file " + how, cause);
  }
}
