package vigil.casebook;

import java.util.Optional;
import vigil.core.id.GroupId;
import vigil.core.id.InvalidIdException;
import vigil.core.id.PersonId;

/** Whom an act was done to, or who had to do with it: somebody named, or people as a group. */
public sealed interface Party {

  /** One person. */
  record OfPerson(PersonId person) implements Party {
    @Override
    public String toString() {
      return PERSON + person.value();
    }
  }

  /** People who are known as a group only. */
  record OfGroup(GroupId group) implements Party {
    @Override
    public String toString() {
      return GROUP + group.value();
    }
  }

  String PERSON = "person:";
  String GROUP = "group:";

  /** The party that {@code toString} wrote: {@code person:} or {@code group:} and the id. */
  static Optional<Party> of(String text) {
    try {
      if (text.startsWith(PERSON)) {
        return Optional.of(new OfPerson(new PersonId(text.substring(PERSON.length()))));
      }
      if (text.startsWith(GROUP)) {
        return Optional.of(new OfGroup(new GroupId(text.substring(GROUP.length()))));
      }
      return Optional.empty();
    } catch (InvalidIdException notAnId) {
      return Optional.empty();
    }
  }
}
