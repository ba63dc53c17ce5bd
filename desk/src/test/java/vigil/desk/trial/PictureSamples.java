package vigil.desk.trial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Synthetic pictures that say more than they show, made byte by byte. */
public final class PictureSamples {
  private static final int ASCII = 2;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;

  private PictureSamples() {}

  static {
    ImageIO.setUseCache(false);
  }

  /** A picture of four colours, one a quarter: red, green, blue, white. */
  public static BufferedImage quarters(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
    for (int quarter = 0; quarter < colours.length; quarter++) {
      graphics.setColor(colours[quarter]);
      graphics.fillRect(quarter % 2 * width / 2, quarter / 2 * height / 2, width / 2, height / 2);
    }
    graphics.dispose();
    return image;
  }

  /** An image encoded by the JDK. */
  public static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A photograph with position, device, serial number, comment, and bytes after its end. */
  public static byte[] photograph(int orientation) {
    byte[] plain = encoded(quarters(64, 32), "jpg");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(plain, 0, 2);
    segment(bytes, 0xE1, Samples.joined("Exif\0\0".getBytes(US_ASCII), exif(orientation)));
    segment(
        bytes,
        0xE1,
        ("http://ns.adobe.com/xap/1.0/\0"
                + Samples.xmp("xmp:CreatorTool", Samples.PLANTED + "-tool"))
            .getBytes(UTF_8));
    segment(bytes, 0xFE, (Samples.PLANTED + " a comment").getBytes(UTF_8));
    bytes.write(plain, 2, plain.length - 2);
    bytes.writeBytes((Samples.PLANTED + " after the end").getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static void segment(ByteArrayOutputStream to, int marker, byte[] content) {
    to.write(0xFF);
    to.write(marker);
    to.write(content.length + 2 >> 8);
    to.write(content.length + 2);
    to.writeBytes(content);
  }

  /** EXIF (CIPA DC-008) as TIFF: make, orientation, a serial number, a GPS position. */
  public static byte[] exif(int orientation) {
    int ifd0 = 8;
    int exifIfd = ifd0 + 2 + 4 * 12 + 4;
    int gpsIfd = exifIfd + 2 + 12 + 4;
    int data = gpsIfd + 2 + 4 * 12 + 4;
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    ByteBuffer tiff = ByteBuffer.allocate(data);
    tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(ifd0);
    tiff.putShort((short) 4);
    text(tiff, 0x010F, Samples.PLANTED + " Make", data, values);
    entry(tiff, 0x0112, 3, 1, orientation << 16);
    entry(tiff, 0x8769, LONG, 1, exifIfd);
    entry(tiff, 0x8825, LONG, 1, gpsIfd);
    tiff.putInt(0);
    tiff.putShort((short) 1);
    text(tiff, 0xA431, Samples.PLANTED + " serial", data, values);
    tiff.putInt(0);
    tiff.putShort((short) 4);
    entry(tiff, 1, ASCII, 2, 'N' << 24);
    position(tiff, 2, new int[] {43, 19, 5}, data, values);
    entry(tiff, 3, ASCII, 2, 'E' << 24);
    position(tiff, 4, new int[] {45, 41, 55}, data, values);
    tiff.putInt(0);
    return Samples.joined(tiff.array(), values.toByteArray());
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static void text(
      ByteBuffer tiff, int tag, String text, int data, ByteArrayOutputStream values) {
    byte[] bytes = (text + "\0").getBytes(US_ASCII);
    entry(tiff, tag, ASCII, bytes.length, data + values.size());
    values.writeBytes(bytes);
  }

  private static void position(
      ByteBuffer tiff, int tag, int[] degrees, int data, ByteArrayOutputStream values) {
    entry(tiff, tag, RATIONAL, degrees.length, data + values.size());
    for (int part : degrees) {
      values.writeBytes(ByteBuffer.allocate(8).putInt(part).putInt(1).array());
    }
  }

  /** A PNG with words, EXIF, and bytes after its end. */
  public static byte[] png() {
    byte[] plain = encoded(quarters(40, 20), "png");
    int afterHead = 8 + 12 + 13;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(plain, 0, afterHead);
    chunk(bytes, "tEXt", ("Author\0" + Samples.PLANTED).getBytes(ISO_8859_1));
    chunk(bytes, "eXIf", exif(1));
    bytes.write(plain, afterHead, plain.length - afterHead);
    bytes.writeBytes((Samples.PLANTED + " after the end").getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream to, String type, byte[] content) {
    CRC32 sum = new CRC32();
    byte[] name = type.getBytes(US_ASCII);
    sum.update(name);
    sum.update(content);
    to.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    to.writeBytes(name);
    to.writeBytes(content);
    to.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** A PNG of few bytes that says it has this many pixels; it has 200 lines of them at most. */
  public static byte[] bomb(int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
    chunk(
        bytes,
        "IHDR",
        ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) 2).array());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var deflating = new java.util.zip.DeflaterOutputStream(packed)) {
      byte[] line = new byte[1 + 3 * width];
      for (int y = 0; y < Math.min(height, 200); y++) {
        deflating.write(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    chunk(bytes, "IDAT", packed.toByteArray());
    chunk(bytes, "IEND", new byte[0]);
    return bytes.toByteArray();
  }
}
