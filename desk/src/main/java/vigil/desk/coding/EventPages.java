package vigil.desk.coding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.casebook.Change;
import vigil.casebook.Event;
import vigil.core.date.EdtfWords;
import vigil.core.id.EventId;
import vigil.core.language.Text;
import vigil.desk.page.Address;
import vigil.desk.page.Form;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;

/** Events: the list, a new one, corrections. What is known of an event has a page of its own. */
public final class EventPages {
  private EventPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes
        .get("/events", EventPages::all)
        .post("/events", EventPages::add)
        .get("/events/{id}/edit", EventPages::show)
        .post("/events/{id}/edit", EventPages::correct);
  }

  /**
   * An event in the list.
   *
   * @param statements how many speak of it
   */
  public record Row(
      String id, String address, String title, String when, String where, long statements) {}

  /** All events, and the form for a new one. */
  public record ListPage(List<Row> rows, Form form) {}

  /** One event, to be corrected. */
  public record EditPage(String address, String id, Form form) {}

  private static void all(OpenDesk desk, Visit visit) {
    visit.show("coding/events", CodingWords.MESSAGES, list(desk, visit, Form.blank()));
  }

  private static ListPage list(OpenDesk desk, Visit visit, Form form) {
    List<Row> rows =
        desk.casebook().events().values().stream().map(event -> row(desk, visit, event)).toList();
    return new ListPage(new ArrayList<>(rows).reversed(), form);
  }

  private static Row row(OpenDesk desk, Visit visit, Event event) {
    return new Row(
        event.id().value(),
        Address.of("events", event.id().value()),
        event.title(),
        EdtfWords.of(event.when(), visit.language()),
        event.where(),
        desk.casebook().statements().values().stream()
            .filter(statement -> statement.event().equals(event.id()))
            .count());
  }

  private static void add(OpenDesk desk, Visit visit) throws IOException {
    Form form = visit.form();
    Text words = CodingWords.MESSAGES.in(visit.language());
    EventId id = FreshIds.event(desk.casebook(), form.value("title"));
    List<Change> changes =
        EventForm.read(form, words, id, desk.caseFile().today())
            .<Change>map(Change.EventAdded::new)
            .stream()
            .toList();
    if (Recording.take(desk, changes, form, words)) {
      visit.goTo(Address.of("events", id.value()), words.get("event.added", form.value("title")));
    } else {
      visit.showAgain("coding/events", CodingWords.MESSAGES, list(desk, visit, form));
    }
  }

  private static void show(OpenDesk desk, Visit visit) {
    Optional<Event> event = event(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
    } else {
      visit.show(
          "coding/event", CodingWords.MESSAGES, edit(event.get(), EventForm.of(event.get())));
    }
  }

  private static void correct(OpenDesk desk, Visit visit) throws IOException {
    Optional<Event> event = event(desk, visit);
    if (event.isEmpty()) {
      visit.missing();
      return;
    }
    Form form = visit.form();
    Text words = CodingWords.MESSAGES.in(visit.language());
    List<Change> changes =
        EventForm.read(form, words, event.get().id(), desk.caseFile().today())
            .<Change>map(Change.EventCorrected::new)
            .stream()
            .toList();
    if (Recording.take(desk, changes, form, words)) {
      visit.goTo(
          Address.of("events", visit.path("id")),
          words.get("event.corrected", form.value("title")));
    } else {
      visit.showAgain("coding/event", CodingWords.MESSAGES, edit(event.get(), form));
    }
  }

  private static EditPage edit(Event event, Form form) {
    return new EditPage(Address.of("events", event.id().value()), event.id().value(), form);
  }

  private static Optional<Event> event(OpenDesk desk, Visit visit) {
    return visit
        .id("id", EventId::new)
        .flatMap(id -> Optional.ofNullable(desk.casebook().events().get(id)));
  }
}
