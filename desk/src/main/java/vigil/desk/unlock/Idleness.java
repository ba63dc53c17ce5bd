package vigil.desk.unlock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How long nobody has done anything. By the clock on the wall, so that a machine's sleep counts.
 */
final class Idleness {
  /** A page's script speaks up a little before the desk locks. */
  private static final Duration TO_SPARE = Duration.ofSeconds(20);

  private final Clock clock;
  private final Duration most;
  private Instant lastAction;
  private Instant before;
  private int underWay;

  /**
   * @param most that is borne; zero for any
   */
  Idleness(Clock clock, Duration most) {
    this.clock = clock;
    this.most = most;
    this.lastAction = clock.instant();
    this.before = lastAction;
  }

  synchronized void begun() {
    underWay++;
    before = lastAction;
    lastAction = clock.instant();
  }

  synchronized void ended() {
    underWay--;
    lastAction = clock.instant();
  }

  synchronized void acted() {
    lastAction = clock.instant();
  }

  /** Nothing that is still under way is cut off, however long it takes. */
  synchronized boolean isTooLong() {
    return !most.isZero()
        && underWay == 0
        && Duration.between(lastAction, clock.instant()).compareTo(most) >= 0;
  }

  /** Whether the time was as good as up when what is under way began. */
  synchronized boolean wasNearlyTooLong() {
    return Duration.between(before, lastAction).compareTo(most.minus(TO_SPARE)) >= 0;
  }

  Duration most() {
    return most;
  }
}
