package vigil.journal;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The 24 bytes in front of each record, not encrypted: 4 bytes {@code VREC}, 4 of body length, 8 of
 * record number, 1 that is 1 when the record ends its group and else 0, 3 zero, 4 of CRC-32C over
 * these 20. All numbers are big-endian.
 *
 * <p>The check sum keeps a flipped bit in the length from passing for a record that was never
 * written to its end.
 *
 * @param bodyBytes length of nonce, ciphertext and tag
 * @param number of the record
 * @param endsGroup whether what was appended together ends here
 */
record FrameHeader(int bodyBytes, long number, boolean endsGroup) {

  static final int SIZE_BYTES = 24;
  static final int MAX_BODY_BYTES = Entry.MAX_BYTES + 1024;

  private static final int MAGIC = 0x56524543;
  private static final int GROUP_AT = 16;
  private static final int SUM_AT = 20;

  /** Length of the whole frame. */
  long frameBytes() {
    return (long) SIZE_BYTES + bodyBytes;
  }

  byte[] encode() {
    byte[] bytes = new byte[SIZE_BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    buffer.putInt(MAGIC).putInt(bodyBytes).putLong(number).put((byte) (endsGroup ? 1 : 0));
    buffer.putInt(SUM_AT, Checksum.of(bytes, SUM_AT));
    return bytes;
  }

  /** The header of the record with this number; empty when these bytes are not one. */
  static Optional<FrameHeader> decode(byte[] bytes, long number) {
    if (bytes.length != SIZE_BYTES) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int bodyBytes = buffer.getInt(4);
    boolean whole =
        buffer.getInt(SUM_AT) == Checksum.of(bytes, SUM_AT)
            && couldBegin(bytes, number)
            && bodyBytes >= Box.OVERHEAD_BYTES
            && bodyBytes <= MAX_BODY_BYTES;
    return whole
        ? Optional.of(new FrameHeader(bodyBytes, number, bytes[GROUP_AT] == 1))
        : Optional.empty();
  }

  /** Whether these bytes, up to a whole header, could be the first of the record's header. */
  static boolean couldBegin(byte[] bytes, long number) {
    byte[] expected = new FrameHeader(0, number, false).encode();
    for (int i = 0; i < Math.min(bytes.length, SUM_AT); i++) {
      boolean isLength = i >= 4 && i < 8;
      boolean isGroupEnd = i == GROUP_AT && bytes[i] == 1;
      if (bytes[i] != expected[i] && !isLength && !isGroupEnd) {
        return false;
      }
    }
    return true;
  }
}
