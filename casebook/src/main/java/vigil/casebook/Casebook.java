package vigil.casebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Consent;

/**
 * All that a group knows about its cases, as its changes add up to it. Immutable: a change gives
 * another casebook and leaves this one as it was, so that a reader of an earlier state is never
 * disturbed.
 */
public final class Casebook {
  private static final Casebook EMPTY =
      new Casebook(
          Shelf.empty(Refusal.Kind.EVENT, Event::id),
          Shelf.empty(Refusal.Kind.SOURCE, Source::id),
          Shelf.empty(Refusal.Kind.PERSON, Person::id),
          Shelf.empty(Refusal.Kind.STATEMENT, Statement::id),
          HashTreePSet.empty(),
          Erasures.NONE);

  private final Shelf<EventId, Event> events;
  private final Shelf<SourceId, Source> sources;
  private final Shelf<PersonId, Person> persons;
  private final Shelf<StatementId, Statement> statements;
  private final PSet<PersonLink> links;
  private final Erasures erasures;

  private Casebook(
      Shelf<EventId, Event> events,
      Shelf<SourceId, Source> sources,
      Shelf<PersonId, Person> persons,
      Shelf<StatementId, Statement> statements,
      PSet<PersonLink> links,
      Erasures erasures) {
    this.events = events;
    this.sources = sources;
    this.persons = persons;
    this.statements = statements;
    this.links = links;
    this.erasures = erasures;
  }

  /** The casebook before the first change. */
  public static Casebook empty() {
    return EMPTY;
  }

  /**
   * What the changes add up to, from nothing.
   *
   * @throws ChangeRefused at the first change that does not fit
   */
  public static Casebook of(Iterable<? extends Change> changes) {
    Casebook casebook = EMPTY;
    for (Change change : changes) {
      casebook = casebook.apply(change);
    }
    return casebook;
  }

  /**
   * The casebook after one more change.
   *
   * @throws ChangeRefused when the change names an id that is not there, adds one that is, closes a
   *     circle of derivations, or would bring back what was withdrawn or erased
   */
  public Casebook apply(Change change) {
    return switch (change) {
      case Change.EventAdded(Event event) -> withEvents(events.added(event));
      case Change.EventCorrected(Event event) -> withEvents(events.corrected(event));
      case Change.SourceAdded(Source source) -> add(source);
      case Change.SourceCorrected(Source source) -> correct(source);
      case Change.PersonAdded(Person person) -> add(person);
      case Change.PersonCorrected(Person person) -> correct(person);
      case Change.StatementRecorded(Statement statement) -> record(statement);
      case Change.StatementCorrected(Statement statement) -> correct(statement);
      case Change.EventTakenBack(EventId id) -> withEvents(events.without(needs().nothing(id)));
      case Change.SourceTakenBack(SourceId id) ->
          withSources(sources.without(needs().nothing(id)))
              .with(erasures.withTakenBack(new ErasableItem.SourceName(id)));
      case Change.PersonTakenBack(PersonId id) ->
          withPersons(persons.without(needs().nothing(id)))
              .with(erasures.withTakenBack(new ErasableItem.PersonName(id)));
      case Change.StatementTakenBack(StatementId id) ->
          withStatements(statements.without(needs().nothing(id)))
              .with(erasures.withTakenBack(new ErasableItem.StatementWords(id)));
      case Change.PersonsLinked(PersonId one, PersonId other) -> link(one, other);
      case Change.PersonsUnlinked(PersonId one, PersonId other) -> unlink(one, other);
      case Change.ConsentChanged(StatementId id, Consent consent) -> consent(id, consent);
      case Change.Erased(ErasableItem item) -> erase(item);
    };
  }

  /** Events in order of their first appearance. */
  public Map<EventId, Event> events() {
    return events.byId();
  }

  /** Sources in order of their first appearance. */
  public Map<SourceId, Source> sources() {
    return sources.byId();
  }

  /** Person entries in order of their first appearance; linked entries stay apart here. */
  public Map<PersonId, Person> persons() {
    return persons.byId();
  }

  /** Statements in order of their first appearance, withdrawn ones too. */
  public Map<StatementId, Statement> statements() {
    return statements.byId();
  }

  /** The links that stand. */
  public Set<PersonLink> links() {
    return links;
  }

  /** What was erased for good: such words and names are empty here. */
  public Set<ErasableItem> erased() {
    return erasures.erased();
  }

  /** Whose words or name could be erased although its entry was taken back. */
  public boolean isTakenBack(ErasableItem item) {
    return erasures.takenBack().contains(item);
  }

  /** Who is who, by the links that stand. */
  public PersonClasses personClasses() {
    return PersonClasses.of(links);
  }

  private Casebook add(Source source) {
    refuseErased(source);
    return withSources(sources.added(source))
        .with(erasures.withThere(new ErasableItem.SourceName(source.id())));
  }

  private Casebook correct(Source source) {
    refuseErased(source);
    return withSources(sources.corrected(source));
  }

  private Casebook add(Person person) {
    refuseErased(person);
    return withPersons(persons.added(person))
        .with(erasures.withThere(new ErasableItem.PersonName(person.id())));
  }

  private Casebook correct(Person person) {
    refuseErased(person);
    return withPersons(persons.corrected(person));
  }

  private Casebook record(Statement statement) {
    refuseErased(statement);
    Casebook grown =
        withStatements(statements.added(statement))
            .with(erasures.withThere(new ErasableItem.StatementWords(statement.id())));
    requireKnown(statement);
    return grown;
  }

  private Casebook correct(Statement statement) {
    Statement before = statements.known(statement.id());
    if (before.consent() != statement.consent()) {
      throw new ChangeRefused(new Refusal.ConsentMoved(statement.id()));
    }
    refuseErased(statement);
    requireKnown(statement);
    refuseCircle(before, statement);
    return withStatements(statements.corrected(statement));
  }

  private void requireKnown(Statement statement) {
    sources.known(statement.source());
    events.known(statement.event());
    statement.persons().forEach(persons::known);
    for (Derivation derivation : statement.derivesFrom()) {
      switch (derivation) {
        case Derivation.FromSource(SourceId source) -> sources.known(source);
        case Derivation.FromStatement(StatementId parent) -> requireParent(statement, parent);
      }
    }
  }

  private void requireParent(Statement statement, StatementId parent) {
    if (parent.equals(statement.id())) {
      throw new ChangeRefused(new Refusal.DerivesFromItself(List.of(parent)));
    }
    statements.known(parent);
  }

  /** Only a correction can close a circle: nothing derives from a statement that is new. */
  private void refuseCircle(Statement before, Statement corrected) {
    if (!before.derivesFrom().equals(corrected.derivesFrom())) {
      Ancestry.circle(corrected, statements.byId())
          .ifPresent(path -> {
            throw new ChangeRefused(new Refusal.DerivesFromItself(path));
          });
    }
  }

  private Casebook link(PersonId one, PersonId other) {
    persons.known(one);
    persons.known(other);
    if (one.equals(other)) {
      throw new ChangeRefused(new Refusal.SamePerson(one));
    }
    PersonLink link = new PersonLink(one, other);
    if (links.contains(link)) {
      throw new ChangeRefused(new Refusal.AlreadyLinked(link));
    }
    return withLinks(links.plus(link));
  }

  private Casebook unlink(PersonId one, PersonId other) {
    persons.known(one);
    persons.known(other);
    PersonLink link = new PersonLink(one, other);
    if (!links.contains(link)) {
      throw new ChangeRefused(new Refusal.NotLinked(link));
    }
    return withLinks(links.minus(link));
  }

  private Casebook consent(StatementId id, Consent consent) {
    return withStatements(
        statements.changed(id, statement -> statement.toDraft().consent(consent).build()));
  }

  private Casebook erase(ErasableItem item) {
    if (isTakenBack(item)) {
      return with(erasures.withErased(item));
    }
    Casebook without =
        switch (item) {
          case ErasableItem.StatementWords(StatementId id) ->
              withStatements(statements.changed(id, Statement::erased));
          case ErasableItem.SourceName(SourceId id) ->
              withSources(sources.changed(id, Source::erased));
          case ErasableItem.PersonName(PersonId id) ->
              withPersons(persons.changed(id, Person::erased));
        };
    return without.with(erasures.withErased(item));
  }

  private Needs needs() {
    return new Needs(statements().values(), links);
  }

  private void refuseErased(Source source) {
    boolean named = !source.name().isEmpty() || source.publicName().isPresent();
    refuseToBringBack(new ErasableItem.SourceName(source.id()), named);
  }

  private void refuseErased(Person person) {
    refuseToBringBack(new ErasableItem.PersonName(person.id()), !person.name().isEmpty());
  }

  private void refuseErased(Statement statement) {
    boolean worded = !statement.words().isEmpty() || !statement.quantity().words().isEmpty();
    refuseToBringBack(new ErasableItem.StatementWords(statement.id()), worded);
  }

  private void refuseToBringBack(ErasableItem item, boolean something) {
    if (something && erased().contains(item)) {
      throw new ChangeRefused(new Refusal.ErasedForGood(item));
    }
  }

  private Casebook withEvents(Shelf<EventId, Event> events) {
    return new Casebook(events, sources, persons, statements, links, erasures);
  }

  private Casebook withSources(Shelf<SourceId, Source> sources) {
    return new Casebook(events, sources, persons, statements, links, erasures);
  }

  private Casebook withPersons(Shelf<PersonId, Person> persons) {
    return new Casebook(events, sources, persons, statements, links, erasures);
  }

  private Casebook withStatements(Shelf<StatementId, Statement> statements) {
    return new Casebook(events, sources, persons, statements, links, erasures);
  }

  private Casebook withLinks(PSet<PersonLink> links) {
    return new Casebook(events, sources, persons, statements, links, erasures);
  }

  private Casebook with(Erasures erasures) {
    return new Casebook(events, sources, persons, statements, links, erasures);
  }
}
