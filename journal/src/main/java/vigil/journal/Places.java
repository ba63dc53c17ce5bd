package vigil.journal;

import java.util.Arrays;

/** Where every record begins, and the hash of the chain before it: 40 bytes for each. */
final class Places {
  private static final int HASH_BYTES = 32;
  private static final int FIRST = 1024;

  private long[] offsets = new long[FIRST];
  private byte[] hashes = new byte[FIRST * HASH_BYTES];
  private int count;

  /** Takes notice of a place that follows all before. */
  void add(ChainEnd place) {
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.multiplyExact(count, 2));
      hashes = Arrays.copyOf(hashes, Math.multiplyExact(offsets.length, HASH_BYTES));
    }
    offsets[count] = place.lengthBytes();
    System.arraycopy(place.hash(), 0, hashes, count * HASH_BYTES, HASH_BYTES);
    count++;
  }

  /** The place after a record; number 0 is before the first. */
  ChainEnd after(long number) {
    int at = Math.toIntExact(number);
    if (at >= count) {
      throw new IllegalArgumentException("there is no record " + number);
    }
    byte[] hash = Arrays.copyOfRange(hashes, at * HASH_BYTES, (at + 1) * HASH_BYTES);
    return new ChainEnd(number, hash, offsets[at]);
  }

  /** Forgets all places after a record. */
  void cutAfter(long number) {
    count = Math.toIntExact(number + 1);
  }
}
