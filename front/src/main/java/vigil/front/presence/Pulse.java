package vigil.front.presence;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * When the ledger is written. While it beats, at times that are drawn and do not depend on anybody;
 * else at once, whenever something waits.
 */
final class Pulse {
  /** From three quarters of the mean to five quarters of it. */
  private static final double SPREAD = 0.5;

  private final RandomGenerator random = new SecureRandom();
  private final LongSupplier nanos;
  private Duration mean = Duration.ZERO;
  private boolean beating;
  private boolean hurried;
  private long nextNanos;

  Pulse() {
    this(System::nanoTime);
  }

  /** With another clock, in nanoseconds from any moment. */
  Pulse(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Writes from now on at such times. */
  synchronized void beat(Duration each) {
    mean = each;
    if (!beating) {
      beating = true;
      nextNanos = nanos.getAsLong() + drawn(mean, random);
    }
    notifyAll();
  }

  /** Writes from now on when something waits. */
  synchronized void rest() {
    if (beating) {
      beating = false;
      hurry();
    }
  }

  /** Something waits. */
  synchronized void want() {
    if (!beating) {
      hurry();
    }
  }

  /** Something is to be written at once, whoever waits. */
  synchronized void hurry() {
    hurried = true;
    notifyAll();
  }

  /** Comes back when it is time to write. */
  synchronized void await() throws InterruptedException {
    for (long left = left(); !hurried && left > 0; left = left()) {
      // Rounded up, because 0 is for ever.
      wait(beating ? TimeUnit.NANOSECONDS.toMillis(left) + 1 : 0);
    }
    hurried = false;
    if (isTime()) {
      // From the time that was drawn, so that it does not show how long this one takes.
      nextNanos += drawn(mean, random);
      if (isTime()) {
        nextNanos = nanos.getAsLong() + drawn(mean, random);
      }
    }
  }

  private boolean isTime() {
    return left() <= 0;
  }

  /** Nanoseconds until it is time. */
  private long left() {
    return beating ? nextNanos - nanos.getAsLong() : Long.MAX_VALUE;
  }

  /** Nanoseconds until the next one. */
  static long drawn(Duration mean, RandomGenerator random) {
    return Math.round(mean.toNanos() * (1 - SPREAD / 2 + SPREAD * random.nextDouble()));
  }
}
