package vigil.casebook.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.casebook.Event;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;

/**
 * Events as CSV, with the columns {@code id, title, when, where, summary} in any order. An empty
 * {@code when} is an unknown date.
 */
public final class EventCsv {
  private enum Columns implements Column {
    ID,
    TITLE,
    WHEN,
    WHERE,
    SUMMARY;

    @Override
    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<Columns> ALL = List.of(Columns.values());

  private EventCsv() {}

  /** The columns that say that a table is one of events. */
  public static List<String> titles() {
    return Column.titles(ALL);
  }

  /**
   * Reads a table.
   *
   * @param file the file's name, as the errors shall say it
   * @throws CsvRefused with everything that is wrong with the table
   */
  public static Sheet<Event> read(String file, InputStream content, Naming naming)
      throws IOException {
    Namer namer = new Namer("event", ALL, naming);
    return IdRows.read(file, content, ALL, fields -> event(fields, namer.id(fields)));
  }

  private static Optional<IdRows.Read<Event>> event(FieldReader fields, Field id) {
    Field title = fields.free(Columns.TITLE);
    return fields
        .id(id, EventId::new)
        .map(found ->
            new IdRows.Read<>(
                id,
                new Event(
                    found,
                    title.text(),
                    fields.date(Columns.WHEN).orElse(Edtf.unknownDay()),
                    fields.free(Columns.WHERE).text(),
                    fields.free(Columns.SUMMARY).text())));
  }

  /** Writes events as {@link #read} reads them. */
  public static void write(Iterable<Event> events, Appendable out) throws IOException {
    TableWriter.write(out, titles(), events, EventCsv::row);
  }

  /** What a row says under each column, as an editor of the table reads it. */
  public static Map<String, String> cells(Event event) {
    return TableWriter.cells(titles(), row(event));
  }

  private static List<String> row(Event event) {
    return List.of(
        FormulaGuard.guarded(event.id().value()),
        FormulaGuard.guarded(event.title()),
        event.when().toString(),
        FormulaGuard.guarded(event.where()),
        FormulaGuard.guarded(event.summary()));
  }
}
