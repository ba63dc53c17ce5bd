package vigil.desk.coding;

import java.util.Optional;
import java.util.function.Predicate;
import vigil.casebook.Casebook;
import vigil.core.id.EventId;
import vigil.core.id.InvalidIdException;
import vigil.core.id.PersonId;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.SourceKind;

/**
 * Ids for what is new. An id can never be erased and may be published, so it says nothing of a
 * person: only events and public bodies have ids that read like their names.
 */
final class FreshIds {
  private FreshIds() {}

  static StatementId statement(Casebook casebook) {
    int next = casebook.statements().size() + 1;
    return new StatementId(
        numbered("s", next, id -> casebook.statements().containsKey(new StatementId(id))));
  }

  static PersonId person(Casebook casebook) {
    int next = casebook.persons().size() + 1;
    return new PersonId(
        numbered("p", next, id -> casebook.persons().containsKey(new PersonId(id))));
  }

  static EventId event(Casebook casebook, String title) {
    return new EventId(
        named(slug(title).orElse("event"), id -> casebook.events().containsKey(new EventId(id))));
  }

  static SourceId source(Casebook casebook, SourceKind kind, String name) {
    Predicate<String> taken = id -> casebook.sources().containsKey(new SourceId(id));
    return switch (kind) {
      case SURVIVOR, WITNESS, RELATIVE, DOCUMENT ->
          new SourceId(numbered(kind.code() + "-", 1, taken));
      case PRESS, ORGANISATION, OFFICIAL ->
          new SourceId(named(slug(name).orElse(kind.code()), taken));
    };
  }

  private static Optional<String> slug(String title) {
    try {
      return Optional.of(Slug.from(title).value());
    } catch (InvalidIdException e) {
      return Optional.empty();
    }
  }

  private static String named(String name, Predicate<String> taken) {
    return taken.test(name) ? numbered(name + "-", 2, taken) : name;
  }

  private static String numbered(String prefix, int from, Predicate<String> taken) {
    int number = from;
    while (taken.test(prefix + number)) {
      number++;
    }
    return prefix + number;
  }
}
