package vigil.desk.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vigil.desk.page.QrPath;

class ShareTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static Share share(byte[] part, int number, short set) {
    return new Share(number, set, part);
  }

  @Property(tries = 200)
  void parse_whatWasPrinted_isTheSameShare(
      @ForAll @Size(16) byte[] part,
      @ForAll @IntRange(min = 1, max = 3) int number,
      @ForAll short set) {
    Share share = share(part, number, set);

    assertThat(share.text()).matches("([0-9A-HJKMNP-TV-Z]{5}-){8}[0-9A-HJKMNP-TV-Z]{5}");
    assertThat(Share.parse(share.text())).isEqualTo(share);
    assertThat(Share.parse(sloppy(share.text()))).isEqualTo(share);
  }

  private static String sloppy(String text) {
    return " "
        + text.toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l').replace("-", "\n ");
  }

  @Property(tries = 300)
  void parse_oneWrongLetter_namesTheGroup(
      @ForAll @Size(16) byte[] part,
      @ForAll @IntRange(max = 44) int at,
      @ForAll @IntRange(min = 1, max = 31) int by) {
    StringBuilder text = new StringBuilder(share(part, 2, (short) 7).text().replace("-", ""));
    int wrong = (ALPHABET.indexOf(text.charAt(at)) + by) % ALPHABET.length();
    text.setCharAt(at, ALPHABET.charAt(wrong));

    assertThatThrownBy(() -> Share.parse(text.toString()))
        .isInstanceOfSatisfying(
            ShareException.Slip.class, slip -> assertThat(slip.group()).isEqualTo(at / 5 + 1));
  }

  @Property(tries = 300)
  void parse_twoNeighboursSwapped_isNoticed(
      @ForAll @Size(16) byte[] part, @ForAll @IntRange(max = 43) int at) {
    String text = share(part, 2, (short) 7).text().replace("-", "");
    char[] swapped = text.toCharArray();
    swapped[at] = text.charAt(at + 1);
    swapped[at + 1] = text.charAt(at);

    if (swapped[at] != swapped[at + 1]) {
      assertThatThrownBy(() -> Share.parse(new String(swapped))).isInstanceOf(ShareException.class);
    }
  }

  @Property(tries = 200)
  void parse_twoGroupsSwapped_isNoticed(
      @ForAll @Size(16) byte[] part,
      @ForAll @IntRange(max = 8) int one,
      @ForAll @IntRange(max = 8) int other) {
    String[] groups = share(part, 3, (short) -1).text().split("-", -1);
    String kept = groups[one];
    groups[one] = groups[other];
    groups[other] = kept;

    if (one != other) {
      assertThatThrownBy(() -> Share.parse(String.join("-", groups)))
          .isInstanceOf(ShareException.Slip.class);
    }
  }

  @Test
  void parse_groupMissing_saysWhatIsMissing() {
    String text = share(new byte[16], 1, (short) 0).text();

    assertThatThrownBy(() -> Share.parse(text.substring(6)))
        .isInstanceOf(ShareException.WrongLength.class)
        .hasMessageContaining("not 40");
  }

  @Test
  void parse_everyGroupRightButNotTogether_isNoShare() {
    byte[] bytes = new byte[ShareText.BYTES];
    Arrays.fill(bytes, (byte) 1);

    assertThatThrownBy(() -> Share.parse(ShareText.write(bytes)))
        .isInstanceOf(ShareException.NotWhole.class);
  }

  @Test
  void toString_share_doesNotShowIt() {
    Share share = share(new byte[16], 1, (short) 0xAB12);

    assertThat(share).hasToString("Share[1 of set AB12, redacted]");
  }

  @Property(tries = 200)
  void code_readByAScanner_isTheText(@ForAll @Size(16) byte[] part) throws Exception {
    String text = share(part, 2, (short) 4711).text();

    assertThat(scanned(QrPath.of(text))).isEqualTo(text);
  }

  /** Draws the path at eight pixels a module, as a browser does, and reads the picture. */
  private static String scanned(QrPath code) throws Exception {
    int scale = 8;
    int width = code.size() * scale;
    int[] pixels = new int[width * width];
    Arrays.fill(pixels, 0xffffff);
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(code.path());
    while (run.find()) {
      int x = Integer.parseInt(run.group(1)) * scale;
      int y = Integer.parseInt(run.group(2)) * scale;
      for (int row = y; row < y + scale; row++) {
        Arrays.fill(
            pixels, row * width + x, row * width + x + Integer.parseInt(run.group(3)) * scale, 0);
      }
    }
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
        .getText();
  }
}
