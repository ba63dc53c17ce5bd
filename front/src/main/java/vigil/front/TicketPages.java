package vigil.front;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vigil.front.admission.Admission;
import vigil.front.exchange.Handover;
import vigil.front.serve.Mishap;
import vigil.front.serve.Stage;

/**
 * Keeps tickets in the prepared forms while very many come, so that they ripen while people write.
 * Everybody who loads a form within the same ten seconds gets the same bytes.
 */
final class TicketPages implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final Stage stage;
  private final SiteMaker maker;
  private final Handover handover;
  private final Admission admission;
  private final ScheduledExecutorService clock;
  private boolean shown;

  private TicketPages(Stage stage, SiteMaker maker, Handover handover, Admission admission) {
    this.stage = stage;
    this.maker = maker;
    this.handover = handover;
    this.admission = admission;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tickets").factory());
  }

  /** Looks every ten seconds, until it is closed. */
  static TicketPages on(Stage stage, SiteMaker maker, Handover handover, Admission admission) {
    TicketPages pages = new TicketPages(stage, maker, handover, admission);
    Future<?> _ =
        pages.clock.scheduleAtFixedRate(
            pages::look, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    return pages;
  }

  private void look() {
    try {
      String tell = admission.forms().ticket();
      String visit = admission.visits().ticket();
      boolean wanted = !tell.isEmpty() || !visit.isEmpty();
      if (wanted || shown) {
        stage.change(site -> maker.withTickets(site, handover.recipients(), tell, visit));
      }
      shown = wanted;
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
