package vigil.front.sharing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a picture as PNG (ISO/IEC 15948): eight bits for each of red, green and blue, and nothing
 * beside the pixels. The codecs of Java can also read what strangers send, and a front has no
 * business with those.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int HEADER_BYTES = 13;
  private static final byte BITS = 8;
  private static final byte COLOURS = 2;

  private Png() {}

  static byte[] of(BufferedImage image) {
    ByteBuffer header =
        ByteBuffer.allocate(HEADER_BYTES)
            .putInt(image.getWidth())
            .putInt(image.getHeight())
            .put(BITS)
            .put(COLOURS);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(SIGNATURE);
    chunk(png, "IHDR", header.array());
    chunk(png, "IDAT", pixels(image));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(content);
    png.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
    png.writeBytes(type);
    png.writeBytes(content);
    png.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
  }

  /** Row by row, each after a zero that says that its pixels are written as they are. */
  private static byte[] pixels(BufferedImage image) {
    Deflater deflater = new Deflater();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream rows = new DeflaterOutputStream(packed, deflater)) {
      int width = image.getWidth();
      int[] row = new int[width];
      byte[] bytes = new byte[1 + 3 * width];
      for (int y = 0; y < image.getHeight(); y++) {
        image.getRGB(0, y, width, 1, row, 0, width);
        for (int x = 0; x < width; x++) {
          bytes[1 + 3 * x] = (byte) (row[x] >> 16);
          bytes[2 + 3 * x] = (byte) (row[x] >> 8);
          bytes[3 + 3 * x] = (byte) row[x];
        }
        rows.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }
}
