package vigil.desk.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.core.look.Typeface;

class LetteringTest {
  private static final float SIZE = 80;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Lettering lettering = new Lettering();

  @ParameterizedTest
  @ValueSource(strings = {"March “now”, 13:00–16:00 (1/2)", "Шествие за исчезнувших", "Հայերեն"})
  void set_lettersThatStandAlone_stayAsTheyAre(String text) {
    assertThat(lettering.set(text)).isEqualTo(text);
  }

  @Test
  void set_marksThatUnicodeHasLettersFor_becomeThose() {
    assertThat(lettering.set("Vie\u0323\u0302t")).isEqualTo("Việt");
  }

  @ParameterizedTest
  @CsvSource({"a 😀 b,a  b", "हिन्दी now,' now'", "a\uE002b\uF8FFc,abc"})
  void set_whatNoFontHas_isLeftOut(String text, String set) {
    assertThat(lettering.set(text)).isEqualTo(set);
  }

  @Test
  void set_signsThatMeanSomethingElsewhere_areOnlySigns() {
    assertThat(lettering.set("$\u0332 \\\u0332 $1")).hasSize(8).endsWith("$1");
  }

  @ParameterizedTest
  @CsvSource({
    "مَسِيرَةٌ, Noto Sans Arabic",
    "المُخْتَفِينَ, Noto Sans Arabic",
    "لِلَّهِ, Noto Sans Arabic",
    "گفتگوها, Noto Sans Arabic",
    "שָׁלוֹם, Noto Sans Hebrew",
    "о́, Noto Sans"
  })
  void font_ofAWord_looksLikeTheFontsOfTheProgram(String word, String family) throws Exception {
    boolean backwards = Direction.isRightToLeft(word.codePointAt(0));
    String set = lettering.set(word);
    String drawn = backwards ? lettering.drawn(set) : set;
    for (boolean bold : new boolean[] {false, true}) {
      BufferedImage ours =
          picture(read(new ByteArrayInputStream(lettering.font(bold))), drawn, false);
      BufferedImage theirs = picture(read(new Typeface(family, bold).open()), word, backwards);
      assertThat(differences(ours, theirs)).isLessThan(ink(theirs) / 50);
    }
  }

  @Test
  void drawn_runFromRightToLeft_hasItsBracketsTheOtherWayRound() {
    String set = lettering.set("(سلام)");
    String drawn = lettering.drawn(set);
    assertThat(drawn).hasSameSizeAs(set).doesNotContain("(", ")");
    assertThat(drawn.charAt(0)).isEqualTo(lettering.drawn(")").charAt(0));
    assertThat(drawn.charAt(0)).isNotEqualTo(lettering.drawn("(").charAt(0));
  }

  private static Font read(InputStream font) throws IOException, FontFormatException {
    try (font) {
      return Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(SIZE);
    }
  }

  private static BufferedImage picture(Font font, String text, boolean backwards) {
    BufferedImage picture = new BufferedImage(500, 200, BufferedImage.TYPE_BYTE_GRAY);
    GlyphVector glyphs =
        font.layoutGlyphVector(
            EXACT,
            text.toCharArray(),
            0,
            text.length(),
            backwards ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fill(glyphs.getOutline(40, 120));
    graphics.dispose();
    return picture;
  }

  private static int ink(BufferedImage picture) {
    int ink = 0;
    for (int pixel : picture.getData().getPixels(0, 0, 500, 200, (int[]) null)) {
      ink += pixel > 127 ? 1 : 0;
    }
    return ink;
  }

  private static int differences(BufferedImage one, BufferedImage other) {
    int[] first = one.getData().getPixels(0, 0, 500, 200, (int[]) null);
    int[] second = other.getData().getPixels(0, 0, 500, 200, (int[]) null);
    int differences = 0;
    for (int at = 0; at < first.length; at++) {
      differences += Math.abs(first[at] - second[at]) > 127 ? 1 : 0;
    }
    return differences;
  }
}
