package vigil.desk.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004), to be drawn with one unit a module.
 *
 * @param size of the square in modules, quiet zone included
 * @param dark the dark modules, row by row
 */
public record QrPath(int size, List<Run> dark) {
  private static final int QUIET_ZONE = 4;
  private static final int PIXELS = 8;
  private static final int WHITE = 0xffffff;

  /** Dark modules in a row, the first at {@code x}. */
  public record Run(int x, int y, int length) {
    @Override
    public String toString() {
      return "Run[redacted]";
    }
  }

  /** Copies the list. */
  public QrPath {
    dark = List.copyOf(dark);
  }

  /**
   * The code of a text, readable with a quarter of it damaged. Of the eight masks one is taken with
   * which a reader finds the code: now and then what a code says looks like a corner of a code.
   */
  public static QrPath of(String text) {
    for (int mask = 0; mask < QRCode.NUM_MASK_PATTERNS; mask++) {
      BitMatrix matrix = encoded(text, mask);
      if (isRead(matrix, text)) {
        return new QrPath(matrix.getWidth(), dark(matrix));
      }
    }
    throw new IllegalStateException("no mask makes a code that can be read");
  }

  private static BitMatrix encoded(String text, int mask) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.Q,
                  EncodeHintType.MARGIN,
                  QUIET_ZONE,
                  EncodeHintType.QR_MASK_PATTERN,
                  mask));
    } catch (WriterException e) {
      throw new IllegalStateException("a short text fits into every QR code", e);
    }
  }

  private static boolean isRead(BitMatrix matrix, String text) {
    int width = matrix.getWidth() * PIXELS;
    int[] pixels = new int[width * width];
    for (int at = 0; at < pixels.length; at++) {
      pixels[at] = matrix.get(at % width / PIXELS, at / width / PIXELS) ? 0 : WHITE;
    }
    LuminanceSource picture = new RGBLuminanceSource(width, width, pixels);
    try {
      BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(picture));
      return new QRCodeReader().decode(seen).getText().equals(text);
    } catch (ReaderException unread) {
      return false;
    } finally {
      Arrays.fill(pixels, 0);
    }
  }

  private static List<Run> dark(BitMatrix matrix) {
    List<Run> dark = new ArrayList<>();
    for (int y = 0; y < matrix.getHeight(); y++) {
      int x = 0;
      while (x < matrix.getWidth()) {
        int end = x;
        while (end < matrix.getWidth() && matrix.get(end, y)) {
          end++;
        }
        if (end > x) {
          dark.add(new Run(x, y, end - x));
        }
        x = end + 1;
      }
    }
    return dark;
  }

  /** The dark modules as a path of an SVG. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (Run run : dark) {
      path.append("M%d %dh%dv1h-%dz".formatted(run.x(), run.y(), run.length(), run.length()));
    }
    return path.toString();
  }

  @Override
  public String toString() {
    return "QrPath[redacted]";
  }
}
