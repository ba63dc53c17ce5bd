package vigil.desk.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Holds a picture that was made anew against what such a picture may consist of. Reads nothing but
 * its frame, so it is safe with hostile bytes: the workroom that made it read a foreign file
 * before.
 */
public final class PlainPicture {
  private static final int MARKER = 0xFF;
  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int APP0 = 0xE0;
  private static final int JFIF_BYTES = 16;
  private static final int SCAN = 0xDA;

  /** Tables and frames of ITU-T T.81 that say nothing but how pixels are packed. */
  private static final Set<Integer> JPEG_PARTS = Set.of(0xDB, 0xC4, 0xC0, 0xC1, 0xC2, 0xDD, SCAN);

  private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int CHUNK_AROUND_BYTES = 12;
  private static final Set<String> PNG_PARTS = Set.of("IHDR", "PLTE", "tRNS", "IDAT");

  private PlainPicture() {}

  /** Whether it holds pixels and nothing else, and ends where it ends. */
  public static boolean is(EncodedPicture picture) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(picture.bytes());
      return switch (picture.format()) {
        case JPEG -> isJpeg(bytes);
        case PNG -> isPng(bytes);
      };
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException cutOff) {
      return false;
    }
  }

  private static boolean isJpeg(ByteBuffer bytes) {
    if ((bytes.getShort() & 0xFFFF) != START_OF_IMAGE) {
      return false;
    }
    while (true) {
      if ((bytes.get() & MARKER) != MARKER) {
        return false;
      }
      int marker = bytes.get() & 0xFF;
      if (marker == END_OF_IMAGE) {
        return !bytes.hasRemaining();
      }
      if (!isAllowed(marker, bytes)) {
        return false;
      }
      bytes.position(bytes.position() + (bytes.getShort(bytes.position()) & 0xFFFF));
      if (marker == SCAN) {
        skipScan(bytes);
      }
    }
  }

  /** A JFIF head without a thumbnail, or a table. */
  private static boolean isAllowed(int marker, ByteBuffer bytes) {
    int at = bytes.position();
    return JPEG_PARTS.contains(marker)
        || (marker == APP0
            && bytes.getShort(at) == JFIF_BYTES
            && bytes.getInt(at + 2) == 0x4A464946
            && bytes.getShort(at + JFIF_BYTES - 2) == 0);
  }

  private static void skipScan(ByteBuffer bytes) {
    while (true) {
      int next = bytes.getShort(bytes.position()) & 0xFFFF;
      boolean marker = next >> 8 == MARKER && (next & 0xFF) != 0;
      if (marker && (next < 0xFFD0 || next > 0xFFD7)) {
        return;
      }
      bytes.position(bytes.position() + 1);
    }
  }

  private static boolean isPng(ByteBuffer bytes) {
    if (bytes.getLong() != PNG_SIGNATURE) {
      return false;
    }
    while (true) {
      int length = bytes.getInt(bytes.position());
      byte[] type = new byte[4];
      bytes.get(bytes.position() + 4, type);
      if (length < 0) {
        return false;
      }
      bytes.position(Math.addExact(bytes.position() + CHUNK_AROUND_BYTES, length));
      String name = new String(type, US_ASCII);
      if (name.equals("IEND")) {
        return length == 0 && !bytes.hasRemaining();
      }
      if (!PNG_PARTS.contains(name)) {
        return false;
      }
    }
  }
}
