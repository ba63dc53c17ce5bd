package vigil.bench.flood;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks for a page at fixed times, whether or not earlier answers are there. Each time counts from
 * when the request was due, so that a front that stands still is not asked less (coordinated
 * omission).
 */
final class Latencies implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(50);
  private static final int MOST = 100_000;

  private final int port;
  private final String path;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final double[] millis = new double[MOST];
  private final Phaser underWay = new Phaser(1);
  private int asked;
  private int count;
  private int failures;

  private Latencies(int port, String path) {
    this.port = port;
    this.path = path;
  }

  /** Asks until it is closed. */
  static Latencies of(int port, String path) {
    Latencies latencies = new Latencies(port, path);
    long begin = System.nanoTime();
    latencies.clock.scheduleAtFixedRate(
        () -> latencies.begin(begin), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return latencies;
  }

  private void begin(long beginNanos) {
    long due = beginNanos + asked++ * EVERY.toNanos();
    underWay.register();
    Thread.ofVirtual()
        .start(() -> {
          try {
            ask(due);
          } finally {
            underWay.arriveAndDeregister();
          }
        });
  }

  private void ask(long dueNanos) {
    Call.Reply reply = new Call(port, "GET", path).send("Accept-Encoding: gzip\r\n", new byte[0]);
    note(reply.status() == 200, (System.nanoTime() - dueNanos) / 1e6);
  }

  private synchronized void note(boolean answered, double tookMillis) {
    failures += answered ? 0 : 1;
    if (count < MOST) {
      millis[count++] = tookMillis;
    }
  }

  /** Asks no more, waits for what is under way, and says how long each took. */
  String figures() throws InterruptedException {
    clock.shutdown();
    clock.awaitTermination(5, TimeUnit.SECONDS);
    underWay.arriveAndAwaitAdvance();
    return sorted();
  }

  private synchronized String sorted() {
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    return count == 0
        ? path + ": nothing was asked"
        : String.format(
            Locale.ROOT,
            "%-6s %d asked, %d without an answer; p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms",
            path,
            count,
            failures,
            sorted[count / 2],
            sorted[(int) (count * 0.99)],
            sorted[(int) (count * 0.999)],
            sorted[count - 1]);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
