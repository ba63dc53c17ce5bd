package vigil.desk.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.core.look.Typeface;

/** Every glyph and its place, held against HarfBuzz, which the JDK brings for its pictures. */
class ShaperTest {
  private static final float UNITS = 1000;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Map<Typeface, Font> FONTS = new ConcurrentHashMap<>();

  /** A glyph as it is drawn, from the left end of the word. */
  private record Drawn(int glyph, long x, long y) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "المُختَفِينَ",
        "سلام",
        "الله",
        "اللّٰه",
        "لا",
        "لِاجتماع",
        "لُّأ",
        "مُحَمَّدٌ",
        "ٹھیک",
        "چطور",
        "پژوهش",
        "گفتگو",
        "می\u200Cخواهم",
        "ســلام",
        "ه\u200D",
        "بٍّ",
        "مَسْؤُولِيَّة",
        "رُؤًى",
        "آراء",
        "شيءٌ",
        "ڭ",
        "ۇيغۇر",
        "یہاں",
        "ہے"
      })
  void shape_arabicWord_isWhatHarfBuzzMakesOfIt(String word) throws IOException {
    assertThat(ours("Noto Sans Arabic", word)).isEqualTo(theirs("Noto Sans Arabic", word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"שָׁלוֹם", "זִכָּרוֹן", "בְּרֵאשִׁית", "שּׂ"})
  void shape_hebrewWord_isWhatHarfBuzzMakesOfIt(String word) throws IOException {
    assertThat(ours("Noto Sans Hebrew", word)).isEqualTo(theirs("Noto Sans Hebrew", word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"о́", "Ю́", "и̂́", "í̯", "q̣̇", "j̃", "ω̱", "x̌̌"})
  void shape_letterWithMarks_isWhatHarfBuzzMakesOfIt(String letter) throws IOException {
    assertThat(ours("Noto Sans", letter)).isEqualTo(theirs("Noto Sans", letter));
  }

  @Property(tries = 300)
  void shape_anyArabicLetters_areWhatHarfBuzzMakesOfThem(@ForAll("words") String word)
      throws IOException {
    assertThat(ours("Noto Sans Arabic", word)).isEqualTo(theirs("Noto Sans Arabic", word));
  }

  /** Letters with up to two signs on each, as they are written: Unicode's order of them or not. */
  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> letter =
        Arbitraries.of("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىپچژگکیٹڈہےـ".split(""));
    Arbitrary<String> signs =
        Arbitraries.of("", "", "", "َ", "ُ", "ِ", "ّ", "ْ", "ٌ", "َّ", "ِّ", "ٰ");
    return Combinators.combine(letter, signs)
        .as((one, sign) -> one + sign)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(letters -> String.join("", letters));
  }

  private static List<List<Drawn>> ours(String family, String written) throws IOException {
    String word = Normalizer.normalize(written, Normalizer.Form.NFC);
    boolean backwards = Direction.isRightToLeft(word.codePointAt(0));
    List<List<Drawn>> both = new ArrayList<>();
    for (boolean bold : List.of(false, true)) {
      Shaper shaper = Shaper.of(new Typeface(family, bold), Script.of(word), backwards);
      List<Drawn> drawn = new ArrayList<>();
      long x = 0;
      List<Shaper.Placed> glyphs = shaper.shape(word);
      for (Shaper.Placed placed : backwards ? glyphs.reversed() : glyphs) {
        long at = x;
        placed.glyph().ifPresent(glyph -> drawn.add(new Drawn(glyph, at + placed.x(), placed.y())));
        x += placed.advance();
      }
      both.add(sorted(drawn));
    }
    return both;
  }

  private static List<List<Drawn>> theirs(String family, String word) throws IOException {
    List<List<Drawn>> both = new ArrayList<>();
    for (boolean bold : List.of(false, true)) {
      Font font =
          FONTS.computeIfAbsent(new Typeface(family, bold), ShaperTest::read).deriveFont(UNITS);
      char[] letters = word.toCharArray();
      GlyphVector glyphs =
          font.layoutGlyphVector(
              EXACT,
              letters,
              0,
              letters.length,
              Direction.isRightToLeft(word.codePointAt(0))
                  ? Font.LAYOUT_RIGHT_TO_LEFT
                  : Font.LAYOUT_LEFT_TO_RIGHT);
      List<Drawn> drawn = new ArrayList<>();
      for (int at = 0; at < glyphs.getNumGlyphs(); at++) {
        if (glyphs.getGlyphCode(at) < 0xFFFE) {
          drawn.add(
              new Drawn(
                  glyphs.getGlyphCode(at),
                  Math.round(glyphs.getGlyphPosition(at).getX()),
                  Math.round(-glyphs.getGlyphPosition(at).getY())));
        }
      }
      both.add(sorted(drawn));
    }
    return both;
  }

  private static List<Drawn> sorted(List<Drawn> drawn) {
    return drawn.stream()
        .sorted(
            Comparator.comparingLong(Drawn::x)
                .thenComparingLong(Drawn::glyph)
                .thenComparingLong(Drawn::y))
        .toList();
  }

  private static Font read(Typeface typeface) {
    try (InputStream file = typeface.open()) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
