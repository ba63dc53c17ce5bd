package vigil.casebook;

import java.util.List;
import java.util.Optional;
import vigil.core.id.PersonId;

/**
 * A person whom a statement names. Two entries may turn out to be one person: they are then linked,
 * never merged, so that a wrong link can be taken back.
 *
 * @param id stable name of the entry
 * @param name the name as it was given; private, empty once erased
 */
public record Person(PersonId id, String name) implements Entry {
  public Person {
    name = name.strip();
  }

  @Override
  public Reference reference() {
    return Reference.to(id);
  }

  @Override
  public List<Reference> refersTo() {
    return List.of();
  }

  @Override
  public Optional<ErasableItem> erasable() {
    return Optional.of(new ErasableItem.PersonName(id));
  }

  @Override
  public boolean hasWords() {
    return !name.isEmpty();
  }

  /** The same entry without its name: it still counts as one person. */
  Person erased() {
    return new Person(id, "");
  }

  /** Without the name, which must not end up in a log. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
