package vigil.desk.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/** Pixels in sRGB, one int each, and nothing else. */
final class Raster {
  private static final int STRIP_LINES = 64;
  private static final int OPAQUE_BLACK = 0xFF000000;
  private static final int CHANNELS = 4;
  private static final int BYTE_MASK = 0xFF;

  private final int width;
  private final int height;
  private final boolean transparent;
  private final int[] pixels;

  private Raster(int width, int height, boolean transparent) {
    this.width = width;
    this.height = height;
    this.transparent = transparent;
    this.pixels = new int[Math.multiplyExact(width, height)];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean isTransparent() {
    return transparent;
  }

  /**
   * The pixels of a decoded picture, its colours converted, turned as its orientation says.
   *
   * @param orientation 1 to 8 as in EXIF (CIPA DC-008, 4.6.4); anything else is taken for 1
   */
  static Raster of(BufferedImage decoded, int orientation) {
    boolean onItsSide = orientation >= 5 && orientation <= 8;
    int width = decoded.getWidth();
    int height = decoded.getHeight();
    boolean transparent = decoded.getColorModel().hasAlpha();
    Raster turned =
        onItsSide ? new Raster(height, width, transparent) : new Raster(width, height, transparent);
    int[] line = new int[width];
    for (int top = 0; top < height; top += STRIP_LINES) {
      int lines = Math.min(STRIP_LINES, height - top);
      BufferedImage strip = strip(decoded, top, lines);
      for (int y = 0; y < lines; y++) {
        strip.getRaster().getDataElements(0, y, width, 1, line);
        turned.put(line, top + y, orientation);
      }
    }
    return turned;
  }

  private static BufferedImage strip(BufferedImage decoded, int top, int lines) {
    int type =
        decoded.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_INT_ARGB
            : BufferedImage.TYPE_INT_RGB;
    BufferedImage strip = new BufferedImage(decoded.getWidth(), lines, type);
    Graphics2D graphics = strip.createGraphics();
    graphics.drawImage(decoded.getSubimage(0, top, decoded.getWidth(), lines), 0, 0, null);
    graphics.dispose();
    return strip;
  }

  private void put(int[] line, int y, int orientation) {
    for (int x = 0; x < line.length; x++) {
      int at =
          switch (orientation) {
            case 2 -> y * width + width - 1 - x;
            case 3 -> (height - 1 - y) * width + width - 1 - x;
            case 4 -> (height - 1 - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> x * width + width - 1 - y;
            case 7 -> (height - 1 - x) * width + width - 1 - y;
            case 8 -> (height - 1 - x) * width + y;
            default -> y * width + x;
          };
      pixels[at] = line[x];
    }
  }

  /** The same, no side longer than this; each pixel is the mean of those that it stands for. */
  Raster within(int longestSide) {
    int longest = Math.max(width, height);
    if (longestSide <= 0 || longest <= longestSide) {
      return this;
    }
    Raster small =
        new Raster(
            Math.max(1, Math.round((float) width * longestSide / longest)),
            Math.max(1, Math.round((float) height * longestSide / longest)),
            transparent);
    for (int y = 0; y < small.height; y++) {
      for (int x = 0; x < small.width; x++) {
        small.pixels[y * small.width + x] = mean(x, y, small);
      }
    }
    return small;
  }

  private int mean(int x, int y, Raster small) {
    int left = (int) ((long) x * width / small.width);
    int right = Math.max(left + 1, (int) ((long) (x + 1) * width / small.width));
    int top = (int) ((long) y * height / small.height);
    int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / small.height));
    long[] sums = new long[CHANNELS];
    for (int line = top; line < bottom; line++) {
      for (int column = left; column < right; column++) {
        int pixel = pixels[line * width + column];
        for (int channel = 0; channel < CHANNELS; channel++) {
          sums[channel] += (pixel >>> (channel * Byte.SIZE)) & BYTE_MASK;
        }
      }
    }
    long count = (long) (right - left) * (bottom - top);
    int mean = 0;
    for (int channel = 0; channel < CHANNELS; channel++) {
      mean |= (int) ((sums[channel] + count / 2) / count) << (channel * Byte.SIZE);
    }
    return mean;
  }

  /** Paints a part black: what was there is gone, not hidden. */
  void cover(Wish.Cover cover) {
    int left = part(cover.left(), width, false);
    int right = part(cover.left() + cover.width(), width, true);
    int top = part(cover.top(), height, false);
    int bottom = part(cover.top() + cover.height(), height, true);
    for (int y = top; y < bottom && left < right; y++) {
      Arrays.fill(pixels, y * width + left, y * width + right, OPAQUE_BLACK);
    }
  }

  /** Rounded outwards, so that no line of what is to be covered stays. */
  private static int part(int thousandths, int whole, boolean up) {
    long scaled = (long) Math.clamp(thousandths, 0, Wish.Cover.WHOLE) * whole;
    return (int) ((scaled + (up ? Wish.Cover.WHOLE - 1 : 0)) / Wish.Cover.WHOLE);
  }

  /** For an encoder. */
  BufferedImage image(boolean withTransparency) {
    int type = withTransparency ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage image = new BufferedImage(width, 1, type);
    // A picture over the same array: nothing is copied.
    return new BufferedImage(
        image.getColorModel(),
        java.awt.image.Raster.createPackedRaster(
            new DataBufferInt(pixels, pixels.length),
            width,
            height,
            width,
            ((java.awt.image.SinglePixelPackedSampleModel) image.getSampleModel()).getBitMasks(),
            null),
        false,
        null);
  }
}
