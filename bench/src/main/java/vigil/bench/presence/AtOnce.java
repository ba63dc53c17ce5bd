package vigil.bench.presence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things, so many at the same time. */
final class AtOnce {
  private AtOnce() {}

  /** One of them. */
  @FunctionalInterface
  interface Step {
    void done(int number) throws Exception;
  }

  /** Does all of them, numbered from 0; how long it took. */
  static Duration run(int atOnce, int times, Step step) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        all.add(() -> {
          step.done(number);
          return true;
        });
      }
      long begin = System.nanoTime();
      for (Future<Boolean> one : threads.invokeAll(all)) {
        one.get();
      }
      return Duration.ofNanos(System.nanoTime() - begin);
    }
  }
}
