package vigil.desk.coding;

import java.io.IOException;
import java.util.Arrays;
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
import vigil.desk.page.Size;
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
        new StatementForm(desk.casebook(), form, words)
            .recorded(Optional.of(envelope.get().value()));
    if (Recording.take(desk, changes, form, words)) {
      visit.goTo(
          Address.of("inbox", envelope.get().value()) + "#coded", words.get("statement.recorded"));
    } else {
      show(desk, visit, envelope.get(), new Reading(desk).open(envelope.get()), form);
    }
  }

  private static void show(
      OpenDesk desk, Visit visit, EnvelopeId envelope, Testimony testimony, Form form) {
    TestimonyPage page =
        new TestimonyPage(
            Address.of("inbox", envelope.value()),
            InboxPages.name(envelope),
            words(visit, envelope, testimony),
            statements(desk, visit, envelope),
            replies(desk, visit, envelope),
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
        Arrays.stream(testimony.text().split("\\R\\s*\\R"))
            .filter(text -> !text.isBlank())
            .toList(),
        testimony.files().stream()
            .map(file ->
                new TestimonyPage.Attachment(
                    file.name(),
                    Address.of("inbox", envelope.value(), "files", fileName(file.path())),
                    file.mediaType(),
                    Size.of(file.sizeBytes(), visit.language())))
            .toList(),
        testimony.mailbox().isPresent());
  }

  private static String fileName(String path) {
    return path.substring(path.indexOf('/') + 1);
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

  private static List<TestimonyPage.Reply> replies(
      OpenDesk desk, Visit visit, EnvelopeId envelope) {
    return desk.state().repliesTo(envelope).stream()
        .map(reply ->
            new TestimonyPage.Reply(
                Day.of(reply.writtenOn(), visit.language()),
                reply.text(),
                desk.state().isDelivered(reply.id())))
        .toList();
  }

  private static Optional<EnvelopeId> envelope(OpenDesk desk, Visit visit) {
    return InboxPages.readable(desk, visit.path("id"));
  }
}
