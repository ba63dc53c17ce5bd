package vigil.front.returning;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vigil.core.language.Language;
import vigil.front.admission.Verdict;
import vigil.front.admission.VisitGate;
import vigil.front.testimony.FollowUp;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.ReturnNumber;

/** Receives what a source writes back; so many at a time, because their words are in memory. */
final class WritingBack {
  private static final int AT_ONCE = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final FollowUp followUp;
  private final Mailbox mailbox;
  private final VisitGate gate;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  WritingBack(FollowUp followUp, Mailbox mailbox, VisitGate gate) {
    this.followUp = followUp;
    this.mailbox = mailbox;
    this.gate = gate;
  }

  /** Waits a moment for a place; whoever gets one leaves it. */
  boolean hasPlace() {
    try {
      return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void leavePlace() {
    places.release();
  }

  FollowUp.Result receive(Context request, Language language, Source source) throws IOException {
    return followUp.receive(
        request.req().getContentType(), request.req().getInputStream(), language, source);
  }

  /** Who writes this form. */
  Source source(Context request) {
    return new Source(request.req().getContentLengthLong());
  }

  /** Learns in the middle of a form who sends it. */
  final class Source implements FollowUp.Writer, AutoCloseable {
    private final long announcedBytes;
    private Optional<ReturnNumber> number = Optional.empty();
    private Optional<Visitor> visitor = Optional.empty();
    private String shown = "";

    /**
     * @param announcedBytes the form's length; -1 when it is not known
     */
    Source(long announcedBytes) {
      this.announcedBytes = announcedBytes;
    }

    @Override
    public void comesWith(String typed) {
      number = Optional.of(ReturnNumber.parse(typed));
    }

    @Override
    public Verdict enter(String ticket) {
      shown = ticket;
      Verdict verdict = gate.enter(ticket);
      return verdict == Verdict.LET_IN ? gate.write(announcedBytes) : verdict;
    }

    @Override
    public MailboxAddress address() {
      return visitor().owner().address();
    }

    @Override
    public void stored(long sizeBytes) {
      gate.quota().stored(sizeBytes);
    }

    String number() {
      return number.orElseThrow().grouped();
    }

    String shown() {
      return shown;
    }

    /** Derived once, however often it is asked for. */
    Visitor visitor() {
      if (visitor.isEmpty()) {
        visitor = number.map(known -> new Visitor(known, mailbox.owner(known)));
      }
      return visitor.orElseThrow();
    }

    @Override
    public void close() {
      visitor.ifPresent(Visitor::close);
      number.ifPresent(ReturnNumber::destroy);
    }
  }
}
