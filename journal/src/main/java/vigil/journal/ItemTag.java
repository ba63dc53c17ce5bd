package vigil.journal;

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

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
