package vigil.front.admission;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many envelopes come in by one way in an hour, and how many bytes in a day. Large envelopes
 * leave a part of the bytes to small ones, so that words always find room longer than videos.
 */
public final class Quota {
  private static final long SMALL_BYTES = 16L << 20;
  private static final double FOR_SMALL_ONES = 0.25;

  private final Bucket envelopes;
  private final Bucket bytes;

  Quota(double envelopesPerHour, double bytesPerDay, LongSupplier nanoTime) {
    envelopes = new Bucket(Math.max(1, envelopesPerHour), Duration.ofHours(1), nanoTime);
    bytes = new Bucket(bytesPerDay, Duration.ofDays(1), nanoTime);
  }

  /** Whether there is room for an envelope of about this size; takes nothing. */
  Verdict room(long sizeBytes) {
    if (envelopes.level() < 1) {
      return Verdict.HOUR_USED_UP;
    }
    double reserve = reserve(sizeBytes);
    double wanted = Math.min(sizeBytes, bytes.holds() - reserve);
    return bytes.level() < reserve + wanted ? Verdict.DAY_USED_UP : Verdict.LET_IN;
  }

  /** Takes one envelope, if there is room for it. */
  Verdict enter(long sizeBytes) {
    Verdict room = room(sizeBytes);
    if (room != Verdict.LET_IN) {
      return room;
    }
    return envelopes.takeOne() ? Verdict.LET_IN : Verdict.HOUR_USED_UP;
  }

  /** An envelope lies in the spool. Until then it has used up no bytes, whatever was announced. */
  public void stored(long sizeBytes) {
    bytes.drain(sizeBytes, reserve(sizeBytes));
  }

  /** What is left of what is scarcest, 0 to 1; of the bytes only those for small ones count. */
  double left() {
    double forSmallOnes = bytes.level() / (FOR_SMALL_ONES * bytes.holds());
    return Math.clamp(Math.min(envelopes.level() / envelopes.holds(), forSmallOnes), 0, 1);
  }

  private double reserve(long sizeBytes) {
    return sizeBytes > SMALL_BYTES ? FOR_SMALL_ONES * bytes.holds() : 0;
  }
}
