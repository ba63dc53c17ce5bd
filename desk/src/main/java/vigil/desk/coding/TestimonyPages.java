package vigil.desk.coding;

import java.io.IOException;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.desk.inbox.InboxPages;
import vigil.desk.page.Address;
import vigil.desk.page.Visit;
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
    CodingRoutes.hangUp(routes, "/inbox/{id}", TestimonyPages::text);
    routes
        .get("/inbox/{id}", TestimonyPages::read)
        .get("/inbox/{id}/look", TestimonyPages::read)
        .post("/inbox/{id}/erase", TestimonyPages::erase);
  }

  private static Optional<TestimonyCoding> text(OpenDesk desk, Visit visit) {
    return envelope(desk, visit).map(envelope -> new TestimonyCoding(desk, visit, envelope));
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
    try {
      CodingRoutes.read(TestimonyPages::text).answer(desk, visit);
    } catch (EnvelopeException | ParcelException unreadable) {
      visit.show(
          "coding/unreadable",
          CodingWords.MESSAGES,
          envelope(desk, visit).map(InboxPages::name).orElseThrow());
    }
  }

  private static Optional<EnvelopeId> envelope(OpenDesk desk, Visit visit) {
    return InboxPages.readable(desk, visit.path("id"));
  }
}
