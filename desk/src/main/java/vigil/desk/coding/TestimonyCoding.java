package vigil.desk.coding;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.core.language.Text;
import vigil.desk.inbox.InboxPages;
import vigil.desk.inbox.Reading;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.testimony.Testimony;

/** A testimony that is coded. It is opened in memory; that it is shown is recorded. */
final class TestimonyCoding implements Coded {
  private final OpenDesk desk;
  private final Visit visit;
  private final EnvelopeId envelope;
  private @Nullable Testimony cover;

  TestimonyCoding(OpenDesk desk, Visit visit, EnvelopeId envelope) {
    this.desk = desk;
    this.visit = visit;
    this.envelope = envelope;
  }

  private Testimony testimony() throws IOException {
    Testimony known = cover;
    if (known == null) {
      known = new Reading(desk).cover(envelope);
      cover = known;
    }
    return known;
  }

  @Override
  public String address() {
    return Address.of("inbox", envelope.value());
  }

  @Override
  public boolean isOf(Statement statement) {
    return statement.envelope().equals(Optional.of(envelope.value()));
  }

  @Override
  public StatementDraft coded(StatementDraft statement) {
    return statement.envelope(Optional.of(envelope.value()));
  }

  @Override
  public String text() throws IOException {
    return testimony().text();
  }

  /** Said by whoever sent it, on the day on which it was sent. */
  @Override
  public Form begun(Form blank) throws IOException {
    Text words = CodingWords.MESSAGES.in(visit.language());
    return blank
        .filled("said_on", testimony().receivedOn().toString())
        .filled("new_source_name", words.get("testimony", InboxPages.name(envelope)));
  }

  @Override
  public void shown() throws IOException {
    new Reading(desk).shown(envelope, testimony());
  }

  @Override
  public void show(Coding coding, Form form) throws IOException {
    Testimony testimony = testimony();
    shown();
    coding.show(
        "coding/testimony",
        new TestimonyPage(
            InboxPages.name(envelope),
            new TestimonyPage.Words(
                Day.of(testimony.receivedOn(), visit.language()),
                testimony.language(),
                Threads.attachments(envelope, testimony, visit.language())),
            coding.text(testimony.language().tag(), testimony.text(), form),
            new Threads(desk, visit.language()).after(envelope),
            Threads.standing(desk, envelope, testimony)));
  }
}
