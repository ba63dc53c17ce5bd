package vigil.desk.coding;

import java.io.IOException;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.desk.inbox.InboxPages;
import vigil.desk.page.Address;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskPage;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.EnvelopeException;
import vigil.seal.parcel.ParcelException;

/** Reading a testimony and coding it, on one page. */
public final class TestimonyPages {
  private TestimonyPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/inbox/{id}", TestimonyPages::read)
        .post("/inbox/{id}", step(Coding::record))
        .get("/inbox/{id}/look", TestimonyPages::read)
        .post("/inbox/{id}/look", step(Coding::look))
        .post("/inbox/{id}/draft", step(Coding::keep))
        .post("/inbox/{id}/forget", step(Coding::forget))
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
    try {
      answer(desk, visit, Coding::begin);
    } catch (EnvelopeException | ParcelException unreadable) {
      visit.show(
          "coding/unreadable", CodingWords.MESSAGES, envelope.map(InboxPages::name).orElseThrow());
    }
  }

  /** What is done with a testimony, if it is there. */
  @FunctionalInterface
  private interface Step {
    void take(Coding coding) throws IOException;
  }

  private static DeskPage step(Step step) {
    return (desk, visit) -> answer(desk, visit, step);
  }

  private static void answer(OpenDesk desk, Visit visit, Step step) throws IOException {
    Optional<EnvelopeId> envelope = envelope(desk, visit);
    if (envelope.isEmpty()) {
      visit.missing();
    } else {
      step.take(new Coding(desk, visit, new TestimonyCoding(desk, visit, envelope.get())));
    }
  }

  private static Optional<EnvelopeId> envelope(OpenDesk desk, Visit visit) {
    return InboxPages.readable(desk, visit.path("id"));
  }
}
