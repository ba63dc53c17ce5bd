package vigil.casebook.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a file as text: UTF-8, with or without a byte order mark. */
final class CsvBytes {
  private static final String SAVE_AS_UTF_8 =
      "In the spreadsheet choose 'save as' and CSV in UTF-8.";

  private CsvBytes() {}

  static String decode(byte[] content, ErrorList errors) {
    if (isUtf16(content)) {
      errors.add(Place.START, "", "The file is in UTF-16, not in UTF-8.", SAVE_AS_UTF_8);
    } else if (startsWith(content, 'P', 'K', 3, 4)) {
      errors.add(Place.START, "", "The file is a workbook or an archive, not CSV.", SAVE_AS_UTF_8);
    }
    errors.refuseIfAny();
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer text = CharBuffer.allocate(content.length);
    boolean whole = !decoder.decode(bytes, text, true).isError();
    String decoded = text.flip().toString();
    if (!whole) {
      String found = "The byte 0x%02X is not UTF-8 here.".formatted(bytes.get());
      errors.add(end(decoded), "", found, SAVE_AS_UTF_8);
      errors.refuseIfAny();
    }
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  private static boolean isUtf16(byte[] content) {
    return startsWith(content, 0xFF, 0xFE)
        || startsWith(content, 0xFE, 0xFF)
        || (content.length > 1 && (content[0] == 0 || content[1] == 0));
  }

  private static boolean startsWith(byte[] content, int... start) {
    if (content.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (Byte.toUnsignedInt(content[i]) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static Place end(String text) {
    Place place = Place.START;
    int from = text.startsWith("\uFEFF") ? 1 : 0;
    for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      place = place.after(text, i);
    }
    return place;
  }
}
