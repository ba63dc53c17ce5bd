package vigil.front.returning;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vigil.exchange.reply.MailboxRack;
import vigil.front.serve.Mishap;

/** Deletes answers whose time is over, also when the desk never comes again. */
public final class Expiry implements AutoCloseable {
  private final ScheduledExecutorService clock;

  private Expiry(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  /** Looks every hour, until it is closed, whether another day has begun. */
  public static Expiry hourly(MailboxRack rack) {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("expiry").factory());
    Future<?> _ = clock.scheduleAtFixedRate(() -> look(rack), 1, 1, TimeUnit.HOURS);
    return new Expiry(clock);
  }

  private static void look(MailboxRack rack) {
    try {
      rack.expire(LocalDate.now(ZoneOffset.UTC));
    } catch (IOException | RuntimeException e) {
      Mishap.log(e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
