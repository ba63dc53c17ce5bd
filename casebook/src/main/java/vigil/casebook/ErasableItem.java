package vigil.casebook;

import java.util.Optional;
import vigil.core.id.DocumentId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvalidIdException;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

/**
 * What a person may ask to have erased. The fact beside it stays: that a statement was made, that a
 * source spoke, that somebody was named.
 */
public sealed interface ErasableItem {

  /**
   * The words of a statement, where they stand in a text, their translation, and the words its
   * quantity was given in.
   */
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

  /** The name of a group, and the words about its size. */
  record GroupName(GroupId group) implements ErasableItem {
    @Override
    public String key() {
      return "group/" + group.value();
    }
  }

  /** A document's title, text and file, where it came from, and the words of its custody. */
  record DocumentWords(DocumentId document) implements ErasableItem {
    @Override
    public String key() {
      return "document/" + document.value();
    }
  }

  /** Who was asked or helped by an intervention, for what, and what came of it. */
  record InterventionWords(InterventionId intervention) implements ErasableItem {
    @Override
    public String key() {
      return "intervention/" + intervention.value();
    }
  }

  /** One line of text for this item, under which a journal can keep its content apart. */
  String key();

  /** The entry whose words or name it is. */
  default Reference entry() {
    return switch (this) {
      case StatementWords(StatementId id) -> Reference.to(id);
      case SourceName(SourceId id) -> Reference.to(id);
      case PersonName(PersonId id) -> Reference.to(id);
      case GroupName(GroupId id) -> Reference.to(id);
      case DocumentWords(DocumentId id) -> Reference.to(id);
      case InterventionWords(InterventionId id) -> Reference.to(id);
    };
  }

  /** What of an entry can be erased; empty for the kinds that have no private words. */
  static Optional<ErasableItem> of(Reference entry) {
    String id = entry.id();
    return switch (entry.kind()) {
      case STATEMENT -> Optional.of(new StatementWords(new StatementId(id)));
      case SOURCE -> Optional.of(new SourceName(new SourceId(id)));
      case PERSON -> Optional.of(new PersonName(new PersonId(id)));
      case GROUP -> Optional.of(new GroupName(new GroupId(id)));
      case DOCUMENT -> Optional.of(new DocumentWords(new DocumentId(id)));
      case INTERVENTION -> Optional.of(new InterventionWords(new InterventionId(id)));
      case EVENT, ACT, INVOLVEMENT -> Optional.empty();
    };
  }

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
        case "group" -> Optional.of(new GroupName(new GroupId(id)));
        case "document" -> Optional.of(new DocumentWords(new DocumentId(id)));
        case "intervention" -> Optional.of(new InterventionWords(new InterventionId(id)));
        default -> Optional.empty();
      };
    } catch (InvalidIdException notAnId) {
      return Optional.empty();
    }
  }
}
