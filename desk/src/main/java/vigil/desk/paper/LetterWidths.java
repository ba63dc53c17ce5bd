package vigil.desk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import vigil.core.look.Typeface;

/**
 * How wide letters are, in parts of their size. Arabic is measured unjoined, which is never less.
 *
 * @param advances by code point
 */
record LetterWidths(Map<Integer, Double> advances) {
  private static final double UNKNOWN = 1;
  private static final LetterWidths BOLD = read();

  /** Those of the bold fonts. */
  static LetterWidths ofBold() {
    return BOLD;
  }

  /** The width of a line. */
  double of(String line) {
    return line.codePoints().mapToDouble(letter -> advances.getOrDefault(letter, UNKNOWN)).sum();
  }

  private static LetterWidths read() {
    Map<Integer, Double> advances = new HashMap<>();
    try {
      for (Typeface typeface : Typeface.all().stream().filter(Typeface::bold).toList()) {
        try (InputStream file = typeface.open();
            TrueTypeFont font = new TTFParser().parseEmbedded(file)) {
          add(font, advances);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read", e);
    }
    return new LetterWidths(Map.copyOf(advances));
  }

  /** What an earlier font has is drawn with that one. */
  private static void add(TrueTypeFont font, Map<Integer, Double> advances) throws IOException {
    CmapLookup letters = font.getUnicodeCmapLookup();
    for (int glyph = 0; glyph < font.getNumberOfGlyphs(); glyph++) {
      List<Integer> codes = letters.getCharCodes(glyph);
      double width = font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm();
      for (int code : codes == null ? List.<Integer>of() : codes) {
        advances.putIfAbsent(code, width);
      }
    }
  }

  /** Whether there is a letter for all of it; white space and marks of direction need none. */
  boolean canShow(int character) {
    return advances.containsKey(character)
        || Character.isWhitespace(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
