package vigil.casebook;

import java.util.Optional;
import vigil.core.id.InvalidIdException;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

/**
 * What a person may ask to have erased. The fact beside it stays: that a statement was made, that a
 * source spoke, that somebody was named.
 */
public sealed interface ErasableItem {

  /** The words of a statement, and the words its quantity was given in. */
  record StatementWords(StatementId statement) implements ErasableItem {
    @Override
    public String key() {
      return "words/" + statement.value();
    }
  }

  /** The private and the public name of a source. */
  record SourceName(SourceId source) implements ErasableItem {
    @Override
    public String key() {
      return "source/" + source.value();
    }
  }

  /** The name of a person. */
  record PersonName(PersonId person) implements ErasableItem {
    @Override
    public String key() {
      return "person/" + person.value();
    }
  }

  /** One line of text for this item, under which a journal can keep its content apart. */
  String key();

  /** The item that {@link #key()} wrote, or nothing when the text is no such key. */
  static Optional<ErasableItem> of(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String id = key.substring(slash + 1);
    try {
      return switch (key.substring(0, slash)) {
        case "words" -> Optional.of(new StatementWords(new StatementId(id)));
        case "source" -> Optional.of(new SourceName(new SourceId(id)));
        case "person" -> Optional.of(new PersonName(new PersonId(id)));
        default -> Optional.empty();
      };
    } catch (InvalidIdException notAnId) {
      return Optional.empty();
    }
  }
}
