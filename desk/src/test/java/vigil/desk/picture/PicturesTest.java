package vigil.desk.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.trial.PictureSamples;
import vigil.desk.trial.Samples;

class PicturesTest {
  private static BufferedImage decoded(EncodedPicture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  @Test
  void anew_photograph_hasNothingOfWhatWasPlanted() throws Exception {
    EncodedPicture copy = Pictures.anew(PictureSamples.photograph(1), FileKind.JPEG, Wish.PLAIN);

    assertThat(copy.format()).isEqualTo(EncodedPicture.Format.JPEG);
    assertClean(copy);
  }

  @Test
  void anew_png_hasNothingOfWhatWasPlanted() throws Exception {
    EncodedPicture copy = Pictures.anew(PictureSamples.png(), FileKind.PNG, Wish.PLAIN);

    assertThat(copy.format()).isEqualTo(EncodedPicture.Format.PNG);
    assertThat(decoded(copy).getRGB(5, 5)).isEqualTo(Color.RED.getRGB());
    assertClean(copy);
  }

  private static void assertClean(EncodedPicture copy) throws Exception {
    assertThat(PlainPicture.is(copy)).isTrue();
    assertThat(new String(copy.bytes(), ISO_8859_1))
        .doesNotContain(Samples.PLANTED, "Exif", "tEXt", "http:", "ICC_PROFILE");
    assertThat(
            ImageMetadataReader.readMetadata(new ByteArrayInputStream(copy.bytes()))
                .getDirectories())
        .extracting(Directory::getName)
        .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type", "PNG-IHDR", "PNG-tRNS");
  }

  /** Which quarter is where, when the picture is upright: red, green, blue, white by row. */
  @ParameterizedTest
  @CsvSource({
    "1, RGBW, 64", "2, GRWB, 64", "3, WBGR, 64", "4, BWRG, 64",
    "5, RBGW, 32", "6, BRWG, 32", "7, WGBR, 32", "8, GWRB, 32"
  })
  void anew_orientation_isApplied(int orientation, String quarters, int width) throws Exception {
    BufferedImage copy =
        decoded(Pictures.anew(PictureSamples.photograph(orientation), FileKind.JPEG, Wish.PLAIN));

    assertThat(copy.getWidth()).isEqualTo(width);
    StringBuilder seen = new StringBuilder();
    for (int quarter = 0; quarter < 4; quarter++) {
      int x = copy.getWidth() / 4 + quarter % 2 * copy.getWidth() / 2;
      int y = copy.getHeight() / 4 + quarter / 2 * copy.getHeight() / 2;
      seen.append(letter(new Color(copy.getRGB(x, y))));
    }
    assertThat(seen).hasToString(quarters);
  }

  private static char letter(Color colour) {
    if (colour.getRed() > 128) {
      return colour.getGreen() > 128 ? 'W' : 'R';
    }
    return colour.getGreen() > 128 ? 'G' : 'B';
  }

  @Test
  void anew_movingAndOldPictures_becomePng() throws Exception {
    for (FileKind kind : List.of(FileKind.GIF, FileKind.BMP)) {
      byte[] picture = PictureSamples.encoded(PictureSamples.quarters(20, 10), kind.name());
      EncodedPicture copy = Pictures.anew(picture, kind, Wish.PLAIN);
      assertThat(copy.format()).isEqualTo(EncodedPicture.Format.PNG);
      assertClean(copy);
    }
  }

  /** A lossless WebP of one grey pixel (RFC 9649). */
  @Test
  void anew_webp_isDecoded() throws Exception {
    byte[] webp =
        java.util.Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    EncodedPicture copy = Pictures.anew(webp, FileKind.WEBP, Wish.PLAIN);

    assertThat(copy.width()).isEqualTo(1);
    assertClean(copy);
  }

  @Test
  void anew_smaller_keepsShapeAndColours() throws Exception {
    byte[] picture = PictureSamples.encoded(PictureSamples.quarters(400, 200), "png");

    EncodedPicture copy = Pictures.anew(picture, FileKind.PNG, new Wish(100, List.of()));

    assertThat(List.of(copy.width(), copy.height())).containsExactly(100, 50);
    assertThat(decoded(copy).getRGB(90, 10)).isEqualTo(Color.GREEN.getRGB());
  }

  @Property(tries = 200)
  void anew_covered_isBlackThereAndAsBeforeElsewhere(
      @ForAll @IntRange(max = 999) int left,
      @ForAll @IntRange(max = 999) int top,
      @ForAll @IntRange(min = 1, max = 1000) int width,
      @ForAll @IntRange(min = 1, max = 1000) int height)
      throws Exception {
    BufferedImage plain = PictureSamples.quarters(20, 30);
    Wish wish = new Wish(0, List.of(new Wish.Cover(1, left, top, width, height)));

    BufferedImage copy =
        decoded(Pictures.anew(PictureSamples.encoded(plain, "png"), FileKind.PNG, wish));

    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 20; x++) {
        boolean inside =
            (x + 1) * 1000 > left * 20
                && x * 1000 < (left + width) * 20
                && (y + 1) * 1000 > top * 30
                && y * 1000 < (top + height) * 30;
        assertThat(copy.getRGB(x, y))
            .as("%d, %d", x, y)
            .isEqualTo(inside ? Color.BLACK.getRGB() : plain.getRGB(x, y));
      }
    }
  }

  @Test
  void anew_coveredOnAPageThatIsNotThere_isRefused() {
    Wish wish = new Wish(0, List.of(new Wish.Cover(2, 0, 0, 10, 10)));

    assertThatThrownBy(() -> Pictures.anew(PictureSamples.png(), FileKind.PNG, wish))
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refused -> assertThat(refused.why()).isEqualTo(Refusal.NO_SUCH_PAGE));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 1, 1",
    "1, -1, 0, 1, 1",
    "1, 1000, 0, 1, 1",
    "1, 0, -1, 1, 1",
    "1, 0, 1000, 1, 1",
    "1, 0, 0, 0, 1",
    "1, 0, 0, 1, 0"
  })
  void cover_ofNothing_cannotBeWished(int page, int left, int top, int width, int height) {
    assertThatThrownBy(() -> new Wish.Cover(page, left, top, width, height))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anew_morePixelsThanFit_isRefusedBeforeTheyAreDecoded() {
    assertThatThrownBy(
            () -> Pictures.anew(PictureSamples.bomb(50_000, 50_000), FileKind.PNG, Wish.PLAIN))
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refused -> assertThat(refused.why()).isEqualTo(Refusal.TOO_MANY_PIXELS));
  }

  @Test
  void is_foreignPictures_saysNo() {
    assertThat(PlainPicture.is(jpeg(PictureSamples.photograph(1)))).isFalse();
    assertThat(
            PlainPicture.is(
                new EncodedPicture(EncodedPicture.Format.PNG, 1, 1, PictureSamples.png())))
        .isFalse();
    byte[] plain = PictureSamples.encoded(PictureSamples.quarters(8, 8), "jpg");
    assertThat(PlainPicture.is(jpeg(plain))).isTrue();
    assertThat(PlainPicture.is(jpeg(Samples.joined(plain, new byte[1])))).isFalse();
    assertThat(PlainPicture.is(jpeg(new byte[0]))).isFalse();
  }

  @Property
  void is_anyBytes_answers(@ForAll byte[] bytes) {
    assertThat(PlainPicture.is(jpeg(bytes))).isFalse();
    assertThat(PlainPicture.is(new EncodedPicture(EncodedPicture.Format.PNG, 1, 1, bytes)))
        .isFalse();
  }

  private static EncodedPicture jpeg(byte[] bytes) {
    return new EncodedPicture(EncodedPicture.Format.JPEG, 1, 1, bytes);
  }
}
