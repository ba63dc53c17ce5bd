package vigil.journal;

import java.util.Optional;

/**
 * One record as it was written, or what is left of it.
 *
 * @param number its place in the journal: 1, 2, 3 and so on without gaps
 * @param plain the part that is never erased
 * @param erasable the part that can be erased; empty when there was none and when it is erased
 * @param erased whether there was an erasable part which has been erased since
 */
@SuppressWarnings({"ArrayRecordComponent", "JavaLangClash"})
public record Record(long number, byte[] plain, Optional<byte[]> erasable, boolean erased) {

  /** Tells the lengths, never the content. */
  @Override
  public String toString() {
    return "Record[number=%d, plainBytes=%d, erasableBytes=%s, erased=%s]"
        .formatted(number, plain.length, erasable.map(content -> content.length), erased);
  }
}
