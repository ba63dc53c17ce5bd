package vigil.journal;

import java.io.IOException;
import java.util.Optional;

/**
 * Tells a record that was never written to its end from one that was damaged.
 *
 * <p>Unfinished is only: the first bytes of a frame up to the end of the file; the same followed by
 * nothing but zeros from a multiple of 512 bytes on, which a file system may leave where it had
 * lengthened the file before it wrote; nothing but zeros. Anything else is damage.
 */
final class TornTail {

  private static final int SECTOR_BYTES = 512;
  private static final int CHUNK_BYTES = 1 << 16;

  private TornTail() {}

  /** Whether the bytes from a position to the end of the file are an unfinished record. */
  static boolean isAt(StoredFile file, long from, long number) throws IOException {
    long end = file.lengthBytes();
    long zerosFrom = zerosFrom(file, from, end);
    if (zerosFrom == from || isUnfinished(file, from, end, number)) {
      return true;
    }
    long sector = -Math.floorDiv(-zerosFrom, SECTOR_BYTES) * SECTOR_BYTES;
    return sector < end && isUnfinished(file, from, sector, number);
  }

  private static boolean isUnfinished(StoredFile file, long from, long to, long number)
      throws IOException {
    byte[] start = file.bytes(from, Math.min(to, from + FrameHeader.SIZE_BYTES));
    if (start.length < FrameHeader.SIZE_BYTES) {
      return FrameHeader.couldBegin(start, number);
    }
    Optional<FrameHeader> header = FrameHeader.decode(start, number);
    return header.isPresent() && header.get().frameBytes() > to - from;
  }

  /** Where the zeros that reach to the end begin. */
  private static long zerosFrom(StoredFile file, long from, long end) throws IOException {
    for (long to = end; to > from; to = Math.max(from, to - CHUNK_BYTES)) {
      byte[] chunk = file.bytes(Math.max(from, to - CHUNK_BYTES), to);
      for (int i = chunk.length - 1; i >= 0; i--) {
        if (chunk[i] != 0) {
          return to - chunk.length + i + 1;
        }
      }
    }
    return from;
  }
}
