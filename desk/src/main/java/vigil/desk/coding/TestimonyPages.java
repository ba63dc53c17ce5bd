package vigil.desk.coding;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Change;
import vigil.casebook.Statement;
import vigil.core.language.Text;
import vigil.desk.claim.Claim;
import vigil.desk.claim.Claims;
import vigil.desk.inbox.InboxPages;
import vigil.desk.inbox.Reading;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.EnvelopeException;
import vigil.seal.parcel.ParcelException;
import vigil.seal.testimony.Testimony;

/** Reading a testimony and coding it, on one page. */
public final class TestimonyPages {
  private static final String TEMPLATE = "coding/testimony";

  private TestimonyPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/inbox/{id}", TestimonyPages::read)
        .post("/inbox/{id}", TestimonyPages::code)
        .post("/inbox/{id}/erase", TestimonyPages::erase);
  }

  private static void erase(OpenDesk desk, Visit visit) throws IOException {
    Optional<EnvelopeId> envelope = envelope(desk, visit);
    Text words = CodingWords.MESSAGES.in(visit.language());
    if (envelope.isEmpty()) {
      visit.missing();
    } else if (visit.form().value("sure").isEmpty()) {
      visit.goTo(Address.of("inbox", envelope.get().value()), words.get("refused.not-sure"));
    } else {
      desk.erase(envelope.get());
      visit.goTo("/inbox", words.get("testimony.erased", InboxPages.name(envelope.get())));
    }
  }

  private static void read(OpenDesk desk, Visit visit) throws IOException {
    Optional<EnvelopeId> envelope = envelope(desk, visit);
    if (envelope.isEmpty()) {
      visit.missing();
      return;
    }
    try {
      Testimony testimony = new Reading(desk).open(envelope.get());
      show(desk, visit, envelope.get(), testimony, blank(desk, visit, envelope.get(), testimony));
    } catch (EnvelopeException | ParcelException unreadable) {
      visit.show("coding/unreadable", CodingWords.MESSAGES, InboxPages.name(envelope.get()));
    }
  }

  /** A form with what is likely: the source of the statement before, or a new one. */
  private static Form blank(OpenDesk desk, Visit visit, EnvelopeId envelope, Testimony testimony) {
    Form form = StatementForm.blank().filled("said_on", testimony.receivedOn().toString());
    lastEvent(desk).ifPresent(event -> form.filled("event", event));
    Optional<Statement> before =
        desk.casebook().statements().values().stream()
            .filter(statement -> isFrom(statement, envelope))
            .reduce((_, later) -> later);
    if (before.isPresent()) {
      return form.filled("source", before.get().source().value());
    }
    Text words = CodingWords.MESSAGES.in(visit.language());
    return form.filled("new_source_name", words.get("testimony", InboxPages.name(envelope)));
  }

  /** The event that was coded last is the likeliest one to be coded next. */
  private static Optional<String> lastEvent(OpenDesk desk) {
    return desk.casebook().statements().values().stream()
        .reduce((_, later) -> later)
        .map(statement -> statement.event().value());
  }

  private static void code(OpenDesk desk, Visit visit) throws IOException {
    Optional<EnvelopeId> envelope = envelope(desk, visit);
    if (envelope.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = CodingWords.MESSAGES.in(visit.language());
    List<Change> changes =
        new StatementForm(desk.casebook(), form, words, desk.caseFile().today())
            .recorded(Optional.of(envelope.get().value()));
    if (Recording.take(desk, changes, form, words)) {
      visit.goTo(
          Address.of("inbox", envelope.get().value()) + "#coded", words.get("statement.recorded"));
    } else {
      show(desk, visit, envelope.get(), new Reading(desk).open(envelope.get()), form);
    }
  }

  private static void show(
      OpenDesk desk, Visit visit, EnvelopeId envelope, Testimony testimony, Form form)
      throws IOException {
    TestimonyPage page =
        new TestimonyPage(
            Address.of("inbox", envelope.value()),
            InboxPages.name(envelope),
            words(visit, envelope, testimony),
            statements(desk, visit, envelope),
            thread(desk, visit, envelope),
            Threads.standing(desk, envelope, testimony),
            form,
            Choices.of(desk.casebook(), visit.language()));
    if (form.accepted()) {
      visit.show(TEMPLATE, CodingWords.MESSAGES, page);
    } else {
      visit.showAgain(TEMPLATE, CodingWords.MESSAGES, page);
    }
  }

  private static TestimonyPage.Words words(Visit visit, EnvelopeId envelope, Testimony testimony) {
    return new TestimonyPage.Words(
        Day.of(testimony.receivedOn(), visit.language()),
        testimony.language(),
        Threads.paragraphs(testimony.text()),
        Threads.attachments(envelope, testimony, visit.language()));
  }

  private static List<Claim> statements(OpenDesk desk, Visit visit, EnvelopeId envelope) {
    Claims claims = Claims.of(desk.casebook(), visit.language());
    return desk.casebook().statements().values().stream()
        .filter(statement -> isFrom(statement, envelope))
        .map(claims::of)
        .toList();
  }

  private static boolean isFrom(Statement statement, EnvelopeId envelope) {
    return statement.envelope().equals(Optional.of(envelope.value()));
  }

  /** The messages after a testimony; those that belong to another one are shown there. */
  private static List<TestimonyPage.Message> thread(OpenDesk desk, Visit visit, EnvelopeId envelope)
      throws IOException {
    return new Threads(desk, visit.language()).after(envelope);
  }

  private static Optional<EnvelopeId> envelope(OpenDesk desk, Visit visit) {
    return InboxPages.readable(desk, visit.path("id"));
  }
}
