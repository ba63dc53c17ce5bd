package vigil.casebook;

import java.util.List;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;

/**
 * What happened, as a frame for statements about it.
 *
 * @param id stable name of the event
 * @param title one line, as a reader sees it
 * @param when the date or interval, as exactly as it is known
 * @param where the place in words; may be empty
 * @param summary background in a few sentences; may be empty
 */
public record Event(EventId id, String title, Edtf when, String where, String summary)
    implements Entry {
  public Event {
    title = title.strip();
    where = where.strip();
    summary = summary.strip();
  }

  @Override
  public Reference reference() {
    return Reference.to(id);
  }

  @Override
  public List<Reference> refersTo() {
    return List.of();
  }
}
