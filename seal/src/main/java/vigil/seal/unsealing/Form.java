package vigil.seal.unsealing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import vigil.seal.EnvelopeException;

/** The two forms of an age file, told apart by their first bytes. */
enum Form {
  /** Begins with the version line. */
  BINARY,
  /** ASCII armor; white space may stand before it. */
  ARMORED;

  private static final String VERSION = "age-encryption.org/";
  private static final String ARMOR = "-----";

  /** How much white space before the armor is forgiven, bytes. */
  private static final int PEEK_BYTES = ArmorStream.WHITE_SPACE_BYTES + ARMOR.length();

  /** Looks ahead without consuming. */
  static Form of(BufferedInputStream in) throws IOException {
    in.mark(PEEK_BYTES);
    String start = new String(in.readNBytes(PEEK_BYTES), StandardCharsets.ISO_8859_1);
    in.reset();
    if (start.startsWith(VERSION)) {
      return BINARY;
    }
    if (start.stripLeading().startsWith(ARMOR)) {
      return ARMORED;
    }
    throw new EnvelopeException.NotAge(
        start.isEmpty()
            ? "the file is empty"
            : "this is not an age file: it does not begin like one");
  }
}
