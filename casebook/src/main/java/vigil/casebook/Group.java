package vigil.casebook;

import java.util.List;
import java.util.Optional;
import vigil.core.id.GroupId;
import vigil.core.quantity.QuotedQuantity;

/**
 * People who are known as a group only: the men held in one cell, a patrol.
 *
 * @param id stable name of the entry
 * @param name what the group is called; private, empty once erased
 * @param size how many they are, with the words in which that was said; the words are private
 */
public record Group(GroupId id, String name, QuotedQuantity size) implements Entry {
  public Group {
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
    return Optional.of(new ErasableItem.GroupName(id));
  }

  @Override
  public boolean hasWords() {
    return !name.isEmpty() || !size.words().isEmpty();
  }

  /** The same entry without its name and the words about its size. */
  Group erased() {
    return new Group(id, "", QuotedQuantity.of(size.quantity()));
  }

  /** Without the name, which must not end up in a log. */
  @Override
  public String toString() {
    return "Group[" + id + "]";
  }
}
