package vigil.casebook;

import java.util.Set;
import vigil.core.id.PersonId;

/** What would be left without something to refer to, were another thing taken back. */
record Needs(Shelves shelves, Set<PersonLink> links) {

  /**
   * Refuses to take back what is needed.
   *
   * @throws ChangeRefused when an entry refers to it, or a link
   */
  void requireNone(Reference entry) {
    if (entry.kind() == Refusal.Kind.PERSON) {
      requireNoLink(new PersonId(entry.id()));
    }
    shelves
        .referring()
        .filter(other -> other.refersTo().contains(entry))
        .map(Entry::reference)
        .filter(other -> !other.equals(entry))
        .findFirst()
        .ifPresent(other -> {
          throw refused(entry, other);
        });
  }

  private void requireNoLink(PersonId person) {
    for (PersonLink link : links) {
      if (link.first().equals(person) || link.second().equals(person)) {
        PersonId other = link.first().equals(person) ? link.second() : link.first();
        throw refused(Reference.to(person), Reference.to(other));
      }
    }
  }

  private static ChangeRefused refused(Reference entry, Reference by) {
    return new ChangeRefused(new Refusal.StillNeeded(entry.kind(), entry.id(), by.kind(), by.id()));
  }
}
