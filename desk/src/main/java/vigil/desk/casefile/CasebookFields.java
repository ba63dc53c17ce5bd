package vigil.desk.casefile;

import org.jspecify.annotations.Nullable;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;

/** The changes of the casebook as fields. */
final class CasebookFields {
  private CasebookFields() {}

  static Layers write(Change change) {
    return switch (change) {
      case Change.EventAdded(Event event) -> event("event-added", event);
      case Change.EventCorrected(Event event) -> event("event-corrected", event);
      case Change.SourceAdded(Source source) -> source("source-added", source);
      case Change.SourceCorrected(Source source) -> source("source-corrected", source);
      case Change.PersonAdded(Person person) -> person("person-added", person);
      case Change.PersonCorrected(Person person) -> person("person-corrected", person);
      case Change.StatementRecorded(Statement statement) ->
          statement("statement-recorded", statement);
      case Change.StatementCorrected(Statement statement) ->
          statement("statement-corrected", statement);
      case Change.EventTakenBack(EventId id) -> takenBack("event-taken-back", id.value());
      case Change.SourceTakenBack(SourceId id) -> takenBack("source-taken-back", id.value());
      case Change.PersonTakenBack(PersonId id) -> takenBack("person-taken-back", id.value());
      case Change.StatementTakenBack(StatementId id) ->
          takenBack("statement-taken-back", id.value());
      case Change.PersonsLinked(PersonId one, PersonId other) -> pair("persons-linked", one, other);
      case Change.PersonsUnlinked(PersonId one, PersonId other) ->
          pair("persons-unlinked", one, other);
      case Change.ConsentChanged(StatementId id, Consent consent) ->
          Layers.lasting(
              "consent-changed", new Fields().put("id", id.value()).put("consent", consent.code()));
      case Change.Erased(ErasableItem item) ->
          Layers.lasting("erased", new Fields().put("item", item.key()));
    };
  }

  /** The change of this kind, or null when it is none of the casebook's. */
  static @Nullable Change read(String kind, Fields lasting, Fields words) {
    return switch (kind) {
      case "event-added" -> new Change.EventAdded(event(lasting));
      case "event-corrected" -> new Change.EventCorrected(event(lasting));
      case "source-added" -> new Change.SourceAdded(source(lasting, words));
      case "source-corrected" -> new Change.SourceCorrected(source(lasting, words));
      case "person-added" -> new Change.PersonAdded(person(lasting, words));
      case "person-corrected" -> new Change.PersonCorrected(person(lasting, words));
      case "statement-recorded" ->
          new Change.StatementRecorded(StatementFields.read(lasting, words));
      case "statement-corrected" ->
          new Change.StatementCorrected(StatementFields.read(lasting, words));
      case "event-taken-back" -> new Change.EventTakenBack(new EventId(lasting.text("id")));
      case "source-taken-back" -> new Change.SourceTakenBack(new SourceId(lasting.text("id")));
      case "person-taken-back" -> new Change.PersonTakenBack(personId(lasting, "id"));
      case "statement-taken-back" ->
          new Change.StatementTakenBack(new StatementId(lasting.text("id")));
      case "persons-linked" ->
          new Change.PersonsLinked(personId(lasting, "one"), personId(lasting, "other"));
      case "persons-unlinked" ->
          new Change.PersonsUnlinked(personId(lasting, "one"), personId(lasting, "other"));
      case "consent-changed" ->
          new Change.ConsentChanged(
              new StatementId(lasting.text("id")), lasting.coded("consent", Consent::of));
      case "erased" -> new Change.Erased(lasting.coded("item", ErasableItem::of));
      default -> null;
    };
  }

  private static Layers takenBack(String kind, String id) {
    return Layers.lasting(kind, new Fields().put("id", id));
  }

  private static Layers event(String kind, Event event) {
    return Layers.lasting(
        kind,
        new Fields()
            .put("id", event.id().value())
            .put("title", event.title())
            .put("when", event.when().toString())
            .put("where", event.where())
            .put("summary", event.summary()));
  }

  private static Event event(Fields lasting) {
    return new Event(
        new EventId(lasting.text("id")),
        lasting.text("title"),
        lasting.date("when"),
        lasting.text("where"),
        lasting.text("summary"));
  }

  private static Layers source(String kind, Source source) {
    return Layers.of(
        kind,
        new Fields().put("id", source.id().value()).put("kind", source.kind().code()),
        !source.name().isEmpty() || source.publicName().isPresent(),
        new ErasableItem.SourceName(source.id()),
        () -> new Fields().put("name", source.name()).put("public_name", source.publicName()));
  }

  private static Source source(Fields lasting, Fields words) {
    return new Source(
        new SourceId(lasting.text("id")),
        lasting.coded("kind", SourceKind::of),
        words.textOrEmpty("name"),
        words.maybe("public_name"));
  }

  private static Layers person(String kind, Person person) {
    return Layers.of(
        kind,
        new Fields().put("id", person.id().value()),
        !person.name().isEmpty(),
        new ErasableItem.PersonName(person.id()),
        () -> new Fields().put("name", person.name()));
  }

  private static Person person(Fields lasting, Fields words) {
    return new Person(personId(lasting, "id"), words.textOrEmpty("name"));
  }

  private static Layers statement(String kind, Statement statement) {
    return Layers.of(
        kind,
        StatementFields.lasting(statement),
        StatementFields.hasErasable(statement),
        new ErasableItem.StatementWords(statement.id()),
        () -> StatementFields.erasable(statement));
  }

  private static Layers pair(String kind, PersonId one, PersonId other) {
    return Layers.lasting(kind, new Fields().put("one", one.value()).put("other", other.value()));
  }

  private static PersonId personId(Fields lasting, String name) {
    return new PersonId(lasting.text(name));
  }
}
