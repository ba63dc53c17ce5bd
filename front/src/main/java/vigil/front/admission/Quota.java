package vigil.front.admission;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import vigil.exchange.spool.Allowance;

/**
 * How many envelopes come in by one way in an hour, and how many bytes in a day. Large envelopes
 * leave a part of the bytes to small ones, so that words always find room longer than videos. Both
 * are taken as they come and not as they are announced: nobody can use them up with promises.
 */
public final class Quota {
  private static final long SMALL_BYTES = 16L << 20;
  private static final double FOR_SMALL_ONES = 0.2;

  private final Bucket envelopes;
  private final Bucket bytes;

  Quota(double envelopesPerHour, double bytesPerDay, LongSupplier nanoTime) {
    envelopes = new Bucket(Math.max(1, envelopesPerHour), Duration.ofHours(1), nanoTime);
    bytes = new Bucket(bytesPerDay, Duration.ofDays(1), nanoTime);
  }

  /** There is nothing left of it for now. */
  public static final class UsedUp extends IOException {
    private static final long serialVersionUID = 1L;
    private final Verdict verdict;

    UsedUp(Verdict verdict) {
      super("the quota says " + verdict);
      this.verdict = verdict;
    }

    /** {@link Verdict#HOUR_USED_UP} or {@link Verdict#DAY_USED_UP}. */
    public Verdict verdict() {
      return verdict;
    }
  }

  /**
   * Whether there is room for an envelope of about this size; takes nothing.
   *
   * @param sizeBytes as announced; -1 when it is not known, which counts as large
   */
  Verdict room(long sizeBytes) {
    if (envelopes.level() < 1) {
      return Verdict.HOUR_USED_UP;
    }
    long size = sizeBytes < 0 ? SMALL_BYTES + 1 : sizeBytes;
    double reserve = reserve(size);
    double wanted = Math.min(size, bytes.holds() - reserve);
    return bytes.level() < reserve + wanted ? Verdict.DAY_USED_UP : Verdict.LET_IN;
  }

  /** What one envelope takes of it while it comes in; it throws {@link UsedUp}. */
  public Allowance share() {
    return new Share();
  }

  /** An envelope that was begun counts whatever comes of it: else beginning would cost nothing. */
  private final class Share implements Allowance {
    private long takenBytes;

    @Override
    public void begin() throws UsedUp {
      if (!envelopes.takeOne()) {
        throw new UsedUp(Verdict.HOUR_USED_UP);
      }
    }

    @Override
    public void take(long more) throws UsedUp {
      if (!bytes.take(more, reserve(takenBytes + more))) {
        throw new UsedUp(Verdict.DAY_USED_UP);
      }
      takenBytes += more;
    }

    @Override
    public void giveBack() {
      bytes.giveBack(takenBytes);
      takenBytes = 0;
    }
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
