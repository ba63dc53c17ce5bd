package vigil.casebook;

import java.util.List;
import java.util.Optional;

/**
 * Something of which the casebook keeps a list: it has an id of its own kind, may refer to other
 * entries, and may have words that can be erased while the entry itself stays.
 */
public sealed interface Entry
    permits Event, Source, Person, Group, Act, Involvement, Document, Intervention, Statement {

  /** Its kind and its id. */
  Reference reference();

  /** The entries without which it would say nothing, in the order in which they are looked for. */
  List<Reference> refersTo();

  /** Its words, as an item to be erased; empty when this kind of entry has none. */
  default Optional<ErasableItem> erasable() {
    return Optional.empty();
  }

  /** Whether anything is there that erasing would take away. */
  default boolean hasWords() {
    return false;
  }
}
