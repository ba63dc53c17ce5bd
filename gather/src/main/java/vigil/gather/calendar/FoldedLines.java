package vigil.gather.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of at most 75 octets, continued after CRLF and a space (RFC 5545 section 3.1). A
 * character is never cut in two, which folding by characters cannot promise in other scripts.
 */
final class FoldedLines {
  private static final int MOST_OCTETS = 75;

  private FoldedLines() {}

  /** Folds lines that end in CRLF. */
  static String fold(String unfolded) {
    StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 32);
    int octets = 0;
    for (int at = 0; at < unfolded.length(); ) {
      int character = unfolded.codePointAt(at);
      String text = Character.toString(character);
      int size = text.getBytes(StandardCharsets.UTF_8).length;
      boolean lineEnd = character == '\r' || character == '\n';
      if (!lineEnd && octets + size > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(text);
      octets = character == '\n' ? 0 : octets + (lineEnd ? 0 : size);
      at += text.length();
    }
    return folded.toString();
  }
}
