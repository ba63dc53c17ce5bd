package vigil.casebook;

import java.util.Collection;
import java.util.stream.Stream;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

/** All entries of a casebook, a shelf for each kind. Immutable. */
record Shelves(
    Shelf<EventId, Event> events,
    Shelf<SourceId, Source> sources,
    Shelf<PersonId, Person> persons,
    Shelf<GroupId, Group> groups,
    Shelf<ActId, Act> acts,
    Shelf<InvolvementId, Involvement> involvements,
    Shelf<DocumentId, Document> documents,
    Shelf<InterventionId, Intervention> interventions,
    Shelf<StatementId, Statement> statements) {

  static final Shelves EMPTY =
      new Shelves(
          Shelf.empty(Refusal.Kind.EVENT, Event::id),
          Shelf.empty(Refusal.Kind.SOURCE, Source::id),
          Shelf.empty(Refusal.Kind.PERSON, Person::id),
          Shelf.empty(Refusal.Kind.GROUP, Group::id),
          Shelf.empty(Refusal.Kind.ACT, Act::id),
          Shelf.empty(Refusal.Kind.INVOLVEMENT, Involvement::id),
          Shelf.empty(Refusal.Kind.DOCUMENT, Document::id),
          Shelf.empty(Refusal.Kind.INTERVENTION, Intervention::id),
          Shelf.empty(Refusal.Kind.STATEMENT, Statement::id));

  /** Shelves with these entries on them. */
  static Shelves of(Collection<? extends Entry> entries) {
    return new Shelves(
        EMPTY.events.of(chosen(Event.class, entries)),
        EMPTY.sources.of(chosen(Source.class, entries)),
        EMPTY.persons.of(chosen(Person.class, entries)),
        EMPTY.groups.of(chosen(Group.class, entries)),
        EMPTY.acts.of(chosen(Act.class, entries)),
        EMPTY.involvements.of(chosen(Involvement.class, entries)),
        EMPTY.documents.of(chosen(Document.class, entries)),
        EMPTY.interventions.of(chosen(Intervention.class, entries)),
        EMPTY.statements.of(chosen(Statement.class, entries)));
  }

  private static <V extends Entry> Stream<V> chosen(
      Class<V> sort, Collection<? extends Entry> entries) {
    return entries.stream().filter(sort::isInstance).map(sort::cast);
  }

  Shelves withEvents(Shelf<EventId, Event> changed) {
    return new Shelves(
        changed,
        sources,
        persons,
        groups,
        acts,
        involvements,
        documents,
        interventions,
        statements);
  }

  Shelves withSources(Shelf<SourceId, Source> changed) {
    return new Shelves(
        events, changed, persons, groups, acts, involvements, documents, interventions, statements);
  }

  Shelves withPersons(Shelf<PersonId, Person> changed) {
    return new Shelves(
        events, sources, changed, groups, acts, involvements, documents, interventions, statements);
  }

  Shelves withGroups(Shelf<GroupId, Group> changed) {
    return new Shelves(
        events,
        sources,
        persons,
        changed,
        acts,
        involvements,
        documents,
        interventions,
        statements);
  }

  Shelves withActs(Shelf<ActId, Act> changed) {
    return new Shelves(
        events,
        sources,
        persons,
        groups,
        changed,
        involvements,
        documents,
        interventions,
        statements);
  }

  Shelves withInvolvements(Shelf<InvolvementId, Involvement> changed) {
    return new Shelves(
        events, sources, persons, groups, acts, changed, documents, interventions, statements);
  }

  Shelves withDocuments(Shelf<DocumentId, Document> changed) {
    return new Shelves(
        events, sources, persons, groups, acts, involvements, changed, interventions, statements);
  }

  Shelves withInterventions(Shelf<InterventionId, Intervention> changed) {
    return new Shelves(
        events, sources, persons, groups, acts, involvements, documents, changed, statements);
  }

  Shelves withStatements(Shelf<StatementId, Statement> changed) {
    return new Shelves(
        events, sources, persons, groups, acts, involvements, documents, interventions, changed);
  }

  /** Those that refer to others, statements first. */
  Stream<Entry> referring() {
    return Stream.of(statements, acts, involvements, documents, interventions)
        .flatMap(shelf -> shelf.byId().values().stream());
  }

  /**
   * Refuses what is not there.
   *
   * @throws ChangeRefused when there is no such entry
   */
  void requireKnown(Reference reference) {
    String id = reference.id();
    switch (reference.kind()) {
      case EVENT -> events.known(new EventId(id));
      case SOURCE -> sources.known(new SourceId(id));
      case PERSON -> persons.known(new PersonId(id));
      case GROUP -> groups.known(new GroupId(id));
      case ACT -> acts.known(new ActId(id));
      case INVOLVEMENT -> involvements.known(new InvolvementId(id));
      case DOCUMENT -> documents.known(new DocumentId(id));
      case INTERVENTION -> interventions.known(new InterventionId(id));
      case STATEMENT -> statements.known(new StatementId(id));
    }
  }
}
