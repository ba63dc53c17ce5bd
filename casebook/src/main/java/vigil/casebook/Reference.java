package vigil.casebook;

import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

/** An entry, named by its kind and its id: ids of two kinds may be the same text. */
public record Reference(Refusal.Kind kind, String id) {

  public static Reference to(EventId id) {
    return new Reference(Refusal.Kind.EVENT, id.value());
  }

  public static Reference to(SourceId id) {
    return new Reference(Refusal.Kind.SOURCE, id.value());
  }

  public static Reference to(PersonId id) {
    return new Reference(Refusal.Kind.PERSON, id.value());
  }

  public static Reference to(GroupId id) {
    return new Reference(Refusal.Kind.GROUP, id.value());
  }

  public static Reference to(ActId id) {
    return new Reference(Refusal.Kind.ACT, id.value());
  }

  public static Reference to(InvolvementId id) {
    return new Reference(Refusal.Kind.INVOLVEMENT, id.value());
  }

  public static Reference to(DocumentId id) {
    return new Reference(Refusal.Kind.DOCUMENT, id.value());
  }

  public static Reference to(InterventionId id) {
    return new Reference(Refusal.Kind.INTERVENTION, id.value());
  }

  public static Reference to(StatementId id) {
    return new Reference(Refusal.Kind.STATEMENT, id.value());
  }

  /** Of whom a party consists. */
  public static Reference to(Party party) {
    return switch (party) {
      case Party.OfPerson(PersonId person) -> to(person);
      case Party.OfGroup(GroupId group) -> to(group);
    };
  }
}
