package vigil.journal;

import java.util.Optional;

/**
 * One change to be written as one record.
 *
 * @param plain what stays as long as the journal does; encrypted like everything else, but never
 *     erased. Not copied, so not to be changed afterwards
 * @param erasable what may be erased later; empty when there is nothing of the kind
 */
@SuppressWarnings("ArrayRecordComponent")
public record Entry(byte[] plain, Optional<Erasable> erasable) {

  /** The most that one entry may hold, plain and erasable together, in bytes. */
  public static final int MAX_BYTES = 32 << 20;

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException when the entry is larger than {@link #MAX_BYTES}
   */
  public Entry {
    long sizeBytes = plain.length + erasable.map(part -> (long) part.content().length).orElse(0L);
    if (sizeBytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          "an entry holds at most " + MAX_BYTES + " bytes, not " + sizeBytes);
    }
  }

  /** An entry of which nothing can be erased. */
  public static Entry plain(byte[] plain) {
    return new Entry(plain, Optional.empty());
  }

  /** An entry of which a part can be erased. */
  public static Entry erasable(byte[] plain, String item, byte[] content) {
    return new Entry(plain, Optional.of(new Erasable(item, content)));
  }

  /** Tells the lengths, never the content. */
  @Override
  public String toString() {
    return "Entry[plainBytes=" + plain.length + ", erasable=" + erasable + "]";
  }
}
