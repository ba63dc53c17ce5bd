package vigil.seal.testimony;

import java.util.Locale;

/** Makes what a browser sends about a file into something that is safe to keep. */
final class FileNames {
  private static final String UNKNOWN_TYPE = "application/octet-stream";
  private static final int PATH_ROOM = 80;

  private FileNames() {}

  /**
   * The last part of the path that some browsers send, without control and direction characters,
   * cut to length.
   */
  static String name(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
    return clean.isEmpty() ? "file" : end(clean, SealedFile.NAME_LIMIT);
  }

  /** An entry name that no unpacking program can trip over; the number keeps it unique. */
  static String path(int number, String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("\\.{2,}", ".");
    return SealedFile.FOLDER + number + "-" + end(plain, PATH_ROOM);
  }

  /** The declared type without parameters, or the one that says nothing. */
  static String mediaType(String declared) {
    String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return SealedFile.isMediaType(type) ? type : UNKNOWN_TYPE;
  }

  /** The end is kept, because the extension is there; never cuts a character in two. */
  private static String end(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int from = text.length() - length;
    return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
  }
}
