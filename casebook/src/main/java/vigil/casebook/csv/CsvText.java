package vigil.casebook.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file, character by character and never as a whole: UTF-8, with or without a byte
 * order mark. A byte that is not UTF-8 ends the text; {@link #requireUtf8} says so afterwards.
 */
final class CsvText {
  static final int END = -1;

  private static final String SAVE_AS_UTF_8 =
      "In the spreadsheet choose 'save as' and CSV in UTF-8.";
  private static final int BUFFER_LENGTH = 1 << 14;
  private static final int MARK = 0xFEFF;
  private static final int NONE = -1;

  private final InputStream content;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_LENGTH).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER_LENGTH).flip();
  private boolean ended;
  private int wrongByte = NONE;
  private int next;
  private int line = 1;
  private int column = 1;

  private CsvText(InputStream content) {
    this.content = content;
  }

  /**
   * The text of a file.
   *
   * @throws CsvRefused when its first bytes show that it is something else
   */
  static CsvText of(InputStream content, ErrorList errors) throws IOException {
    CsvText text = new CsvText(content);
    text.fill();
    if (text.isUtf16()) {
      errors.add(Place.START, "", "The file is in UTF-16, not in UTF-8.", SAVE_AS_UTF_8);
    } else if (text.startsWith('P', 'K', 3, 4)) {
      errors.add(Place.START, "", "The file is a workbook or an archive, not CSV.", SAVE_AS_UTF_8);
    }
    errors.refuseIfAny();
    text.next = text.decoded();
    if (text.next == MARK) {
      text.next = text.decoded();
    }
    return text;
  }

  /** The next character, or {@link #END}. */
  int peek() {
    return next;
  }

  /** Takes the next character, a Unicode code point. */
  int take() throws IOException {
    int taken = next;
    next = decoded();
    if (taken == '\n' || (taken == '\r' && next != '\n')) {
      line++;
      column = 1;
    } else {
      column++;
    }
    return taken;
  }

  /** Where the next character stands. */
  Place place() {
    return new Place(line, column);
  }

  /**
   * Refuses a text that ended at a byte that is not UTF-8, for that alone.
   *
   * @throws CsvRefused when it did
   */
  void requireUtf8(ErrorList errors) {
    if (wrongByte != NONE) {
      errors.refuse(
          place(), "The byte 0x%02X is not UTF-8 here.".formatted(wrongByte), SAVE_AS_UTF_8);
    }
  }

  private int decoded() throws IOException {
    if (!chars.hasRemaining() && !decode()) {
      return END;
    }
    char first = chars.get();
    if (!Character.isHighSurrogate(first)) {
      return first;
    }
    // The decoder never parts the two halves of a character.
    return Character.toCodePoint(first, chars.get());
  }

  /** Whether there are characters again. */
  private boolean decode() throws IOException {
    chars.clear();
    while (chars.position() == 0 && wrongByte == NONE) {
      CoderResult result = decoder.decode(bytes, chars, ended);
      if (result.isError()) {
        wrongByte = Byte.toUnsignedInt(bytes.get(bytes.position()));
      } else if (chars.position() == 0) {
        if (ended) {
          break;
        }
        fill();
      }
    }
    chars.flip();
    return chars.hasRemaining();
  }

  /** Reads more bytes behind those that are left. A read of 0 bytes is not the end. */
  private void fill() throws IOException {
    bytes.compact();
    int read = content.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < bytes.remaining();
    bytes.position(bytes.position() + read).flip();
  }

  private boolean isUtf16() {
    return startsWith(0xFF, 0xFE)
        || startsWith(0xFE, 0xFF)
        || (bytes.remaining() > 1 && (bytes.get(0) == 0 || bytes.get(1) == 0));
  }

  private boolean startsWith(int... start) {
    if (bytes.remaining() < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (Byte.toUnsignedInt(bytes.get(i)) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
