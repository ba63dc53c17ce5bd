package vigil.bench.flood;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.exchange.Sha256;
import vigil.seal.Recipient;

/**
 * Sends so many submissions a minute of all kinds, at fixed times, whether or not the front keeps
 * up; and besides them, on one thread, uploads with the sum done as fast as it can.
 */
final class Flooder implements AutoCloseable {
  private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
  private static final Duration LOOK_FOR_TICKET = Duration.ofSeconds(2);
  private static final int MOST_AT_ONCE = 2_000;

  private final int port;
  private final Recipient group;
  private final Tally tally;
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicLong sent = new AtomicLong();
  private final Thread worker = Thread.ofPlatform().daemon().unstarted(this::work);
  private volatile String tellTicket = "";
  private volatile String visitTicket = "";

  private Flooder(int port, Recipient group, Tally tally) {
    this.port = port;
    this.group = group;
    this.tally = tally;
  }

  static Flooder start(int port, Recipient group, int perMinute, Tally tally) {
    Flooder flooder = new Flooder(port, group, tally);
    long everyNanos = Duration.ofMinutes(1).toNanos() / perMinute;
    flooder.clock.scheduleAtFixedRate(flooder::sendOne, 0, everyNanos, TimeUnit.NANOSECONDS);
    flooder.clock.scheduleAtFixedRate(
        flooder::fetchTickets, 2, LOOK_FOR_TICKET.toSeconds(), TimeUnit.SECONDS);
    flooder.worker.start();
    return flooder;
  }

  /** In a hundred: 40 forms without a ticket, 15 with one, 25 uploads, 20 visits. */
  private void sendOne() {
    long turn = sent.getAndIncrement() % 100;
    if (underWay.get() >= MOST_AT_ONCE) {
      tally.note("not sent", "the flooder itself was full");
      return;
    }
    underWay.incrementAndGet();
    Thread.ofVirtual()
        .start(() -> {
          try {
            send((turn * 37) % 100);
          } finally {
            underWay.decrementAndGet();
          }
        });
  }

  private void send(long kind) {
    if (kind < 40) {
      form("form, no ticket", "");
    } else if (kind < 55) {
      form("form, ticket", tellTicket);
    } else if (kind < 80) {
      upload("upload, no sum", "");
    } else {
      visit(kind < 90 ? "" : visitTicket);
    }
  }

  private void form(String kind, String ticket) {
    Call.Reply reply =
        new Call(port, "POST", "/tell")
            .send(
                "Content-Type: multipart/form-data; boundary=" + Envelopes.BOUNDARY + "\r\n",
                Envelopes.form(ticket, "rubbish ".repeat(100)));
    if (reply.status() == 200 && reply.body().contains("class=\"return-number\"")) {
      tally.accepted(kind);
    } else {
      tally.note(kind, "refused " + reply.status());
    }
  }

  private void visit(String ticket) {
    String body =
        "number=" + Envelopes.wrongNumber() + (ticket.isEmpty() ? "" : "&ticket=" + ticket);
    Call.Reply reply =
        new Call(port, "POST", "/return")
            .send("Content-Type: application/x-www-form-urlencoded\r\n", body.getBytes(US_ASCII));
    String kind = ticket.isEmpty() ? "visit, no ticket" : "visit, ticket";
    tally.note(kind, reply.status() == 200 ? "looked up" : "refused " + reply.status());
  }

  private Call.Reply upload(String kind, String done) {
    byte[] envelope = Envelopes.sealed(group, "rubbish ".repeat(100));
    Upload upload = new Upload(port, done);
    Call.Reply begun = upload.begin(envelope.length);
    if (begun.status() != 201) {
      tally.note(kind, "refused " + begun.status());
      return begun;
    }
    upload.append(0, envelope);
    Call.Reply end = upload.finish(Sha256.of(envelope));
    if (end.status() == 204) {
      tally.accepted(kind);
    } else {
      tally.note(kind, "lost on the way " + end.status());
    }
    return end;
  }

  /** The best that one core can do: a sum, an upload, the next sum. */
  private void work() {
    String done = "";
    while (!clock.isShutdown()) {
      Call.Reply reply = upload("upload, with the sum", done);
      done = reply.header("Work-Wanted").map(Sum::done).orElse("");
      if (reply.status() != 204 && done.isEmpty()) {
        pause();
      }
    }
  }

  /** From the pages themselves, once: it ripens and is good for a day. */
  private void fetchTickets() {
    tellTicket = tellTicket.isEmpty() ? ticket("/tell") : tellTicket;
    visitTicket = visitTicket.isEmpty() ? ticket("/return") : visitTicket;
  }

  private String ticket(String path) {
    Matcher found = TICKET.matcher(new Call(port, "GET", path).send("", new byte[0]).body());
    return found.find() ? found.group(1) : "";
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends no more, and waits for what is under way. */
  @Override
  public void close() throws InterruptedException {
    clock.shutdown();
    clock.awaitTermination(5, TimeUnit.SECONDS);
    worker.join(Duration.ofSeconds(30));
    for (int tries = 0; tries < 300 && underWay.get() > 0; tries++) {
      Thread.sleep(Duration.ofMillis(100));
    }
  }
}
