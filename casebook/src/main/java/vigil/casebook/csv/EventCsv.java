package vigil.casebook.csv;

import java.util.List;
import java.util.Optional;
import vigil.casebook.Event;
import vigil.casebook.csv.EntryTable.Cell;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;

/** Events as CSV; an empty {@code when} is an unknown date. */
public final class EventCsv {
  /** The columns {@code id, title, when, where, summary}. */
  public static final EntryTable<Event> TABLE =
      new EntryTable<>(
          "event",
          List.of(
              Cell.text("id", event -> event.id().value()),
              Cell.text("title", Event::title),
              Cell.code("when", event -> event.when().toString()),
              Cell.text("where", Event::where),
              Cell.text("summary", Event::summary)),
          (fields, id) ->
              Optional.of(
                  new Event(
                      new EventId(id),
                      fields.text("title"),
                      fields.reader().date(fields.column("when")).orElse(Edtf.unknownDay()),
                      fields.text("where"),
                      fields.text("summary"))));

  private EventCsv() {}
}
