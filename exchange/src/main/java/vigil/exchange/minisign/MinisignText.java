package vigil.exchange.minisign;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The lines that minisign's files are made of. */
final class MinisignText {
  static final String UNTRUSTED = "untrusted comment: ";
  static final String TRUSTED = "trusted comment: ";

  private MinisignText() {}

  static List<String> lines(String what, String text, int count) {
    List<String> lines = text.lines().toList();
    if (lines.size() != count) {
      throw new MinisignException(what, count + " lines expected, found " + lines.size());
    }
    return lines;
  }

  static String comment(String what, String line, String prefix) {
    if (!line.startsWith(prefix)) {
      throw new MinisignException(what, "a line that starts with \"" + prefix + "\" expected");
    }
    return line.substring(prefix.length());
  }

  /**
   * Decodes Base64 that has exactly one spelling: right length, no stray bits in the last digit.
   */
  static byte[] base64(String what, String line, int lengthBytes) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(line);
    } catch (IllegalArgumentException e) {
      throw new MinisignException(what, "broken Base64");
    }
    if (bytes.length != lengthBytes || !base64(bytes).equals(line)) {
      throw new MinisignException(what, "Base64 of exactly " + lengthBytes + " bytes expected");
    }
    return bytes;
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }
}
