package vigil.desk.coding;

import java.time.LocalDate;
import java.util.Optional;
import vigil.casebook.Event;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.language.Text;
import vigil.desk.page.Form;

/** The form of an event. */
final class EventForm {
  private EventForm() {}

  static Form of(Event event) {
    return Form.blank()
        .filled("title", event.title())
        .filled("when", event.when().toString())
        .filled("where", event.where())
        .filled("summary", event.summary());
  }

  /** The event as typed; none when something was refused. */
  static Optional<Event> read(Form form, Text words, EventId id, LocalDate today) {
    Typed typed = new Typed(form, words);
    String title = typed.required("title");
    Optional<Edtf> when = new Understood(form, words, today).date("when");
    return form.accepted()
        ? when.map(date -> new Event(id, title, date, form.value("where"), form.value("summary")))
        : Optional.empty();
  }
}
