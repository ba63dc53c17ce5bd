package vigil.front.returning;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.exchange.spool.Allowance;
import vigil.front.admission.Verdict;
import vigil.front.admission.VisitGate;
import vigil.front.page.Reading;
import vigil.front.testimony.FollowUp;
import vigil.front.testimony.Places;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.ReturnNumber;

/** Receives what a source writes back; so many at a time, because their words are in memory. */
final class WritingBack {

  private final FollowUp followUp;
  private final Mailbox mailbox;
  private final VisitGate gate;
  private final Places places;

  WritingBack(FollowUp followUp, Mailbox mailbox, VisitGate gate) {
    this.followUp = followUp;
    this.mailbox = mailbox;
    this.gate = gate;
    this.places = new Places(followUp.limits().atOnce());
  }

  Places places() {
    return places;
  }

  /** An empty form, after a message was sent. */
  MailboxView.Writing afterSending() {
    return MailboxView.Writing.afterSending(followUp.limits());
  }

  /** The form with what was not taken; whoever was turned away is told above it why. */
  MailboxView.Writing again(FollowUp.Result.NotTaken notTaken) {
    return MailboxView.Writing.again(
        followUp.limits(),
        notTaken.words(),
        Optional.of(notTaken.complaint()).filter(_ -> !notTaken.turnedAway()));
  }

  /** An empty form, which her own device can seal. */
  MailboxView.Writing form(Visitor visitor, Reading reading) {
    return MailboxView.Writing.blank(
        followUp.limits(), followUp.sealedBy(visitor.owner().address(), reading.language()));
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
    private String paper = "";

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
    public Verdict enter(String shown) {
      VisitGate.Entry entry = gate.enter(shown, announcedBytes);
      paper = entry.paper();
      return entry.verdict();
    }

    @Override
    public MailboxAddress address() {
      return visitor().owner().address();
    }

    @Override
    public Allowance allowance() {
      return gate.quota().share();
    }

    /** What the forms of her next page carry. */
    MailboxView.Key key() {
      return new MailboxView.Key(number.orElseThrow().grouped(), paper);
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
