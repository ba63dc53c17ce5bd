package vigil.front.admission;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Time since the program started: tokens say nothing about the time of day. */
final class Clock {
  private final LongSupplier nanoTime;
  private final long startNanos;

  /**
   * @param nanoTime a clock like {@link System#nanoTime}
   */
  Clock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.startNanos = nanoTime.getAsLong();
  }

  /** Whole seconds since the start. */
  int second() {
    return (int) TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong() - startNanos);
  }
}
