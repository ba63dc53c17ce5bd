package vigil.desk.recovery;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) as a path of an SVG, one unit a module.
 *
 * @param size of the square in modules, quiet zone included
 * @param path the dark modules
 */
public record QrPath(int size, String path) {
  private static final int QUIET_ZONE = 4;

  /** The code of a text, readable with a quarter of it damaged. */
  static QrPath of(String text) {
    try {
      BitMatrix matrix =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.Q,
                      EncodeHintType.MARGIN,
                      QUIET_ZONE));
      return new QrPath(matrix.getWidth(), path(matrix));
    } catch (WriterException e) {
      throw new IllegalStateException("a share fits into every QR code", e);
    }
  }

  /** Runs of dark modules, row by row. */
  private static String path(BitMatrix matrix) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      int x = 0;
      while (x < matrix.getWidth()) {
        int end = x;
        while (end < matrix.getWidth() && matrix.get(end, y)) {
          end++;
        }
        if (end > x) {
          path.append("M%d %dh%dv1h-%dz".formatted(x, y, end - x, end - x));
        }
        x = end + 1;
      }
    }
    return path.toString();
  }

  @Override
  public String toString() {
    return "QrPath[redacted]";
  }
}
