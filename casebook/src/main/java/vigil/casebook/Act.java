package vigil.casebook;

import java.util.List;
import java.util.Optional;
import vigil.core.date.Edtf;
import vigil.core.id.ActId;
import vigil.core.id.EventId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.ViolationStatus;

/**
 * One act against one victim within an event, as the group sees it. The figures are counted over
 * statements and never over acts: an act says what the group makes of them.
 *
 * @param id stable name of the entry
 * @param event of which it is a part
 * @param type what was done
 * @param victim to whom
 * @param when if it is known more exactly than the event
 * @param where the place in words; may be empty
 * @param status how sure the group is
 */
public record Act(
    ActId id,
    EventId event,
    ActType type,
    Party victim,
    Optional<Edtf> when,
    String where,
    ViolationStatus status)
    implements Entry {
  public Act {
    where = where.strip();
  }

  @Override
  public Reference reference() {
    return Reference.to(id);
  }

  @Override
  public List<Reference> refersTo() {
    return List.of(Reference.to(event), Reference.to(victim));
  }
}
