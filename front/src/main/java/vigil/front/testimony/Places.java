package vigil.front.testimony;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many forms at a time, because the words of each are in memory. */
public final class Places {
  /** How long somebody waits for a place before she is asked to come again. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Semaphore free;

  /** All are free. */
  public Places(int places) {
    this.free = new Semaphore(places, true);
  }

  /** Waits a moment for a place; whoever gets one leaves it. */
  public boolean take() {
    try {
      return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Leaves a place that was taken. */
  public void leave() {
    free.release();
  }
}
