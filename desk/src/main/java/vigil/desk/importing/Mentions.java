package vigil.desk.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.csv.SourceCsv;
import vigil.casebook.csv.StatementRow;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.importing.Draft.Where;
import vigil.desk.importing.PlannedRow.Kind;

/**
 * The events, sources and persons that statements name. What is there is taken as it is; the rest
 * is entered. A name that stands where an id belongs becomes the name of a new entry with an id
 * that does not tell it, because ids cannot be erased.
 */
final class Mentions {
  /** Such text is an id that somebody gave on purpose; a person's name is not written like this. */
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._:-]*");

  private final Draft draft;
  private final KeyedNames names;
  private final Map<String, SourceId> sources = new HashMap<>();
  private final Map<String, PersonId> persons = new HashMap<>();

  /** Where the kind of a source was said in this import. */
  private final Map<SourceId, Where> kindSaid = new HashMap<>();

  Mentions(Draft draft, KeyedNames names) {
    this.draft = draft;
    this.names = names;
  }

  /** Learns which sources speak in the tables, before it is asked who they derive from. */
  void readSources(List<StatementRow> rows) {
    for (StatementRow row : rows) {
      String written = row.statement().source().value();
      sources.computeIfAbsent(written, text -> source(text, row.sourceKind()));
    }
  }

  private SourceId source(String written, SourceKind kind) {
    boolean mayTellWho =
        switch (kind) {
          case SURVIVOR, WITNESS, RELATIVE -> true;
          case PRESS, ORGANISATION, OFFICIAL, DOCUMENT -> false;
        };
    SourceId asWritten = new SourceId(written);
    boolean kept =
        !mayTellWho
            || draft.now().sources().containsKey(asWritten)
            || ID.matcher(written).matches();
    return kept ? asWritten : keyed(written, kind);
  }

  /** Under whatever kind the name came first: one who is known as two would vouch for herself. */
  private SourceId keyed(String written, SourceKind kind) {
    return Stream.of(kind, SourceKind.SURVIVOR, SourceKind.WITNESS, SourceKind.RELATIVE)
        .map(named -> new SourceId(names.of(named.code(), List.of(written))))
        .filter(draft.now().sources()::containsKey)
        .findFirst()
        .orElseGet(() -> new SourceId(names.of(kind.code(), List.of(written))));
  }

  /** The row with the ids under which everything it names is entered. */
  StatementRow entered(Where where, StatementRow row) {
    Statement statement = row.statement();
    event(where, statement.event());
    SourceId source = speaker(where, statement.source().value(), row.sourceKind());
    List<PersonId> named =
        statement.persons().stream().map(person -> person(where, person.value())).toList();
    List<Derivation> derivations =
        statement.derivesFrom().stream().map(derivation -> derivation(where, derivation)).toList();
    return new StatementRow(
        statement.toDraft().source(source).persons(named).derivesFrom(derivations).build(),
        row.sourceKind(),
        row.actAsWritten());
  }

  /** Enters the event if it is not there. */
  void event(Where where, EventId id) {
    if (!draft.now().events().containsKey(id)) {
      Event event = new Event(id, id.value(), Edtf.unknownDay(), "", "");
      draft.fresh(where, Kind.EVENT, id, new Change.EventAdded(event));
    }
  }

  private SourceId speaker(Where where, String written, SourceKind kind) {
    SourceId id = sources.computeIfAbsent(written, text -> source(text, kind));
    @Nullable Source known = draft.now().sources().get(id);
    if (known == null) {
      enter(where, id, written, kind);
    } else if (known.kind() != kind) {
      correctKind(where, known, kind);
    }
    kindSaid.putIfAbsent(id, where);
    return id;
  }

  private void enter(Where where, SourceId id, String written, SourceKind kind) {
    Optional<String> shown =
        switch (kind) {
          case PRESS, ORGANISATION, OFFICIAL -> Optional.of(written);
          case SURVIVOR, WITNESS, RELATIVE, DOCUMENT -> Optional.empty();
        };
    Source source = new Source(id, kind, written, shown);
    draft.fresh(where, Kind.SOURCE, id, new Change.SourceAdded(source));
  }

  /** The kind of a source that only others name is not known; the first that knows it says it. */
  private void correctKind(Where where, Source known, SourceKind kind) {
    @Nullable Where earlier = kindSaid.get(known.id());
    if (earlier != null) {
      draft.refuse(
          where,
          "source_kind",
          "The source %s is of another kind in %s, line %d."
              .formatted(known.id(), earlier.file(), earlier.line()),
          "Write the same kind in both rows.");
      return;
    }
    Source corrected = new Source(known.id(), kind, known.name(), known.publicName());
    draft.known(
        where,
        Kind.SOURCE,
        known.id(),
        Draft.differences(SourceCsv.TABLE.cells(known), SourceCsv.TABLE.cells(corrected)),
        List.of(new Change.SourceCorrected(corrected)));
  }

  private Derivation derivation(Where where, Derivation derivation) {
    return switch (derivation) {
      case Derivation.FromStatement statement -> statement;
      case Derivation.FromSource(SourceId source) ->
          new Derivation.FromSource(heard(where, source.value()));
    };
  }

  /** A source that others have their knowledge from. */
  SourceId heard(Where where, String written) {
    SourceId id = sources.computeIfAbsent(written, text -> source(text, SourceKind.WITNESS));
    if (!draft.now().sources().containsKey(id)) {
      enter(where, id, written, SourceKind.WITNESS);
    }
    return id;
  }

  /** The person of this id or name. */
  PersonId person(Where where, String written) {
    PersonId id = persons.computeIfAbsent(written, this::personId);
    if (!draft.now().persons().containsKey(id)) {
      draft.fresh(where, Kind.PERSON, id, new Change.PersonAdded(new Person(id, written)));
    }
    return id;
  }

  private PersonId personId(String written) {
    PersonId asWritten = new PersonId(written);
    boolean kept = draft.now().persons().containsKey(asWritten) || ID.matcher(written).matches();
    return kept ? asWritten : new PersonId(names.of("person", List.of(written)));
  }
}
