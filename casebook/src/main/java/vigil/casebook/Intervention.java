package vigil.casebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.InterventionId;
import vigil.core.id.Slug;
import vigil.core.vocabulary.InterventionKind;

/**
 * Something that the group did, or set out to do, about an event.
 *
 * @param id stable name of the entry
 * @param event about which
 * @param kind what sort of thing
 * @param on when it was done or begun
 * @param to who was asked or helped; private, empty once erased, like the rest of the words
 * @param what was done or asked for
 * @param due the day by which there should be an outcome, if there is one
 * @param outcome what came of it; empty while it is open
 * @param gathering the gathering that it is, if it is one of the group's own
 */
public record Intervention(
    InterventionId id,
    EventId event,
    InterventionKind kind,
    Edtf on,
    String to,
    String what,
    Optional<LocalDate> due,
    String outcome,
    Optional<Slug> gathering)
    implements Entry {
  public Intervention {
    to = to.strip();
    what = what.strip();
    outcome = outcome.strip();
  }

  @Override
  public Reference reference() {
    return Reference.to(id);
  }

  @Override
  public List<Reference> refersTo() {
    return List.of(Reference.to(event));
  }

  @Override
  public Optional<ErasableItem> erasable() {
    return Optional.of(new ErasableItem.InterventionWords(id));
  }

  @Override
  public boolean hasWords() {
    return Stream.of(to, what, outcome).anyMatch(words -> !words.isEmpty());
  }

  /** Whether an outcome was due before this day and none is noted. */
  public boolean isOverdue(LocalDate today) {
    return outcome.isEmpty() && due.filter(day -> day.isBefore(today)).isPresent();
  }

  /** The same intervention without its words, which were done with: nothing is due any more. */
  Intervention erased() {
    return new Intervention(id, event, kind, on, "", "", Optional.empty(), "", gathering);
  }

  /** Without the words, which must not end up in a log. */
  @Override
  public String toString() {
    return "Intervention[" + id + ", " + kind.code() + "]";
  }
}
