package vigil.desk.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Casebook;
import vigil.casebook.Event;
import vigil.casebook.Party;
import vigil.casebook.Person;
import vigil.casebook.Reference;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.Subject;
import vigil.core.date.Edtf;
import vigil.core.date.Span;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

/** The entries of a casebook: the one place that knows what of it can be found. */
public final class Entries {
  private Entries() {}

  /** The keys of all there is: persons, sources and events first, statements last. */
  public static Stream<EntryKey> keys(Casebook casebook) {
    return Stream.of(
            casebook.persons().keySet().stream().map(Entries::key),
            casebook.sources().keySet().stream().map(Entries::key),
            casebook.events().keySet().stream().map(Entries::key),
            further(casebook),
            casebook.statements().keySet().stream().map(Entries::key))
        .flatMap(keys -> keys);
  }

  private static Stream<EntryKey> further(Casebook casebook) {
    return Stream.of(
            casebook.groups().values(),
            casebook.acts().values(),
            casebook.involvements().values(),
            casebook.documents().values(),
            casebook.interventions().values())
        .flatMap(Collection::stream)
        .map(vigil.casebook.Entry::reference)
        .map(Entries::key);
  }

  /** The key of an entry of the casebook. */
  public static EntryKey key(Reference entry) {
    return new EntryKey(
        switch (entry.kind()) {
          case STATEMENT -> Kind.STATEMENT;
          case EVENT -> Kind.EVENT;
          case PERSON -> Kind.PERSON;
          case SOURCE -> Kind.SOURCE;
          case GROUP -> Kind.GROUP;
          case ACT -> Kind.ACT;
          case INVOLVEMENT -> Kind.INVOLVEMENT;
          case DOCUMENT -> Kind.DOCUMENT;
          case INTERVENTION -> Kind.INTERVENTION;
        },
        entry.id());
  }

  /** The key of a statement. */
  public static EntryKey key(StatementId id) {
    return new EntryKey(Kind.STATEMENT, id.value());
  }

  /** The key of an event. */
  public static EntryKey key(EventId id) {
    return new EntryKey(Kind.EVENT, id.value());
  }

  /** The key of a person's entry. */
  public static EntryKey key(PersonId id) {
    return new EntryKey(Kind.PERSON, id.value());
  }

  /** The key of a source. */
  public static EntryKey key(SourceId id) {
    return new EntryKey(Kind.SOURCE, id.value());
  }

  /** What is to be known of one thing; empty when the casebook does not have it. */
  public static Optional<Entry> entry(Casebook casebook, EntryKey key) {
    return switch (key.kind()) {
      case STATEMENT ->
          Optional.ofNullable(casebook.statements().get(new StatementId(key.id())))
              .map(statement -> of(casebook, statement));
      case EVENT ->
          Optional.ofNullable(casebook.events().get(new EventId(key.id()))).map(Entries::of);
      case PERSON ->
          Optional.ofNullable(casebook.persons().get(new PersonId(key.id()))).map(Entries::of);
      case SOURCE ->
          Optional.ofNullable(casebook.sources().get(new SourceId(key.id()))).map(Entries::of);
      case GROUP ->
          Optional.ofNullable(casebook.groups().get(new GroupId(key.id()))).map(FurtherEntries::of);
      case ACT ->
          Optional.ofNullable(casebook.acts().get(new ActId(key.id())))
              .map(act -> FurtherEntries.of(casebook, act));
      case INVOLVEMENT ->
          Optional.ofNullable(casebook.involvements().get(new InvolvementId(key.id())))
              .map(involvement -> FurtherEntries.of(casebook, involvement));
      case DOCUMENT ->
          Optional.ofNullable(casebook.documents().get(new DocumentId(key.id())))
              .map(document -> FurtherEntries.of(casebook, document));
      case INTERVENTION ->
          Optional.ofNullable(casebook.interventions().get(new InterventionId(key.id())))
              .map(intervention -> FurtherEntries.of(casebook, intervention));
    };
  }

  private static Entry of(Casebook casebook, Statement statement) {
    @Nullable Event event = casebook.events().get(statement.event());
    Set<EntryKey> ties = new HashSet<>();
    ties.add(key(statement.source()));
    ties.add(key(statement.event()));
    statement.persons().forEach(person -> ties.add(key(person)));
    statement.subject().refersTo().forEach(one -> ties.add(key(one)));
    return new Entry(
        key(statement.id()),
        List.of(
            new Passage(statement.language(), statement.words()),
            Passage.of(statement.translation()),
            Passage.of(statement.quantity().words())),
        names(casebook, statement),
        event == null ? List.of(statement.where()) : List.of(statement.where(), event.where()),
        Optional.of(statement.act()),
        Optional.of(statement.stance()),
        statement.when().or(() -> Optional.ofNullable(event).map(Event::when)),
        ties,
        first(statement.saidOn()));
  }

  private static List<String> names(Casebook casebook, Statement statement) {
    List<String> names = new ArrayList<>();
    @Nullable Source source = casebook.sources().get(statement.source());
    if (source != null) {
      names.add(source.name());
      source.publicName().ifPresent(names::add);
    }
    for (PersonId id : statement.persons()) {
      Optional.ofNullable(casebook.persons().get(id)).map(Person::name).ifPresent(names::add);
    }
    switch (statement.subject()) {
      case Subject.OfRole(Party who, var _) -> names.addAll(FurtherEntries.names(casebook, who));
      case Subject.OfWhereabouts(PersonId who, var _) ->
          names.addAll(FurtherEntries.names(casebook, new Party.OfPerson(who)));
      case Subject.OfAct _, Subject.OfQuantity _, Subject.OfDate _, Subject.OfPlace _ -> {}
    }
    return names;
  }

  private static Entry of(Event event) {
    return new Entry(
        key(event.id()),
        List.of(Passage.of(event.title()), Passage.of(event.summary())),
        List.of(),
        List.of(event.where()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(event.when()),
        Set.of(),
        first(event.when()));
  }

  private static Entry of(Person person) {
    return named(key(person.id()), List.of(person.name()));
  }

  private static Entry of(Source source) {
    return named(
        key(source.id()),
        Stream.concat(Stream.of(source.name()), source.publicName().stream()).toList());
  }

  private static Entry named(EntryKey key, List<String> names) {
    return new Entry(
        key,
        List.of(),
        names,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Long.MIN_VALUE);
  }

  static long first(Edtf date) {
    return date.spans().stream().mapToLong(Span::firstMillis).min().orElse(Long.MIN_VALUE);
  }
}
