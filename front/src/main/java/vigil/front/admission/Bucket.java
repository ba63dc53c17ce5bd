package vigil.front.admission;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A supply that is used up and comes back evenly (a token bucket). Full at the beginning. */
final class Bucket {
  private final double holds;
  private final double perNano;
  private final LongSupplier nanoTime;
  private double level;
  private long seenNanos;

  /**
   * @param holds at most, above 0
   * @param refill the time in which an empty one gets full
   * @param nanoTime a clock like {@link System#nanoTime}
   */
  Bucket(double holds, Duration refill, LongSupplier nanoTime) {
    this.holds = holds;
    this.perNano = holds / refill.toNanos();
    this.nanoTime = nanoTime;
    this.level = holds;
    this.seenNanos = nanoTime.getAsLong();
  }

  double holds() {
    return holds;
  }

  /** What there is now. */
  synchronized double level() {
    long now = nanoTime.getAsLong();
    level = Math.min(holds, level + (now - seenNanos) * perNano);
    seenNanos = now;
    return level;
  }

  /** Takes one, if there is one. */
  boolean takeOne() {
    return take(1, 0);
  }

  /** Takes an amount, if there is so much above a reserve. */
  synchronized boolean take(double amount, double reserve) {
    if (level() - amount < reserve) {
      return false;
    }
    level -= amount;
    return true;
  }

  /** Nothing came of what was taken. */
  synchronized void giveBack(double amount) {
    level = Math.min(holds, level() + amount);
  }
}
