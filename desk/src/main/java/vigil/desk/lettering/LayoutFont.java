package vigil.desk.lettering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyfDescript;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.GlyphDescription;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import vigil.core.look.Typeface;
import vigil.desk.lettering.Substitution.Lookup;

/** A font of the program with its own rules of how letters join and where marks stand. */
final class LayoutFont {
  private static final Map<Typeface, LayoutFont> READ = new ConcurrentHashMap<>();

  private final TrueTypeFont font;
  private final CmapLookup letters;
  private final Lookups substituting;
  private final Lookups positioning;
  private final List<Lookup> substitutions;
  private final Skipping all;

  /** A point of an outline, in thousandths of the size of the letters. */
  record Point(int x, int y, boolean onCurve) {}

  private LayoutFont(TrueTypeFont font) throws IOException {
    this.font = font;
    this.letters = font.getUnicodeCmapLookup();
    Table definitions = table(font, "GDEF");
    this.substituting = new Lookups(table(font, "GSUB"), definitions);
    this.positioning = new Lookups(table(font, "GPOS"), definitions);
    this.substitutions = substituting.substitutions();
    this.all = new Skipping(definitions.follow(4).classes(), 0, null);
  }

  private static Table table(TrueTypeFont font, String name) throws IOException {
    return Table.of(font.getTableBytes(font.getTableMap().get(name)));
  }

  static LayoutFont of(Typeface typeface) {
    return READ.computeIfAbsent(typeface, LayoutFont::read);
  }

  /** It lies in memory, so there is nothing to be closed. */
  @SuppressWarnings("MustBeClosedChecker")
  private static LayoutFont read(Typeface typeface) {
    try (InputStream file = typeface.open()) {
      return new LayoutFont(new TTFParser().parseEmbedded(file));
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read", e);
    }
  }

  /** The glyph of a character before anything joins; none when the font has not got it. */
  Optional<Integer> glyph(int character) {
    int glyph = letters.getGlyphId(character);
    return glyph == 0 ? Optional.empty() : Optional.of(glyph);
  }

  /** The substitutions of these features together, in the order of the font. */
  List<Lookup> substitutions(String script, String... features) {
    return Stream.of(features)
        .flatMap(feature -> substituting.of(script, feature).stream())
        .distinct()
        .sorted()
        .map(substitutions::get)
        .toList();
  }

  List<Anchoring> anchorings(String script) {
    return Stream.of("mark", "mkmk")
        .flatMap(feature -> positioning.of(script, feature).stream())
        .distinct()
        .sorted()
        .flatMap(number -> positioning.anchoring(number).stream())
        .toList();
  }

  boolean isMark(Letter letter) {
    return all.isMark(letter);
  }

  synchronized int advance(int glyph) throws IOException {
    return font.getAdvanceWidth(glyph);
  }

  /** The closed lines of a glyph (quadratic, as in TrueType). */
  synchronized List<List<Point>> outline(int glyph) throws IOException {
    GlyphData data = font.getGlyph().getGlyph(glyph);
    List<List<Point>> lines = new ArrayList<>();
    if (data == null) {
      return lines;
    }
    GlyphDescription outline = data.getDescription();
    int at = 0;
    for (int line = 0; line < outline.getContourCount(); line++) {
      List<Point> points = new ArrayList<>();
      for (; at <= outline.getEndPtOfContours(line); at++) {
        points.add(
            new Point(
                outline.getXCoordinate(at),
                outline.getYCoordinate(at),
                (outline.getFlags(at) & GlyfDescript.ON_CURVE) != 0));
      }
      lines.add(points);
    }
    return lines;
  }
}
