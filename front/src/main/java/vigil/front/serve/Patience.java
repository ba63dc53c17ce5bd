package vigil.front.serve;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How slowly a body may come: as slowly as Tor on a bad day, but not so slowly that its sender only
 * wants to keep a place occupied. After the first minute it must have come at {@value
 * #LEAST_BYTES_PER_SECOND} bytes a second on average.
 */
final class Patience {
  static final int LEAST_BYTES_PER_SECOND = 200;
  static final Duration GRACE = Duration.ofMinutes(1);

  private final LongSupplier nanoTime;
  private final long begunNanos;

  /**
   * @param nanoTime a clock like {@link System#nanoTime}
   */
  Patience(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.begunNanos = nanoTime.getAsLong();
  }

  /** Whether a body of which so much has come by now has been too slow. */
  boolean isOver(long readBytes) {
    Duration spent = Duration.ofNanos(nanoTime.getAsLong() - begunNanos);
    return spent.compareTo(GRACE) > 0 && readBytes / spent.toSeconds() < LEAST_BYTES_PER_SECOND;
  }
}
