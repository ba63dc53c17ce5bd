package vigil.front.admission;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many knock at a door, whoever they are: one number that rises with each knock and fades by
 * itself. It fades so that with a steady stream it stands at the knocks of one minute.
 */
final class Pressure {
  /** Beyond so many times what is usual nothing gets any dearer. */
  static final double MOST = 64;

  private static final double MEMORY_NANOS = Duration.ofMinutes(1).toNanos();

  private final double calmPerMinute;
  private final LongSupplier nanoTime;
  private double knocks;
  private long seenNanos;

  /**
   * @param calmPerMinute so many a minute are nothing unusual, above 0
   * @param nanoTime a clock like {@link System#nanoTime}
   */
  Pressure(double calmPerMinute, LongSupplier nanoTime) {
    this.calmPerMinute = calmPerMinute;
    this.nanoTime = nanoTime;
    this.seenNanos = nanoTime.getAsLong();
  }

  synchronized void knock() {
    fade();
    knocks = Math.min(knocks + 1, 2 * MOST * calmPerMinute);
  }

  /** How many times as many come as is usual, 0 to {@link #MOST}; below 1 all is calm. */
  synchronized double excess() {
    fade();
    return Math.min(MOST, knocks / calmPerMinute);
  }

  private void fade() {
    long now = nanoTime.getAsLong();
    knocks *= Math.exp((seenNanos - now) / MEMORY_NANOS);
    seenNanos = now;
  }
}
