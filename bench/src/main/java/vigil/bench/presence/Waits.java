package vigil.bench.presence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import vigil.bench.serving.Program;

/**
 * How long people wait until they are counted by a front with the pulse that it has by itself.
 *
 * @param mean of those who came one by one
 * @param longest of these
 * @param all how long it took until {@link #CROWD} were counted who came at the same moment
 * @param page the longest time that the first page took meanwhile
 * @param pages how many of them were read meanwhile
 * @param peakMib the most memory that the program had
 */
record Waits(
    Duration mean, Duration longest, Duration all, Duration page, int pages, double peakMib) {
  private static final int ONE_BY_ONE = 20;
  private static final int CROWD = 1_000;
  private static final int APART_MS = 4_000;

  /** Shows something to the front, and comes back when it was answered. */
  @FunctionalInterface
  interface Showing {
    void of(String token) throws Exception;
  }

  /** Lets them come; what is measured does not include the making of tokens. */
  static Waits measured(Program front, Supplier<String> tokens, Showing showing) throws Exception {
    Duration sum = Duration.ZERO;
    Duration longest = Duration.ZERO;
    for (int i = 0; i < ONE_BY_ONE; i++) {
      String token = tokens.get();
      Thread.sleep(ThreadLocalRandom.current().nextInt(APART_MS));
      Duration took = time(() -> showing.of(token));
      sum = sum.plus(took);
      longest = longest(longest, took);
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      all.add(tokens.get());
    }
    try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
      CompletableFuture<Boolean> over = new CompletableFuture<>();
      Future<List<Duration>> reading = reader.submit(() -> read(front, over));
      Duration crowd = AtOnce.run(CROWD, CROWD, i -> showing.of(all.get(i)));
      over.complete(true);
      List<Duration> pages = reading.get();
      Duration page = pages.stream().reduce(Duration.ZERO, Waits::longest);
      Duration mean = sum.dividedBy(ONE_BY_ONE);
      return new Waits(mean, longest, crowd, page, pages.size(), front.peakMib());
    }
  }

  private static List<Duration> read(Program front, Future<Boolean> over) throws Exception {
    List<Duration> pages = new ArrayList<>();
    while (!over.isDone()) {
      pages.add(front.toNextAnswer());
    }
    return pages;
  }

  private interface Step {
    void done() throws Exception;
  }

  private static Duration time(Step step) throws Exception {
    long begin = System.nanoTime();
    step.done();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "with the pulse as it is by itself: counted after %.1f s on average, %.1f s at most; %d at"
            + " once after %.1f s, and meanwhile %d pages, the slowest in %.0f ms; %.0f MiB at"
            + " most",
        mean.toMillis() / 1e3,
        longest.toMillis() / 1e3,
        CROWD,
        all.toMillis() / 1e3,
        pages,
        page.toNanos() / 1e6,
        peakMib);
  }
}
