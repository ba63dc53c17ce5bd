package vigil.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A keyed hash that stands for an item's name: 32 bytes. */
@SuppressWarnings("ArrayRecordComponent")
record ItemTag(byte[] bytes) {

  static final int SIZE_BYTES = 32;

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ItemTag tag && Arrays.equals(bytes, tag.bytes);
  }

  /** Four bytes of the hash that it is. */
  @Override
  public int hashCode() {
    return ByteBuffer.wrap(bytes).getInt();
  }
}
