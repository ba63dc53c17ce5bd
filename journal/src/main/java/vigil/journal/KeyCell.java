package vigil.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * One cell of the file of keys: 128 bytes, sealed with the cell's place as associated data. Inside
 * are 1 byte of state (1 live, 2 erased), 32 of item tag, 32 of key (zero when erased) and 35 zero.
 * A cell of nothing but zeros is one whose key has been destroyed.
 *
 * <p>A cell fits four times into a sector of 512 bytes and so never lies across two.
 *
 * @param item the tag of the item
 * @param key the item's key, or empty for the mark that the item has been erased
 */
@SuppressWarnings("ArrayRecordComponent")
record KeyCell(ItemTag item, Optional<byte[]> key) {

  static final int SIZE_BYTES = 128;
  static final int KEY_BYTES = 32;

  private static final int KEY_AT = 1 + ItemTag.SIZE_BYTES;
  private static final byte LIVE = 1;
  private static final byte ERASED = 2;

  byte[] seal(Box box, SecretKey cellsKey, long place) {
    byte[] plain = new byte[SIZE_BYTES - Box.OVERHEAD_BYTES];
    plain[0] = key.isPresent() ? LIVE : ERASED;
    System.arraycopy(item.bytes(), 0, plain, 1, ItemTag.SIZE_BYTES);
    key.ifPresent(secret -> System.arraycopy(secret, 0, plain, KEY_AT, KEY_BYTES));
    byte[] sealed = box.seal(cellsKey, associated(place), plain);
    Arrays.fill(plain, (byte) 0);
    return sealed;
  }

  /** The cell; empty when it has been destroyed, damaged or never written to its end. */
  static Optional<KeyCell> open(Box box, SecretKey cellsKey, long place, byte[] sealed) {
    return box.open(cellsKey, associated(place), sealed).map(KeyCell::decode);
  }

  private static KeyCell decode(byte[] plain) {
    ItemTag item = new ItemTag(Arrays.copyOfRange(plain, 1, KEY_AT));
    Optional<byte[]> key =
        plain[0] == LIVE
            ? Optional.of(Arrays.copyOfRange(plain, KEY_AT, KEY_AT + KEY_BYTES))
            : Optional.empty();
    Arrays.fill(plain, (byte) 0);
    return new KeyCell(item, key);
  }

  private static byte[] associated(long place) {
    return ByteBuffer.allocate(Long.BYTES).putLong(place).array();
  }
}
