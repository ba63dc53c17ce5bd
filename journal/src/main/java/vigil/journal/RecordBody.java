package vigil.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is sealed in a frame: 1 byte of form; form 0 is followed by the plain part; form 1 by 32
 * bytes of item tag, 4 of length of the sealed part, the sealed part and then the plain part.
 *
 * @param plain the part that is never erased
 * @param sealed the part that can be erased
 */
@SuppressWarnings("ArrayRecordComponent")
record RecordBody(byte[] plain, Optional<Sealed> sealed) {

  private static final int SEALED_FROM = 1 + ItemTag.SIZE_BYTES + 4;

  /** Content sealed under the key of an item. */
  @SuppressWarnings("ArrayRecordComponent")
  record Sealed(ItemTag item, byte[] bytes) {}

  byte[] encode() {
    if (sealed.isEmpty()) {
      return ByteBuffer.allocate(1 + plain.length).put((byte) 0).put(plain).array();
    }
    Sealed part = sealed.get();
    return ByteBuffer.allocate(SEALED_FROM + part.bytes().length + plain.length)
        .put((byte) 1)
        .put(part.item().bytes())
        .putInt(part.bytes().length)
        .put(part.bytes())
        .put(plain)
        .array();
  }

  /** Reads what has been authenticated, so that another form can only come from a newer program. */
  static Optional<RecordBody> decode(byte[] content) {
    if (content.length > 0 && content[0] == 0) {
      return Optional.of(
          new RecordBody(Arrays.copyOfRange(content, 1, content.length), Optional.empty()));
    }
    if (content.length < SEALED_FROM || content[0] != 1) {
      return Optional.empty();
    }
    int sealedBytes = ByteBuffer.wrap(content).getInt(1 + ItemTag.SIZE_BYTES);
    if (sealedBytes < 0 || sealedBytes > content.length - SEALED_FROM) {
      return Optional.empty();
    }
    int plainFrom = SEALED_FROM + sealedBytes;
    ItemTag item = new ItemTag(Arrays.copyOfRange(content, 1, 1 + ItemTag.SIZE_BYTES));
    Sealed part = new Sealed(item, Arrays.copyOfRange(content, SEALED_FROM, plainFrom));
    byte[] plain = Arrays.copyOfRange(content, plainFrom, content.length);
    return Optional.of(new RecordBody(plain, Optional.of(part)));
  }
}
