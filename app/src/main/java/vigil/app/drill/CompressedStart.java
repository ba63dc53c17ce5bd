package vigil.app.drill;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Where a DEFLATE stream may begin: a gzip member (RFC 1952), a zlib stream (RFC 1950) or a local
 * file header of a ZIP (APPNOTE 4.3.7).
 *
 * @param dataOffset of the first byte for the inflater
 * @param raw whether that is bare DEFLATE (RFC 1951) without a zlib header
 */
record CompressedStart(long dataOffset, boolean raw) {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int ZIP_HEADER_BYTES = 30;
  private static final int GZIP_HEADER_BYTES = 10;

  /** Whether these two bytes begin any of the three; nothing else needs a closer look. */
  static boolean maybe(byte first, byte second) {
    return (first == 0x1f && second == (byte) 0x8b)
        || (first == 'P' && second == 'K')
        || isZlib(first & 0xff, second & 0xff);
  }

  private static boolean isZlib(int first, int second) {
    return (first & 0x0f) == 8 && first >>> 4 <= 7 && (first * 256 + second) % 31 == 0;
  }

  static @Nullable CompressedStart at(MemorySegment bytes, long at) {
    byte first = bytes.get(ValueLayout.JAVA_BYTE, at);
    byte second = bytes.get(ValueLayout.JAVA_BYTE, at + 1);
    if (first == 0x1f && second == (byte) 0x8b) {
      return gzip(bytes, at);
    }
    if (first == 'P' && second == 'K') {
      return zip(bytes, at);
    }
    return isZlib(first & 0xff, second & 0xff) ? new CompressedStart(at, false) : null;
  }

  private static @Nullable CompressedStart gzip(MemorySegment bytes, long at) {
    if (at + GZIP_HEADER_BYTES >= bytes.byteSize()) {
      return null;
    }
    int flags = bytes.get(ValueLayout.JAVA_BYTE, at + 3);
    long data = at + GZIP_HEADER_BYTES;
    if ((flags & 4) != 0 && data + 2 < bytes.byteSize()) {
      data += 2 + (bytes.get(SHORT, data) & 0xffff);
    }
    if ((flags & 8) != 0) {
      data = afterZero(bytes, data);
    }
    if ((flags & 16) != 0) {
      data = afterZero(bytes, data);
    }
    if ((flags & 2) != 0) {
      data += 2;
    }
    return new CompressedStart(data, true);
  }

  private static @Nullable CompressedStart zip(MemorySegment bytes, long at) {
    if (at + ZIP_HEADER_BYTES >= bytes.byteSize()
        || bytes.get(SHORT, at + 2) != 0x0403
        || bytes.get(SHORT, at + 8) != 8) {
      return null;
    }
    int names = (bytes.get(SHORT, at + 26) & 0xffff) + (bytes.get(SHORT, at + 28) & 0xffff);
    return new CompressedStart(at + ZIP_HEADER_BYTES + names, true);
  }

  private static long afterZero(MemorySegment bytes, long from) {
    long at = from;
    while (at < bytes.byteSize() && bytes.get(ValueLayout.JAVA_BYTE, at) != 0) {
      at++;
    }
    return at + 1;
  }
}
