package vigil.desk.workroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A process that is ended, with all that it started, when it takes too long and when this is
 * closed. What leaves it quicker than one looks stays, but nobody waits for it.
 */
public final class TimedProcess implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** For a thread to notice that the process at the other end of its pipe is gone. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Process process;
  private final long endNanos;
  private final Thread clock;

  /** Also what outlives the process that started it. */
  private final Set<ProcessHandle> started = ConcurrentHashMap.newKeySet();

  private volatile boolean late;

  private TimedProcess(Process process, Duration patience) {
    this.process = process;
    this.endNanos = System.nanoTime() + patience.toNanos();
    this.clock = Thread.ofVirtual().start(this::watch);
  }

  /** Starts it; its time begins now. */
  public static TimedProcess start(ProcessBuilder builder, Duration patience) throws IOException {
    return new TimedProcess(builder.start(), patience);
  }

  private void watch() {
    try {
      for (Duration left = left(); left.isPositive(); left = left()) {
        process.descendants().forEach(started::add);
        Thread.sleep(left.compareTo(BETWEEN_LOOKS) < 0 ? left : BETWEEN_LOOKS);
      }
      late = true;
      end();
    } catch (InterruptedException closed) {
      // It ended in time.
    }
  }

  private Duration left() {
    return Duration.ofNanos(endNanos - System.nanoTime());
  }

  /** What it reads. */
  public OutputStream input() {
    return process.getOutputStream();
  }

  /** What it writes. */
  public InputStream output() {
    return process.getInputStream();
  }

  /** Whether it was ended because it took too long. */
  public boolean isLate() {
    return late;
  }

  /** What it ended with; waits for that. */
  public int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /**
   * Waits for a thread that reads from it or writes to it.
   *
   * @return whether that came to an end; a pipe may be held open by what left the process
   */
  public boolean waitFor(Thread hands) throws InterruptedException {
    Duration left = left();
    return hands.join((left.isPositive() ? left : Duration.ZERO).plus(GRACE));
  }

  /** Ends it, and what it started. */
  public void end() {
    process.descendants().forEach(started::add);
    // By its handle: the process itself would close a pipe that somebody may be writing to.
    process.toHandle().destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    clock.interrupt();
    end();
  }
}
