package vigil.front;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vigil.front.exchange.Handover;
import vigil.front.presence.Presences;
import vigil.front.serve.Mishap;
import vigil.front.serve.Stage;

/**
 * Shows what the desk has handed over, and shows it anew when a gathering is over: no desk has to
 * say so. Numbers of presence change at fixed times of the day, such as every full hour UTC.
 */
final class Turning implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(30);

  private final Stage stage;
  private final SiteMaker maker;
  private final Handover handover;
  private final Presences presences;
  private final ScheduledExecutorService clock;

  private Turning(Stage stage, SiteMaker maker, Handover handover, Presences presences) {
    this.stage = stage;
    this.maker = maker;
    this.handover = handover;
    this.presences = presences;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("turning").factory());
  }

  /** Looks every half minute, until it is closed. */
  static Turning on(Stage stage, SiteMaker maker, Handover handover, Presences presences) {
    Turning turning = new Turning(stage, maker, handover, presences);
    long every = maker.refreshing().toMillis();
    Future<?> _ =
        turning.clock.scheduleAtFixedRate(
            turning::refresh,
            untilNext(System.currentTimeMillis(), every),
            every,
            TimeUnit.MILLISECONDS);
    Future<?> _ =
        turning.clock.scheduleAtFixedRate(
            turning::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    return turning;
  }

  /** Shows what is handed over now; one after the other, so that nothing older comes last. */
  synchronized void show() {
    try {
      presences.follow(maker.published(handover).gatherings());
    } catch (IOException e) {
      throw new UncheckedIOException("front.db cannot be written", e);
    }
    stage.show(maker.make(handover));
  }

  /** Milliseconds until the next of the times that are so far apart, counted from midnight UTC. */
  static long untilNext(long nowMillis, long everyMillis) {
    return everyMillis - Math.floorMod(nowMillis, everyMillis);
  }

  /** The time has come to show other numbers, whoever came in between. */
  private void refresh() {
    try {
      presences.refresh();
      show();
    } catch (IOException | RuntimeException e) {
      Mishap.log(e);
    }
  }

  private void look() {
    try {
      if (maker.isDue()) {
        show();
      }
      presences.blur();
    } catch (IOException | RuntimeException e) {
      // The next look must come all the same.
      Mishap.log(e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
