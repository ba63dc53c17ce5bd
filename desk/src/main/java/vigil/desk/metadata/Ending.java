package vigil.desk.metadata;

import java.nio.ByteBuffer;
import java.util.OptionalInt;

/** Where a picture ends by its own format; what comes after is shown by no program. */
final class Ending {
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int MARKER = 0xFF;
  private static final int PNG_HEAD_BYTES = 8;
  private static final int PNG_AROUND_BYTES = 12;
  private static final int PNG_END = 0x49454E44;

  private Ending() {}

  /** How many bytes come after the end; 0 when there are none or the end is not found. */
  static int after(FileKind kind, byte[] picture) {
    OptionalInt end =
        switch (kind) {
          case JPEG -> jpeg(picture);
          case PNG -> png(picture);
          default -> OptionalInt.empty();
        };
    return picture.length - end.orElse(picture.length);
  }

  /** ITU-T T.81, B.1.1: segments until a scan; in a scan only FF00 and restarts are no segment. */
  private static OptionalInt jpeg(byte[] picture) {
    int at = 2;
    while (at + 3 < picture.length) {
      if ((picture[at] & MARKER) != MARKER) {
        return OptionalInt.empty();
      }
      int marker = picture[at + 1] & 0xFF;
      if (marker == MARKER) {
        at++;
      } else if (marker == END_OF_IMAGE) {
        return OptionalInt.of(at + 2);
      } else {
        int length = ((picture[at + 2] & 0xFF) << 8) | (picture[at + 3] & 0xFF);
        at += 2 + length;
        if (marker == START_OF_SCAN) {
          at = afterScan(picture, at);
        }
      }
    }
    return at + 2 <= picture.length
            && (picture[at] & 0xFF) == MARKER
            && (picture[at + 1] & 0xFF) == END_OF_IMAGE
        ? OptionalInt.of(at + 2)
        : OptionalInt.empty();
  }

  private static int afterScan(byte[] picture, int from) {
    for (int at = from; at + 1 < picture.length; at++) {
      int next = picture[at + 1] & 0xFF;
      if ((picture[at] & 0xFF) == MARKER
          && next != 0
          && next != MARKER
          && (next < 0xD0 || next > 0xD7)) {
        return at;
      }
    }
    return picture.length;
  }

  private static OptionalInt png(byte[] picture) {
    ByteBuffer bytes = ByteBuffer.wrap(picture);
    int at = PNG_HEAD_BYTES;
    while (at + PNG_AROUND_BYTES <= picture.length) {
      long length = bytes.getInt(at) & 0xFFFFFFFFL;
      int type = bytes.getInt(at + 4);
      long next = at + PNG_AROUND_BYTES + length;
      if (next > picture.length) {
        return OptionalInt.empty();
      }
      at = (int) next;
      if (type == PNG_END) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }
}
