package vigil.front;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vigil.front.exchange.Handover;
import vigil.front.serve.Mishap;
import vigil.front.serve.Stage;

/**
 * Shows what the desk has handed over, and shows it anew when a gathering is over: no desk has to
 * say so.
 */
final class Turning implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(30);

  private final Stage stage;
  private final SiteMaker maker;
  private final Handover handover;
  private final ScheduledExecutorService clock;

  private Turning(Stage stage, SiteMaker maker, Handover handover) {
    this.stage = stage;
    this.maker = maker;
    this.handover = handover;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("turning").factory());
  }

  /** Looks every half minute, until it is closed. */
  static Turning on(Stage stage, SiteMaker maker, Handover handover) {
    Turning turning = new Turning(stage, maker, handover);
    turning.clock.scheduleAtFixedRate(
        turning::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    return turning;
  }

  /** Shows what is handed over now; one after the other, so that nothing older comes last. */
  synchronized void show() {
    stage.show(maker.make(handover));
  }

  private void look() {
    try {
      if (maker.isDue()) {
        show();
      }
    } catch (RuntimeException e) {
      // The next look must come all the same.
      Mishap.log(e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
