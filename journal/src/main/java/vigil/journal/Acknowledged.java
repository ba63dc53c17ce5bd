package vigil.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file that remembers how far changes have been acknowledged, so that records which are gone
 * from the end are missed.
 *
 * <p>It is written after the records are durable and made durable itself only now and then: after a
 * loss of power it may lag behind, but it never runs ahead. Two places at 0 and 512 are written in
 * turn, so that one of them is always whole: 8 bytes of record number, 32 of the chain's hash, 32
 * of HMAC-SHA256 over these 40.
 */
final class Acknowledged implements Closeable {

  private static final int PLACE_BYTES = 512;
  private static final int MARKED_BYTES = Long.BYTES + 32;
  private static final int MARK_BYTES = MARKED_BYTES + 32;

  private final StoredFile file;
  private final Subkeys keys;
  private Mark last;
  private int nextPlace;
  private @Nullable IOException lastFailure;

  /** The last record known to have been acknowledged, and the chain's hash up to and with it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Mark(long number, byte[] hash) {

    /** Whether the record reached has the marked number but is another record. */
    boolean contradicts(ChainEnd reached) {
      return reached.number() == number && !Arrays.equals(reached.hash(), hash);
    }
  }

  private Acknowledged(StoredFile file, Subkeys keys, Mark last, int nextPlace) {
    this.file = file;
    this.keys = keys;
    this.last = last;
    this.nextPlace = nextPlace;
  }

  /** Reads the file; one that is empty knows of no acknowledged record. */
  static Acknowledged read(StoredFile file, Subkeys keys) throws IOException {
    byte[] bytes = file.bytes(0, file.lengthBytes());
    Optional<Mark> first = mark(bytes, 0, keys);
    Optional<Mark> second = mark(bytes, PLACE_BYTES, keys);
    if (first.isEmpty() && second.isEmpty()) {
      requireEmpty(file, bytes);
    }
    long firstNumber = first.map(Mark::number).orElse(-1L);
    long secondNumber = second.map(Mark::number).orElse(-1L);
    boolean firstIsLast = firstNumber >= secondNumber;
    Mark last = (firstIsLast ? first : second).orElse(new Mark(0, new byte[0]));
    return new Acknowledged(file, keys, last, firstIsLast && first.isPresent() ? 1 : 0);
  }

  private static Optional<Mark> mark(byte[] bytes, int from, Subkeys keys) {
    if (bytes.length < from + MARK_BYTES) {
      return Optional.empty();
    }
    byte[] marked = Arrays.copyOfRange(bytes, from, from + MARKED_BYTES);
    byte[] mac = Arrays.copyOfRange(bytes, from + MARKED_BYTES, from + MARK_BYTES);
    if (!MessageDigest.isEqual(mac, keys.authenticate(marked))) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(marked);
    byte[] hash = Arrays.copyOfRange(marked, Long.BYTES, MARKED_BYTES);
    return Optional.of(new Mark(buffer.getLong(), hash));
  }

  /** A first mark that was never written to its end is no damage. */
  private static void requireEmpty(StoredFile file, byte[] bytes) throws JournalDamagedException {
    boolean zeros = Arrays.equals(bytes, new byte[bytes.length]);
    if (bytes.length >= MARK_BYTES && !zeros) {
      throw new JournalDamagedException(
          new JournalDamagedException.Where(file.path(), 0, 0),
          "neither of its two marks is what was written");
    }
  }

  Mark last() {
    return last;
  }

  /**
   * Notes that everything up to here is acknowledged. A failure is kept for {@link #close()}: the
   * records are durable, so the change must not be reported as refused.
   */
  void note(ChainEnd end) {
    byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(end.number()).array();
    byte[] mark =
        ByteBuffer.allocate(MARK_BYTES)
            .put(number)
            .put(end.hash())
            .put(keys.authenticate(number, end.hash()))
            .array();
    try {
      file.write((long) nextPlace * PLACE_BYTES, mark);
      last = new Mark(end.number(), end.hash());
      nextPlace = 1 - nextPlace;
      lastFailure = null;
    } catch (IOException e) {
      lastFailure = e;
    }
  }

  @Override
  public void close() throws IOException {
    try (file) {
      if (lastFailure != null) {
        throw lastFailure;
      }
      file.sync();
    }
  }
}
