package vigil.front.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vigil.core.language.Language;
import vigil.front.page.Phrase;
import vigil.front.page.Representation;

class PicturesTest {
  private static final Language ARABIC = new Language("ar");
  private static final int SIGNATURE_BYTES = 8;
  private static final int PAPER = 0xfffdfcf9;

  private final Pictures pictures = new Pictures();

  @Test
  void picture_inEnglish_hasItsSizeAndNothingButPixels() throws IOException {
    byte[] png = png(shown(Language.ENGLISH, "March for the disappeared"));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(chunks(png)).containsExactly("IHDR", "IDAT", "IEND");
  }

  @Test
  void picture_drawnTwice_isTheSame() {
    Shown shown = shown(Language.RUSSIAN, "Шествие за исчезнувших");
    byte[] first = png(shown);
    assertThat(SharePicture.draw(shown)).isEqualTo(first);
  }

  @Test
  void picture_ofOtherWords_isAnother() {
    assertThat(png(shown(Language.ENGLISH, "March")))
        .isNotEqualTo(png(shown(Language.ENGLISH, "Vigil")));
  }

  @Test
  void picture_inArabic_beginsOnTheRight() throws IOException {
    Shown march = shown(ARABIC, "مسيرة");
    Rectangle arabic = written(png(march));
    Rectangle english = written(png(shown(Language.ENGLISH, "March")));
    assertThat(english.x).isLessThan(100);
    assertThat(english.getMaxX()).isLessThan(800);
    assertThat(arabic.x).isGreaterThan(400);
    assertThat(arabic.getMaxX()).isGreaterThan(1100);
  }

  @Test
  void picture_longestTitle_staysWithinItsRoom() throws IOException {
    String title = "Мы выйдем на площадь и не уйдём, пока не узнаем всё ".repeat(4).strip();
    Rectangle written = written(png(shown(Language.RUSSIAN, title.substring(0, 200))));
    assertThat(written.getMaxX()).isLessThanOrEqualTo(1200 - 72 + 2);
    assertThat(written.getMaxY()).isLessThan(400);
  }

  /** No font can have letters that nobody has thought of yet. */
  @Test
  void picture_withoutLettersForIt_isNotThere() {
    assertThat(pictures.of(shown(Language.ENGLISH, "March \ud87e\udfff"))).isEmpty();
  }

  @Test
  void picture_askedForAgain_isNotDrawnAgain() {
    Optional<Representation> first = pictures.of(shown(Language.ENGLISH, "March"));
    assertThat(pictures.of(shown(Language.ENGLISH, "March")).orElseThrow())
        .isSameAs(first.orElseThrow());
  }

  private static Shown shown(Language language, String title) {
    return new Shown(
        language,
        new Phrase(language, "."),
        title.substring(0, 4),
        new Phrase(language, title),
        Optional.empty(),
        ".",
        new Phrase(language, "."),
        ".");
  }

  private byte[] png(Shown shown) {
    ByteBuffer bytes = pictures.of(shown).orElseThrow().body(false).bytes();
    byte[] png = new byte[bytes.remaining()];
    bytes.get(png);
    return png;
  }

  private static Set<String> chunks(byte[] png) {
    Set<String> names = new LinkedHashSet<>();
    ByteBuffer rest = ByteBuffer.wrap(png).position(SIGNATURE_BYTES);
    while (rest.hasRemaining()) {
      int size = rest.getInt();
      byte[] name = new byte[4];
      rest.get(name);
      names.add(new String(name, StandardCharsets.US_ASCII));
      rest.position(rest.position() + size + 4);
    }
    return names;
  }

  /** What is not paper between the bar at the top and the facts. */
  private static Rectangle written(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    Rectangle written = new Rectangle(-1, -1);
    for (int y = 20; y < 400; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) != PAPER) {
          written.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return written;
  }
}
