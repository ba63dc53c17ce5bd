package vigil.casebook;

import java.util.List;
import vigil.core.id.ActId;
import vigil.core.id.InvolvementId;
import vigil.core.vocabulary.InvolvementDegree;

/**
 * What somebody had to do with an act, other than suffering it.
 *
 * @param id stable name of the entry
 * @param act with which
 * @param who somebody named, or people known as a group
 * @param degree how
 */
public record Involvement(InvolvementId id, ActId act, Party who, InvolvementDegree degree)
    implements Entry {

  @Override
  public Reference reference() {
    return Reference.to(id);
  }

  @Override
  public List<Reference> refersTo() {
    return List.of(Reference.to(act), Reference.to(who));
  }
}
